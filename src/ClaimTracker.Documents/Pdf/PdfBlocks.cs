using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Adds paragraphs as blocks: lines joined, pages noted, rows of a table under their header.</summary>
internal sealed partial class PdfBlocks(SourceTextBuilder builder, Hyphenation hyphenation)
{
    private int _page;

    public void Add(List<PdfParagraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Kind == BlockKind.TableRow)
            {
                var end = i;
                while (end < paragraphs.Count && paragraphs[end].Kind == BlockKind.TableRow)
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
        builder.Add(paragraph.Kind, raw.AsSpan(marker), [.. marks.Select(mark => mark with { Start = Math.Max(0, mark.Start - marker) })], paragraph.Kind == BlockKind.ListItem ? 1 : paragraph.Level);
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
        for (var i = 0; i < rows.Count; i++)
        {
            Locate(rows[i].First.Page);
            var cells = new string[columns];
            Array.Fill(cells, "");
            foreach (var run in rows[i].First.Runs)
            {
                var column = rows[i].First.Runs.Count == columns ? Array.FindIndex([.. rows[i].First.Runs], candidate => ReferenceEquals(candidate, run)) : Nearest(grid, run);
                cells[column] = $"{cells[column]} {run.Text}";
            }

            var header = i == 0 && rows.Count > 1 && !cells.Skip(1).Any(cell => cell.Any(char.IsAsciiDigit));
            builder.AddRow(header ? BlockKind.TableHeader : BlockKind.TableRow, cells);
        }
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
