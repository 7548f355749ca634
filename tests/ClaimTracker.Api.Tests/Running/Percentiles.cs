namespace ClaimTracker.Api.Tests.Running;

/// <summary>Percentiles by nearest rank: the smallest time that so many per cent of the requests did not exceed.</summary>
internal sealed class Percentiles
{
    private readonly double[] sorted;

    public Percentiles(IEnumerable<double> milliseconds) => sorted = [.. milliseconds.Order()];

    public int Count => sorted.Length;

    /// <param name="percent">1 to 100.</param>
    public double this[int percent] => sorted[(int)Math.Ceiling(sorted.Length * percent / 100.0) - 1];
}

public sealed class PercentilesTests
{
    [Theory]
    [InlineData(50, 50)]
    [InlineData(95, 95)]
    [InlineData(99, 99)]
    [InlineData(100, 100)]
    [InlineData(1, 1)]
    public void Of_a_hundred_times_each_is_its_own_percentile(int percent, double expected) =>
        Assert.Equal(expected, new Percentiles(Enumerable.Range(1, 100).Reverse().Select(time => (double)time))[percent]);

    [Theory]
    [InlineData(50, 2)]
    [InlineData(95, 3)]
    [InlineData(1, 1)]
    public void Of_three_times_the_rank_is_rounded_up(int percent, double expected) => Assert.Equal(expected, new Percentiles([3, 1, 2])[percent]);
}
