namespace ClaimTracker.Documents.Pdf;

/// <summary>
/// Tables whose columns stand close together: what looks like the words of one line are cells, if the lines above and below jump at the same places.
/// Browsers print tables so.
/// </summary>
internal static class PdfCells
{
    /// <summary>In font sizes; the spaces of justified prose are rarely as wide, and not at one place in line after line.</summary>
    private const double CellGap = 0.8;

    /// <summary>Any jump that is no drawn space: the words of a header may stand as close as those of a sentence.</summary>
    private const double HeaderGap = 0.17;

    /// <summary>Distance of base lines of one table, in font sizes.</summary>
    private const double LineDrop = 2.6;

    public static List<PdfLine> Split(List<PdfLine> lines)
    {
        var cells = lines.ConvertAll(line => With(line, CellGap, spaced: true));
        var split = new List<PdfLine>(lines);
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && cells[end].Runs.Count > 1 && (end == i || Follows(cells[end - 1], cells[end])))
            {
                end++;
            }

            var group = cells.GetRange(i, end - i);
            if (group.Count >= 2 && Enumerable.Range(i, group.Count).Any(at => cells[at].Runs.Count > lines[at].Runs.Count) && PdfTables.AreCells(group) && PdfTables.AreAligned(group))
            {
                Replace(lines, split, group, i);
            }

            i = Math.Max(i + 1, end);
        }

        return split;
    }

    private static void Replace(List<PdfLine> lines, List<PdfLine> split, List<PdfLine> group, int first)
    {
        var columns = group.Max(line => line.Runs.Count);
        for (var i = 0; i < group.Count; i++)
        {
            split[first + i] = group[i].Runs.Count < columns && With(lines[first + i], HeaderGap, spaced: false) is var closer && closer.Runs.Count == columns ? closer : group[i];
        }

        // The header above, which may have no wide gap at all.
        if (first > 0 && Follows(lines[first - 1], lines[first]) && With(lines[first - 1], HeaderGap, spaced: false) is var header && header.Runs.Count == columns)
        {
            split[first - 1] = header;
        }
    }

    private static PdfLine With(PdfLine line, double least, bool spaced) =>
        new(line.Page, [.. line.Runs.SelectMany(run => run.Split(least, spaced)).Where(run => run.Text.Length > 0)]) { AtEdge = line.AtEdge };

    private static bool Follows(PdfLine above, PdfLine line) =>
        line.Baseline < above.Baseline && above.Baseline - line.Baseline < LineDrop * Math.Max(above.Size, line.Size);
}
