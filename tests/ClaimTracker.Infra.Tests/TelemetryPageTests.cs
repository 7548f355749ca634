using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Telemetry;

namespace ClaimTracker.Infra.Tests;

public sealed partial class TelemetryPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "telemetry.md"));

    [Fact]
    public void The_page_lists_every_metric_with_its_unit_and_no_other()
    {
        var emitted = typeof(Signals).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<Instrument>()
            .Select(instrument => $"{instrument.Name} {instrument.Unit}")
            .Order(StringComparer.Ordinal);
        var listed = MetricRow().Matches(Page).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}").Order(StringComparer.Ordinal);

        Assert.Equal(emitted, listed);
    }

    [Fact]
    public void The_page_names_every_span_and_attribute()
    {
        var names = new[] { typeof(Signals.Activities), typeof(Signals.Tags) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetValue(null)!)
            .ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?m)^\| `(claimtracker[a-z.]+)` \| (?:counter|histogram), (\S+) \|")]
    private static partial Regex MetricRow();
}
