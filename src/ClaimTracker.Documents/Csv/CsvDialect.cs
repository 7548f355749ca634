using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Csv;

/// <summary>Which character separates the values.</summary>
internal static class CsvDialect
{
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    private const int Records = 50;
    private const int Sample = 64 * 1024;

    /// <summary>The sample is the limit.</summary>
    private static readonly DocumentLimits Unlimited = new() { Columns = Sample + 1 };

    /// <summary>The candidate that splits most of the first records into the same number of values, more than one; commas where none stands out.</summary>
    public static char Delimiter(string text)
    {
        var sample = text[..Math.Min(text.Length, Sample)];
        return Candidates.MaxBy(candidate => Agreement(sample, candidate));
    }

    private static int Agreement(string sample, char candidate) => CsvRecords.Read(sample, candidate, Unlimited)
        .Take(Records)
        .Where(record => record.Length > 1)
        .GroupBy(record => record.Length)
        .Select(group => group.Count())
        .DefaultIfEmpty(0)
        .Max();
}
