using System.Text.RegularExpressions;

namespace ClaimTracker.Extraction.Tests.Annotated;

/// <summary>How alike two texts are: words without regard to case, quotation marks and, by three quarters, function words.</summary>
internal static partial class ScoreText
{
    private static readonly HashSet<string> Function = [.. "a an the of to in on at by for and or that which who is are was were be been has have had it its".Split(' ')];

    public static string Normal(string text) =>
        White().Replace(text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"'), " ").Trim().ToLowerInvariant();

    public static List<string> Words(string text) => [.. Word().Matches(Normal(PerCent().Replace(text, "%"))).Select(match => match.Value)];

    /// <summary>F1 of the weighted words.</summary>
    public static double Likeness(string left, string right)
    {
        Dictionary<string, int> a = Count(Words(left)), b = Count(Words(right));
        double common = a.Sum(word => Weight(word.Key) * Math.Min(word.Value, b.GetValueOrDefault(word.Key)));
        double precision = common / a.Sum(word => Weight(word.Key) * word.Value);
        double recall = common / b.Sum(word => Weight(word.Key) * word.Value);
        return common == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /// <summary>How far two quotes overlap: 0.3 and more where one contains the other, else the longest run of common words over their union.</summary>
    public static double Overlap(string left, string right)
    {
        string a = Normal(left), b = Normal(right);
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        if (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))
        {
            return ((double)Math.Min(a.Length, b.Length) / Math.Max(a.Length, b.Length)) + 0.3;
        }

        List<string> first = Words(left), second = Words(right);
        int best = 0;
        int[] before = new int[second.Count + 1];
        foreach (string word in first)
        {
            int[] row = new int[second.Count + 1];
            for (int j = 1; j <= second.Count; j++)
            {
                row[j] = second[j - 1] == word ? before[j - 1] + 1 : 0;
                best = Math.Max(best, row[j]);
            }

            before = row;
        }

        return (double)best / (first.Count + second.Count - best);
    }

    private static double Weight(string word) => Function.Contains(word) ? 0.25 : 1;

    private static Dictionary<string, int> Count(List<string> words) => words.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex(@"\bper ?cent\b", RegexOptions.IgnoreCase)]
    private static partial Regex PerCent();

    [GeneratedRegex(@"[a-z0-9]+(?:[.,'][0-9a-z]+)*|%|[$€£]")]
    private static partial Regex Word();
}
