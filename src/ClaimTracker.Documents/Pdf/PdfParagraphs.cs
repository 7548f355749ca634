using System.Text.RegularExpressions;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Lines in reading order to paragraphs, headings, list items, footnotes and rows, by their spacing, indents and fonts.</summary>
internal static partial class PdfParagraphs
{
    private const int LongestHeading = 200;

    /// <summary>Below this share of the body's size.</summary>
    private const double SmallPrint = 0.92;

    public static List<PdfParagraph> Of(List<PdfLine> lines)
    {
        var body = BodySize(lines);
        var leading = Leading(lines);
        var paragraphs = new List<PdfParagraph>();
        foreach (var line in lines)
        {
            if (paragraphs.Count == 0 || BeginsParagraph(paragraphs[^1], line, leading))
            {
                paragraphs.Add(new PdfParagraph(line) { Kind = Kind(line) });
            }
            else
            {
                paragraphs[^1].Lines.Add(line);
            }
        }

        Classify(paragraphs, body);
        return JoinAcrossBreaks(paragraphs);
    }

    private static BlockKind Kind(PdfLine line) =>
        line.InTable ? BlockKind.TableRow : ListStart().IsMatch(line.Text) ? BlockKind.ListItem : BlockKind.Paragraph;

    private static bool BeginsParagraph(PdfParagraph paragraph, PdfLine line, double leading)
    {
        var last = paragraph.Last;
        var drop = last.Baseline - line.Baseline;
        var size = Math.Max(1, last.Size);
        return line.InTable || paragraph.Kind == BlockKind.TableRow
            || line.Page != last.Page
            || drop <= 0
            || Math.Abs(line.Size - last.Size) > 0.1 * size
            || line.Bold != last.Bold && (line.Bold || paragraph.Bold) && last.Text.Length < LongestHeading
            || drop > 1.3 * Math.Max(leading * size, size)
            || ListStart().IsMatch(line.Text) && (paragraph.Kind == BlockKind.ListItem || !paragraph.IsOpen || Bullet().IsMatch(line.Text))
            || (paragraph.Kind != BlockKind.ListItem && line.Left - last.Left is > 8 and < 60 && !paragraph.IsOpen)
            || (!paragraph.IsOpen && last.Right < line.Right - (0.2 * (line.Right - line.Left)) && char.IsUpper(line.Text[0]) && last.Right - last.Left < 0.75 * (line.Right - line.Left));
    }

    /// <summary>The size of most of the text.</summary>
    private static double BodySize(List<PdfLine> lines) => lines
        .GroupBy(line => Math.Round(line.Size * 2) / 2)
        .OrderByDescending(group => group.Sum(line => line.Text.Length))
        .Select(group => group.Key)
        .FirstOrDefault();

    /// <summary>The usual distance of base lines, in font sizes.</summary>
    private static double Leading(List<PdfLine> lines)
    {
        var distances = lines.Zip(lines.Skip(1))
            .Where(pair => pair.First.Page == pair.Second.Page && Math.Abs(pair.First.Size - pair.Second.Size) < 0.5)
            .Select(pair => (pair.First.Baseline - pair.Second.Baseline) / Math.Max(1, pair.First.Size))
            .Where(distance => distance is > 0.9 and < 2.5)
            .Order()
            .ToList();
        return distances.Count == 0 ? 1.2 : distances[distances.Count / 8];
    }

    private static void Classify(List<PdfParagraph> paragraphs, double body)
    {
        var sizes = paragraphs.Where(paragraph => IsHeading(paragraph, body)).Select(paragraph => Math.Round(paragraph.Size)).Distinct().OrderDescending().ToList();
        var notes = paragraphs.SelectMany(paragraph => paragraph.Lines).SelectMany(line => line.Runs).SelectMany(run => run.NoteNumbers).ToHashSet(StringComparer.Ordinal);
        var pages = paragraphs.ToLookup(paragraph => paragraph.First.Page);
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Kind is BlockKind.Paragraph or BlockKind.ListItem))
        {
            if (IsHeading(paragraph, body))
            {
                paragraph.Kind = BlockKind.Heading;
                paragraph.Level = Math.Min(6, 1 + sizes.IndexOf(Math.Round(paragraph.Size)));
            }
            else if (IsMarginal(paragraph, pages[paragraph.First.Page], body))
            {
                paragraph.Kind = BlockKind.Boilerplate;
            }
            else if (Caption().IsMatch(paragraph.First.Text))
            {
                paragraph.Kind = BlockKind.Caption;
            }
            else if (paragraph.Size < SmallPrint * body && NoteStart().Match(paragraph.First.Text) is { Success: true } note)
            {
                paragraph.Kind = BlockKind.Footnote;
                paragraph.NumberLength = notes.Contains(note.Groups["number"].Value) ? note.Length : 0;
            }
        }

        for (var i = 1; i < paragraphs.Count; i++)
        {
            if (IsNoteBelow(paragraphs[i - 1], paragraphs[i], i + 1 < paragraphs.Count ? paragraphs[i + 1] : null, body))
            {
                paragraphs[i].Kind = BlockKind.Footnote;
            }
        }
    }

    /// <summary>Small print at the foot of its column, below text: a note, although its number was not to be read.</summary>
    private static bool IsNoteBelow(PdfParagraph before, PdfParagraph paragraph, PdfParagraph? next, double body) =>
        paragraph.Kind == BlockKind.Paragraph && paragraph.Size < SmallPrint * body
        && (before.Kind == BlockKind.Footnote || before.Size >= SmallPrint * body)
        && before.First.Page == paragraph.First.Page && before.Last.Baseline > paragraph.First.Baseline
        && (next is null || next.First.Page != paragraph.First.Page || next.First.Baseline > paragraph.First.Baseline);

    /// <summary>A short line alone in the margin is a header or footer, even where no other page repeats it.</summary>
    private static bool IsMarginal(PdfParagraph paragraph, IEnumerable<PdfParagraph> page, double body) =>
        paragraph is { Lines.Count: 1, First.AtEdge: true, Length: < 80 } && paragraph.Size < 1.05 * body
        && page.Where(other => other != paragraph)
            .SelectMany(other => other.Lines)
            .All(line => Math.Abs(line.Baseline - paragraph.First.Baseline) is < 1 || Math.Abs(line.Baseline - paragraph.First.Baseline) > 2.2 * paragraph.Size);

    private static bool IsHeading(PdfParagraph paragraph, double body) =>
        (paragraph.Kind == BlockKind.Paragraph || SectionNumber().IsMatch(paragraph.First.Text)) && paragraph.Length < LongestHeading
        && (paragraph.Size > 1.12 * body || (paragraph.Bold && paragraph.Size > 0.95 * body && paragraph.Lines.Count <= 3))
        && !paragraph.Last.Text.EndsWith('.') && !paragraph.Last.Text.EndsWith(',');

    /// <summary>A paragraph goes on in the next column or on the next page, past the footnotes between.</summary>
    private static List<PdfParagraph> JoinAcrossBreaks(List<PdfParagraph> paragraphs)
    {
        var joined = new List<PdfParagraph>(paragraphs.Count);
        PdfParagraph? before = null;
        foreach (var paragraph in paragraphs)
        {
            if (before is { Kind: BlockKind.Paragraph or BlockKind.ListItem, IsOpen: true }
                && paragraph.Kind == BlockKind.Paragraph
                && Math.Abs(before.Size - paragraph.Size) < 0.6
                && (before.Last.Page != paragraph.First.Page || paragraph.First.Baseline > before.Last.Baseline))
            {
                before.Lines.AddRange(paragraph.Lines);
            }
            else
            {
                joined.Add(paragraph);
                before = paragraph.Kind is BlockKind.Footnote or BlockKind.Caption or BlockKind.Boilerplate ? before : paragraph;
            }
        }

        return joined;
    }

    [GeneratedRegex(@"^([•●○▪■◦‣⁃·*–—-]|[\uF000-\uF0FF]|\(?[0-9]{1,2}[.)]|\(?[a-h]\))\s+\S", RegexOptions.NonBacktracking)]
    private static partial Regex ListStart();

    /// <summary>A numbered heading looks like an item of a list, but for its font.</summary>
    [GeneratedRegex(@"^\d{1,2}[.)]\s+\p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"^([•●○▪■◦‣⁃]|[\uF000-\uF0FF])\s", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(Figure|Fig\.|Table|Photo|Map|Chart)\s*\d*\s*[:.]", RegexOptions.NonBacktracking)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^\[?(?<number>\d{1,3}|[*†‡])\]?\.?\s*", RegexOptions.NonBacktracking)]
    private static partial Regex NoteStart();
}
