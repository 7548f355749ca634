using ClaimTracker.Core.Operations;

namespace ClaimTracker.Core.Tests.Operations;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T21:45Z", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-03-29T22:00Z", "2026-03-30")]
    [InlineData("Europe/Berlin", "2026-03-28T22:45Z", "2026-03-28")]
    [InlineData("Europe/Berlin", "2026-03-28T23:00Z", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-10-25T22:45Z", "2026-10-25")]
    [InlineData("America/New_York", "2026-07-01T03:45Z", "2026-06-30")]
    [InlineData("America/New_York", "2026-07-01T04:00Z", "2026-07-01")]
    [InlineData("America/New_York", "2026-01-01T04:45Z", "2025-12-31")]
    [InlineData("Asia/Kathmandu", "2026-07-01T18:15Z", "2026-07-02")]
    [InlineData("Asia/Kathmandu", "2026-07-01T18:00Z", "2026-07-01")]
    [InlineData("Pacific/Kiritimati", "2026-07-01T10:00Z", "2026-07-02")]
    [InlineData("Etc/UTC", "2026-07-01T23:45Z", "2026-07-01")]
    public void Days_of_a_time_zone_begin_at_its_midnight_in_summer_and_in_winter(string zone, string start, string day)
    {
        var at = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        Statistics counts = new(0, 0, new Dictionary<Core.Review.ReviewStatus, long>(), new Dictionary<Core.Review.Verdict, long>(), [], [new QuarterCount(at, 2, 1)]);

        Assert.Equal([new DayCount(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), 2, 1)], counts.ByDayIn(TimeZoneInfo.FindSystemTimeZoneById(zone)));
    }
}
