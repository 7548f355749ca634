using System.Diagnostics;
using System.Diagnostics.Metrics;
using ClaimTracker.Core.Telemetry;

namespace ClaimTracker.Core.Tests.Telemetry;

/// <summary>What one test emitted. Tests that use it run one after the other: the instruments are shared by the process.</summary>
internal sealed class RecordedSignals : IDisposable
{
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;
    private readonly List<string> measurements = [];
    private readonly List<Activity> spans = [];

    public RecordedSignals()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == Signals.Meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>(Note);
        meters.SetMeasurementEventCallback<double>(Note);
        meters.Start();
        activities = new ActivityListener
        {
            ShouldListenTo = source => source == Signals.Source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(activities);
    }

    /// <summary>Such as <c>claimtracker.review.duration 0.25 action=patch outcome=applied</c>.</summary>
    public IReadOnlyList<string> Measurements => measurements;

    public Activity Span => Assert.Single(spans);

    public void Dispose()
    {
        meters.Dispose();
        activities.Dispose();
    }

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : IFormattable
    {
        string text = $"{instrument.Name} {value.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}";
        foreach (var tag in tags)
        {
            text += $" {tag.Key}={tag.Value}";
        }

        measurements.Add(text);
    }
}

[CollectionDefinition(nameof(RecordedSignals), DisableParallelization = true)]
public sealed class RecordedSignalsTests;
