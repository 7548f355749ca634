namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: calls the function on a schedule.</summary>
/// <param name="schedule">Six-field NCRONTAB: second minute hour day month weekday, in UTC.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;

    public bool RunOnStartup { get; set; }

    public bool UseMonitor { get; set; }
}
