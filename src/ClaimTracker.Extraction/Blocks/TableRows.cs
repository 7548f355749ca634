using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.Facets;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Reading;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>
/// A table row under a header: each cell states what its column names, for what the first cells name. Without a header, a name and a figure beside it are a
/// statement about what the table is about. What a statement is made of is bounded, so that no header or name is multiplied by the number of rows and cells.
/// </summary>
internal static class TableRows
{
    /// <summary>UTF-16 code units of a header or of a value.</summary>
    private const int LongestCell = 200;

    /// <summary>A row up to this size is quoted whole.</summary>
    private const int MostQuotedCells = 12;

    private const int LongestQuote = 240;

    /// <summary>Cells of a row without a header: a figure and what it counts.</summary>
    private const int MostUnnamed = 2;

    /// <summary>Of the cells that name a row, together.</summary>
    private const int LongestSubject = 300;

    /// <summary>First words of a row that says how to reach or find something.</summary>
    private static readonly WordSet Contacts = new("""
        phone telephone tel tel. fax mobile email e-mail page pages address postcode zip isbn issn doi iban vat id no. ref reference
        version
        """);

    public static void Read(string text, Passage row, Findings findings)
    {
        int claims = findings.Claims.Count;
        if (row.HeaderCells.Count > 1)
        {
            ReadColumns(text, row, findings);
        }
        else
        {
            ReadUnnamed(text, row, findings);
        }

        if (findings.Claims.Count == claims)
        {
            findings.Reject(row.Start, row.End, Reasons.Fragment);
        }
    }

    private static void ReadColumns(string text, Passage row, Findings findings)
    {
        int columns = Math.Min(row.Cells.Count, row.HeaderCells.Count);
        if (columns < 2 || Subject(text, row, Math.Clamp(row.KeyColumns, 1, columns - 1)) is not { } subject)
        {
            return;
        }

        int claims = findings.Claims.Count;
        List<TextSpan> unread = [];
        for (int i = Math.Clamp(row.KeyColumns, 1, columns - 1); i < row.Cells.Count; i++)
        {
            TextSpan cell = row.Cells[i];
            if (i < columns && Name(text, row.HeaderCells[i]) is { } header && Value(text, cell) is { } value)
            {
                Take(text, Quote(row, cell), $"{subject}, {header}: {value}", CellQuantity.Read(value, header), findings);
            }
            else if (cell.Length > 0)
            {
                unread.Add(cell);
            }
        }

        foreach (TextSpan cell in findings.Claims.Count > claims ? unread : [])
        {
            findings.Reject(cell.Start, cell.End, cell.Length > LongestCell ? Reasons.TooLong : Reasons.Fragment);
        }
    }

    /// <summary>"Orlo | 310" below "Tents delivered".</summary>
    private static void ReadUnnamed(string text, Passage row, Findings findings)
    {
        if (row.Cells.Count < 2 || Subject(text, row, 1) is not { } subject || !subject.Any(char.IsLetter) || Contacts.Contains(FirstWord(subject)))
        {
            return;
        }

        TextSpan[] filled = [.. row.Cells.Skip(1).Where(cell => cell.Length > 0)];
        string?[] values = [.. filled.Take(MostUnnamed + 1).Select(cell => Value(text, cell))];
        if (values.Length is 0 or > MostUnnamed || values.Contains(null))
        {
            return;
        }

        IReadOnlyList<Quantity>[] numbers = [.. values.Select(value => CellQuantity.Read(value!, ""))];
        // One figure states something; words beside words may be anything, and of several figures nobody knows which is which.
        if (numbers.Count(number => number.Count > 0) != 1)
        {
            return;
        }

        IReadOnlyList<Quantity> quantities =
            [.. numbers.First(number => number.Count > 0).Select(quantity => quantity with { Unit = quantity.Unit is "" ? null : quantity.Unit })];

        string title = row.Title is { } above && Clean(text, above) is { Length: > 0 } words
            ? $"{words.TrimEnd(':')}{(text[above.End - 1] == ':' ? ":" : ",")} {subject}"
            : subject;
        Take(text, Quote(row, new TextSpan(filled[0].Start, filled[^1].End)), $"{title}: {string.Join(", ", values)}", quantities, findings);
    }

    /// <summary>A short row shows the figure beside its name; a long one in each of its claims would be multiplied by its cells.</summary>
    private static TextSpan Quote(Passage row, TextSpan cell) =>
        row.Cells.Count <= MostQuotedCells && row.End - row.Start <= LongestQuote ? new TextSpan(row.Start, row.End) : cell;

    private static void Take(string text, TextSpan quote, string statement, IReadOnlyList<Quantity> quantities, Findings findings)
    {
        string claim = $"{char.ToUpperInvariant(statement[0])}{statement[1..]}{(statement[^1] is '.' or '!' or '?' or '…' ? "" : ".")}";
        ClaimFacets facets = quantities.Count > 0
            ? new(ClaimKind.Quantity, 0.6, ["number"], null, quantities, [], false, false, null)
            : new(ClaimKind.State, 0.4, [], null, quantities, [], false, false, null);
        findings.Claims.Add(new ExtractedClaim(claim, text[quote.Start..quote.End], quote.Start, quote.End, facets));
    }

    /// <summary>What the row is about; null where its cells name nothing.</summary>
    private static string? Subject(string text, Passage row, int keys)
    {
        TextSpan[] cells = [.. row.Cells.Take(keys)];
        if (cells.Length == 0 || cells[0].Length == 0 || cells.Sum(cell => (long)cell.Length) > LongestSubject)
        {
            return null;
        }

        string subject = string.Join(", ", cells.Select(cell => Clean(text, cell).TrimEnd(':')).Where(cell => cell.Length > 0));
        return subject.Length > 0 ? subject : null;
    }

    private static string? Name(string text, TextSpan cell) =>
        cell.Length is > 0 and <= LongestCell && Clean(text, cell).TrimEnd(':') is { Length: > 0 } name ? name : null;

    private static string? Value(string text, TextSpan cell) =>
        cell.Length is > 0 and <= LongestCell && Clean(text, cell) is { Length: > 0 } value && value.Any(char.IsLetterOrDigit)
            && value is not ("n/a" or "N/A" or "na" or "NA") ? value : null;

    private static ReadOnlySpan<char> FirstWord(string text) => text.IndexOfAny([' ', ':']) is > 0 and var end ? text.AsSpan(0, end) : text;

    private static string Clean(string text, TextSpan span) =>
        string.Join(' ', text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
