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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var schedule = CrontabSchedule.Parse(_trigger.Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        if (_trigger.RunOnStartup)
        {
            await RunAsync(stoppingToken);
        }

        while (true)
        {
            var now = time.GetUtcNow();
            await Task.Delay(schedule.GetNextOccurrence(now.UtcDateTime) - now.UtcDateTime, time, stoppingToken);
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
