namespace ClaimTracker.Documents.Tables;

/// <summary>Whether a first row that nothing marks is a header.</summary>
internal static class TableHeaders
{
    /// <summary>
    /// Names only, and below them either figures, or other words than the names themselves: a table without a header repeats in a column what its first row says there.
    /// </summary>
    /// <param name="below">The rows after it, as many as are known.</param>
    /// <param name="fewest">Rows of nothing but words that must follow for the first to be believed.</param>
    public static bool Is(IReadOnlyList<string> first, IReadOnlyList<IReadOnlyList<string>> below, int fewest)
    {
        if (!first.Any(cell => cell.Any(char.IsLetterOrDigit)) || first.Any(cell => CellText.IsNumber(cell) || CellText.IsSentence(cell)))
        {
            return false;
        }

        var figures = false;
        foreach (var row in below)
        {
            for (var column = 0; column < Math.Min(first.Count, row.Count); column++)
            {
                if (first[column].Length > 0 && string.Equals(first[column].Trim(), row[column].Trim(), StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }

                figures |= first[column].Length > 0 && CellText.IsValue(row[column]) && !CellText.IsValue(first[column]);
                figures |= CellText.IsNumber(row[column]);
            }
        }

        return figures || below.Count >= fewest;
    }
}
