using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests.Guarded;

public sealed class TimeZoneTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_of_a_time_zone_counts_what_was_done_in_it()
    {
        await using var tracker = await Tracker.StartAsync(account, clock: new DateTimeOffset(2026, 3, 28, 22, 50, 0, TimeSpan.Zero));
        var id = await tracker.IngestedAsync("a.txt", "One was killed. Two were killed.");
        tracker.Clock.Advance(TimeSpan.FromMinutes(20));
        await tracker.PatchAsync((await tracker.ClaimsAsync(id))[0], Tracker.Ana, Decisions.Supported());
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        var undrained = await tracker.Get<IStatistics>().ReadAsync(Token);
        await tracker.DrainAsync();
        var drained = await tracker.Get<IStatistics>().ReadAsync(Token);

        Assert.Equal([new DayCount(new DateOnly(2026, 3, 28), 2, 1)], drained.ByDay);
        Assert.Equal([new DayCount(new DateOnly(2026, 3, 28), 2, 0), new DayCount(new DateOnly(2026, 3, 29), 0, 1)], drained.ByDayIn(berlin));
        Assert.Equal(undrained.ByDayIn(berlin), drained.ByDayIn(berlin));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }
}
