namespace ClaimTracker.Documents.Pdf;

/// <summary>
/// Consecutive lines of several runs are either a table (short cells under each other) or columns of prose that the page draws line by line.
/// Columns are put one after the other; rows of a table stay.
/// </summary>
internal static class PdfTables
{
    /// <summary>A cell of prose is about as long as a line of a column.</summary>
    private const int LongestCell = 28;

    public static List<PdfLine> Arrange(List<PdfLine> lines)
    {
        lines = PdfCells.Split(lines);
        var arranged = new List<PdfLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && lines[end].Runs.Count > 1 && (end == i || lines[end].Baseline < lines[end - 1].Baseline))
            {
                end++;
            }

            var group = lines.GetRange(i, Math.Max(1, end - i));
            arranged.AddRange(
                group.Count < 2 || !AreAligned(group) ? group
                : AreCells(group) ? group.Select(line => line with { InTable = true })
                : Columns(group));
            i += group.Count;
        }

        return arranged;
    }

    /// <summary>The second runs begin, end or have their middle at one place in most of the lines; the wide spaces of justified prose are anywhere.</summary>
    public static bool AreAligned(List<PdfLine> lines) =>
        MostAt(lines, run => run.Left) || MostAt(lines, run => run.Right) || MostAt(lines, run => (run.Left + run.Right) / 2);

    private static bool MostAt(List<PdfLine> lines, Func<PdfRun, double> place) =>
        lines.GroupBy(line => (int)Math.Round(place(line.Runs[1]) / 4)).Max(group => group.Count()) * 2 > lines.Count;

    public static bool AreCells(List<PdfLine> lines) => MedianLength(lines) <= LongestCell;

    private static int MedianLength(List<PdfLine> lines)
    {
        var lengths = lines.SelectMany(line => line.Runs).Select(run => run.Text.Length).Order().ToList();
        return lengths[lengths.Count / 2];
    }

    private static IEnumerable<PdfLine> Columns(List<PdfLine> lines)
    {
        var starts = lines.SelectMany(line => line.Runs).Select(run => run.Left).Order().ToList();
        var columns = new List<double>();
        foreach (var start in starts)
        {
            if (columns.Count == 0 || start - columns[^1] > 60)
            {
                columns.Add(start);
            }
        }

        var parts = columns.ConvertAll(_ => new List<PdfLine>());
        foreach (var line in lines)
        {
            foreach (var run in line.Runs)
            {
                var at = columns.BinarySearch(run.Left + 0.1);
                parts[Math.Max(0, at < 0 ? ~at - 1 : at)].Add(new PdfLine(line.Page, [run]));
            }
        }

        return parts.SelectMany(part => part);
    }
}
