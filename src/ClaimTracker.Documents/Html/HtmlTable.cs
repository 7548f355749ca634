using AngleSharp.Dom;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Html;

/// <summary>Tables of data as rows under their header. Tables that only lay out a page are read as ordinary blocks.</summary>
internal static class HtmlTable
{
    private const int MostColumns = 200;

    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table,h1,h2,h3,ul,ol,blockquote,article,section") is not null)
        {
            return false;
        }

        return table.QuerySelector("th,caption") is not null
            || (table.QuerySelectorAll("tr").Count(row => Cells(row).Count() > 1) > 1 && table.QuerySelectorAll("td").All(cell => cell.QuerySelectorAll("p,div").Length <= 1));
    }

    public static void Add(IElement table, SourceTextBuilder builder, Func<IElement, string> line)
    {
        if (table.Children.FirstOrDefault(child => child.LocalName == "caption") is { } caption)
        {
            builder.Add(BlockKind.Caption, line(caption));
        }

        var headed = false;
        var hasHeaderCells = table.QuerySelector("th") is not null;
        var rows = table.QuerySelectorAll("tr");
        var above = new List<(string Text, int Rows)>();
        foreach (var row in rows)
        {
            var cells = Cells(row).ToList();
            var header = !headed && (row.ParentElement?.LocalName == "thead" || cells.All(cell => cell.LocalName == "th") || (row == rows[0] && !hasHeaderCells && rows.Length > 2));
            builder.AddRow(header ? BlockKind.TableHeader : BlockKind.TableRow, Texts(cells, above, line));
            headed |= header;
        }
    }

    /// <summary>A cell that spans columns or rows stands in each of them, so that every row has its cells under the same header.</summary>
    private static List<string> Texts(List<IElement> cells, List<(string Text, int Rows)> above, Func<IElement, string> line)
    {
        var texts = new List<string>();
        foreach (var cell in cells)
        {
            Carry();
            var text = line(cell);
            for (var span = Span(cell, "colspan"); span > 0 && texts.Count < MostColumns; span--)
            {
                Remember(texts.Count, (text, Span(cell, "rowspan") - 1));
                texts.Add(text);
            }
        }

        Carry();
        return texts;

        void Carry()
        {
            while (texts.Count < above.Count && above[texts.Count].Rows > 0)
            {
                var (text, rows) = above[texts.Count];
                above[texts.Count] = (text, rows - 1);
                texts.Add(text);
            }
        }

        void Remember(int column, (string, int) cell)
        {
            while (above.Count <= column)
            {
                above.Add(("", 0));
            }

            above[column] = cell;
        }
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), out var span) ? Math.Clamp(span, 1, MostColumns) : 1;

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th");
}
