using AngleSharp.Dom;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Tables;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Html;

/// <summary>Tables of data as rows under their header. Tables that only lay out a page are read as ordinary blocks.</summary>
internal static class HtmlTable
{
    /// <summary>Up to which a cell is repeated; cells of their own are never left out.</summary>
    private const int MostColumns = 200;

    private const int MostHeaders = 3;

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

        var rows = new List<IReadOnlyList<string>>();
        var above = new List<(string Text, int Rows)>();
        int headers = 0, marks = 0;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = Cells(row).ToList();
            marks += cells.Exists(cell => cell.LocalName == "th") ? 1 : 0;
            headers += headers == rows.Count && headers < MostHeaders && IsHeader(row, cells) ? 1 : 0;
            rows.Add(Texts(cells, above, line));
        }

        // A column of th is no header row: the table marks none, and none is looked for.
        new TableWriter(builder).Write(rows, headers > 0 || marks > 0 ? headers : null);
    }

    private static bool IsHeader(IElement row, List<IElement> cells) =>
        row.ParentElement?.LocalName == "thead" || (cells.Count > 0 && cells.TrueForAll(cell => cell.LocalName == "th"));

    /// <summary>A cell that spans columns or rows stands in each of them, so that every row has its cells under the same header.</summary>
    private static List<string> Texts(List<IElement> cells, List<(string Text, int Rows)> above, Func<IElement, string> line)
    {
        var texts = new List<string>();
        foreach (var cell in cells)
        {
            Carry();
            var text = line(cell);
            Remember(texts.Count, (TableWriter.Repeated(text), Span(cell, "rowspan") - 1));
            texts.Add(text);
            for (var span = Span(cell, "colspan"); span > 1 && texts.Count < MostColumns; span--)
            {
                Remember(texts.Count, (TableWriter.Repeated(text), Span(cell, "rowspan") - 1));
                texts.Add(TableWriter.Repeated(text));
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
