using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.Blocks;

namespace ClaimTracker.Extraction.Clauses;

/// <summary>A table row under a header: each cell states what its column names, for what the first cells name.</summary>
internal static class TableRows
{
    private const int LongestCell = 200;

    public static void Read(string text, Passage row, List<ExtractedClaim> claims)
    {
        int columns = Math.Min(row.Cells.Count, row.HeaderCells.Count);
        if (columns < 2 || row.Cells[0].Length is 0 or > LongestCell)
        {
            return;
        }

        int keys = Math.Clamp(row.KeyColumns, 1, columns - 1);
        string subject = string.Join(", ", row.Cells.Take(keys).Select(cell => Clean(text, cell)).Where(cell => cell.Length > 0));
        for (int i = keys; i < columns; i++)
        {
            TextSpan cell = row.Cells[i];
            string header = Clean(text, row.HeaderCells[i]);
            string value = cell.Length is 0 or > LongestCell ? "" : Clean(text, cell);
            if (header.Length == 0 || value.Length == 0 || !value.Any(char.IsLetterOrDigit) || value is "n/a" or "N/A" or "na" or "NA" || subject.Length == 0)
            {
                continue;
            }

            IReadOnlyList<Quantity> quantities = Facets.CellQuantity.Read(value, header);
            string claim = $"{char.ToUpperInvariant(subject[0])}{subject[1..]}, {header}: {value}.";
            claims.Add(new ExtractedClaim(claim, text[row.Start..row.End], row.Start, row.End,
                new ClaimFacets(quantities.Count > 0 ? ClaimKind.Quantity : ClaimKind.State, quantities.Count > 0 ? 0.6 : 0.4, quantities.Count > 0
                    ? ["number"] : [], null, quantities, [], false, false, null)));
        }
    }

    private static string Clean(string text, TextSpan span) =>
        string.Join(' ', text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
