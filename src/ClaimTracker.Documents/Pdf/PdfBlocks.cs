using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Tables;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Adds paragraphs as blocks: lines joined, pages noted, rows of a table under their header.</summary>
internal sealed partial class PdfBlocks(SourceTextBuilder builder, Hyphenation hyphenation)
{
    private const int MostColumns = 200;

    private int _page;

    public void Add(List<PdfParagraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (IsRow(paragraphs[i]))
            {
                var end = i;
                while (end < paragraphs.Count && IsRow(paragraphs[end]))
                {
                    end++;
                }

                AddTable(paragraphs.GetRange(i, end - i));
                i = end - 1;
            }
            else
            {
                AddText(paragraphs[i]);
            }
        }
    }

    /// <summary>So many cells in a line are no table: rows times columns would be counted in millions.</summary>
    private static bool IsRow(PdfParagraph paragraph) => paragraph.Kind == BlockKind.TableRow && paragraph.First.Runs.Count <= MostColumns;

    private void AddText(PdfParagraph paragraph)
    {
        Locate(paragraph.First.Page);
        var marks = new List<TextLocation>();
        var text = new StringBuilder(paragraph.First.Text);
        foreach (var line in paragraph.Lines.Skip(1))
        {
            var lastWord = LastSpace(text);
            var tail = hyphenation.Join(text.ToString(lastWord, text.Length - lastWord), line.Text);
            if (line.Page != _page)
            {
                _page = line.Page;
                marks.Add(new TextLocation(lastWord + Math.Max(0, tail.Length - line.Text.TrimStart().Length), LocationKind.Page, Number(_page)));
            }

            text.Length = lastWord;
            text.Append(tail);
        }

        var raw = text.ToString();
        var marker = paragraph.Kind == BlockKind.ListItem && ListMark().Match(raw) is { Success: true } match ? match.Length : paragraph.NumberLength;
        var kind = paragraph.Kind == BlockKind.TableRow ? BlockKind.Paragraph : paragraph.Kind;
        builder.Add(kind, raw.AsSpan(marker), [.. marks.Select(mark => mark with { Start = Math.Max(0, mark.Start - marker) })], paragraph.Kind == BlockKind.ListItem ? 1 : paragraph.Level);
    }

    private static int LastSpace(StringBuilder text)
    {
        var i = text.Length;
        while (i > 0 && text[i - 1] != ' ')
        {
            i--;
        }

        return i;
    }

    private void AddTable(List<PdfParagraph> rows)
    {
        var columns = rows.Max(row => row.First.Runs.Count);
        var grid = rows.First(row => row.First.Runs.Count == columns).First.Runs.Select(run => (run.Left, run.Right)).ToList();
        var cells = rows.ConvertAll(row => Cells(row.First.Runs, grid));
        var header = rows.Count > 1 && TableHeaders.Is(cells[0], cells[1..], fewest: 1);
        var writer = new TableWriter(builder);
        builder.BeginTable();
        for (var i = 0; i < rows.Count; i++)
        {
            Locate(rows[i].First.Page);
            writer.Row(i == 0 && header ? BlockKind.TableHeader : BlockKind.TableRow, cells[i]);
        }

        builder.EndTable();
    }

    private static string[] Cells(IReadOnlyList<PdfRun> runs, List<(double Left, double Right)> grid)
    {
        var cells = new string[grid.Count];
        Array.Fill(cells, "");
        for (var i = 0; i < runs.Count; i++)
        {
            var column = runs.Count == grid.Count ? i : Nearest(grid, runs[i]);
            cells[column] = cells[column].Length == 0 ? runs[i].Text.ToString() : $"{cells[column]} {runs[i].Text}";
        }

        return cells;
    }

    /// <summary>The column whose left edge, right edge or middle is nearest: cells may be aligned to any of them.</summary>
    private static int Nearest(List<(double Left, double Right)> grid, PdfRun run) => Enumerable.Range(0, grid.Count).MinBy(column => Math.Min(
        Math.Abs(grid[column].Left - run.Left),
        Math.Min(Math.Abs(grid[column].Right - run.Right), Math.Abs(grid[column].Left + grid[column].Right - run.Left - run.Right) / 2)));

    private void Locate(int page)
    {
        if (page != _page)
        {
            _page = page;
            builder.Locate(LocationKind.Page, Number(page));
        }
    }

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([•●○▪■◦‣⁃·*–—-]|[\uF000-\uF0FF])\s+", RegexOptions.NonBacktracking)]
    private static partial Regex ListMark();
}
