using ClaimTracker.Core.Ingest;
using CsCheck;

namespace ClaimTracker.Core.Tests.Ingest;

public sealed class ClaimAlignmentTests
{
    [Theory]
    [InlineData("abc", "abc", "012", "...")]
    [InlineData("abc", "xabyc", ".01.2", ".....")]
    [InlineData("abc", "cab", ".01", "2..")]
    [InlineData("axb", "xaxb", ".012", "....")]
    [InlineData("", "ab", "..", "..")]
    [InlineData("ab", "", "", "")]
    public void Claims_in_order_are_paired_first_then_those_that_moved(string old, string next, string inOrder, string moved)
    {
        var alignment = Of(old, next);

        Assert.Equal((inOrder, moved), (Text(alignment.InOrder), Text(alignment.Moved)));
    }

    [Fact]
    public void Pairs_say_the_same_use_each_claim_once_and_leave_nothing_that_could_be_paired()
    {
        var text = Gen.String[Gen.Char['a', 'e'], 0, 12];
        Gen.Select(text, text).Sample((old, next) =>
        {
            var alignment = Of(old, next);
            int[] pairs = [.. alignment.InOrder.Zip(alignment.Moved, Math.Max)];
            int[] used = [.. pairs.Where(index => index >= 0)];
            int[] ordered = [.. alignment.InOrder.Where(index => index >= 0)];
            int common = old.GroupBy(c => c).Sum(group => Math.Min(group.Count(), next.Count(c => c == group.Key)));

            Assert.Equal(used.Length, used.Distinct().Count());
            Assert.Equal(ordered.Order(), ordered);
            Assert.All(Enumerable.Range(0, next.Length).Where(i => pairs[i] >= 0), i => Assert.Equal(next[i], old[pairs[i]]));
            Assert.Equal(common, used.Length);
            Assert.Equal(Longest(old, next), ordered.Length);
        }, iter: 3_000);
    }

    [Fact]
    public void A_sentence_repeated_thousands_of_times_stays_quick()
    {
        string[] repeated = [.. Enumerable.Repeat("a", 20_000)];

        var alignment = ClaimAlignment.Of([.. repeated, "b"], ["c", .. repeated]);

        Assert.Equal(20_000, alignment.InOrder.Zip(alignment.Moved, Math.Max).Count(index => index >= 0));
    }

    private static ClaimAlignment Of(string old, string next) =>
        ClaimAlignment.Of([.. old.Select(c => c.ToString())], [.. next.Select(c => c.ToString())]);

    private static string Text(int[] pairs) => string.Concat(pairs.Select(index => index < 0 ? "." : index.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The textbook's length of a longest common subsequence.</summary>
    private static int Longest(string old, string next)
    {
        int[,] length = new int[old.Length + 1, next.Length + 1];
        for (int i = 1; i <= old.Length; i++)
        {
            for (int j = 1; j <= next.Length; j++)
            {
                length[i, j] = old[i - 1] == next[j - 1] ? length[i - 1, j - 1] + 1 : Math.Max(length[i - 1, j], length[i, j - 1]);
            }
        }

        return length[old.Length, next.Length];
    }
}
