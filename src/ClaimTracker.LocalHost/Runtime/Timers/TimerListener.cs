using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace ClaimTracker.LocalHost.Runtime.Timers;

/// <summary>The timer trigger: six-field NCRONTAB in UTC; runs never overlap, and one that was missed is not made up for.</summary>
internal sealed partial class TimerListener(
    FunctionDescriptor function, FunctionInvoker invoker, TimeProvider time, ILogger<TimerListener> logger) : BackgroundService
{
    private readonly TimerTriggerAttribute _trigger = (TimerTriggerAttribute)function.Binding;

    internal static CrontabSchedule Parse(string schedule) =>
        CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });

    internal static TimeSpan UntilNext(CrontabSchedule schedule, DateTimeOffset now) => schedule.GetNextOccurrence(now.UtcDateTime) - now.UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var schedule = Parse(_trigger.Schedule);
        if (_trigger.RunOnStartup)
        {
            await RunAsync(stoppingToken);
        }

        while (true)
        {
            await Task.Delay(UntilNext(schedule, time.GetUtcNow()), time, stoppingToken);
            await RunAsync(stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await invoker.InvokeAsync(function, new TimerInfo(), bindingData: null, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(function.Name, exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "Function {Function} failed.")]
    private partial void Failed(string function, Exception exception);
}
