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
        var arranged = new List<PdfLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && lines[end].Runs.Count > 1 && (end == i || lines[end].Baseline < lines[end - 1].Baseline))
            {
                end++;
            }

            if (end - i >= 2 && !IsTable(lines, i, end))
            {
                arranged.AddRange(Columns(lines.GetRange(i, end - i)));
                i = end;
            }
            else
            {
                end = Math.Max(end, i + 1);
                arranged.AddRange(lines.GetRange(i, end - i));
                i = end;
            }
        }

        return arranged;
    }

    /// <summary>True for a line that belongs to a table, once columns are arranged.</summary>
    public static bool IsRow(PdfLine line) => line.Runs.Count > 1 && MedianLength([line]) <= LongestCell * 2;

    private static bool IsTable(List<PdfLine> lines, int start, int end) => MedianLength(lines.GetRange(start, end - start)) <= LongestCell;

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

        return Enumerable.Range(0, columns.Count).SelectMany(column => lines.SelectMany(line => line.Runs
            .Where(run => columns.FindLastIndex(start => run.Left >= start - 0.1) == column)
            .Select(run => new PdfLine(line.Page, [run]))));
    }
}
