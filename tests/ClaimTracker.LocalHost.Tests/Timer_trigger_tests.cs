using System.Globalization;
using ClaimTracker.LocalHost.Runtime.Timers;

namespace ClaimTracker.LocalHost.Tests;

public sealed class Timer_trigger_tests(Azurite azurite)
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-03-12T11:59:59+00:00", "00:00:01")]
    [InlineData("0 */5 * * * *", "2026-03-12T12:00:00+00:00", "00:05:00")]
    [InlineData("0 */5 * * * *", "2026-03-12T14:01:30+02:00", "00:03:30")]
    [InlineData("30 0 3 * * 1-5", "2026-03-13T03:00:30+00:00", "3.00:00:00")]
    public void Schedules_have_six_fields_and_are_in_UTC(string schedule, string now, string wait) => Assert.Equal(
        TimeSpan.Parse(wait, CultureInfo.InvariantCulture),
        TimerListener.UntilNext(TimerListener.Parse(schedule), DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    [Fact]
    public async Task A_timer_fires_again_after_a_run_has_failed()
    {
        var calls = new Calls { Fails = _ => true };

        await using var host = await TriggeredHost.StartAsync(azurite, calls);

        await Eventually.HoldsAsync(() => Task.FromResult(calls.Count("tick") >= 2), "it has fired twice");
    }
}
