using UglyToad.PdfPig.Content;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Letters of a page to runs, in the order in which the page draws them.</summary>
internal static class PdfRuns
{
    /// <summary>A gap of this share of the font size is a space; no gap within a word is as wide.</summary>
    private const double SpaceGap = 0.17;

    /// <summary>A gap wider than this ends the run: the next column, the next cell.</summary>
    private const double RunGap = 1.5;

    /// <summary>A raised digit of at most this share of the text's size is the number of a note.</summary>
    private const double NoteSize = 0.9;

    private const double SmallestSize = 1;

    public static List<PdfRun> Of(Page page)
    {
        var runs = new List<PdfRun>();
        var drawn = new DrawnLetters();
        var isBold = Boldness(page);
        foreach (var letter in page.Letters)
        {
            if (!IsRead(letter, page) || !drawn.Add(letter.Value, letter.StartBaseLine.X, letter.StartBaseLine.Y))
            {
                continue;
            }

            if (runs.Count == 0 || !Continue(runs[^1], letter, isBold))
            {
                var run = new PdfRun(letter.StartBaseLine.X, letter.StartBaseLine.Y, letter.PointSize, isBold(letter));
                Append(run, letter, isBold(letter));
                runs.Add(run);
            }
        }

        runs.RemoveAll(run => string.IsNullOrWhiteSpace(run.Text.ToString()));
        return runs;
    }

    private static bool IsRead(Letter letter, Page page) =>
        letter.TextOrientation == TextOrientation.Horizontal
        && letter.PointSize >= SmallestSize
        && !string.IsNullOrEmpty(letter.Value)
        && letter.StartBaseLine.X > -page.Width * 0.02 && letter.StartBaseLine.X < page.Width * 1.02
        && letter.StartBaseLine.Y > -page.Height * 0.02 && letter.StartBaseLine.Y < page.Height * 1.02;

    private static bool Continue(PdfRun run, Letter letter, Func<Letter, bool> isBold)
    {
        var gap = letter.StartBaseLine.X - run.Right;
        var rise = letter.StartBaseLine.Y - run.Baseline;
        if (gap < -0.5 * run.Size || gap > RunGap * run.Size)
        {
            return false;
        }

        if (IsNoteNumber(run, letter, rise))
        {
            run.AddNoteDigit(letter.Value, letter.EndBaseLine.X);
            return true;
        }

        var raised = letter.PointSize < 0.8 * run.Size && rise > 0 && rise < 0.6 * run.Size;
        if (!raised && (Math.Abs(rise) > 0.3 * run.Size || letter.PointSize > 1.25 * run.Size || letter.PointSize < 0.6 * run.Size))
        {
            return false;
        }

        if (gap > SpaceGap * run.Size && run.Text is { Length: > 0 } text && letter.Value != " ")
        {
            run.AddJump(letter.StartBaseLine.X, spaced: text[^1] == ' ');
            text.Append(text[^1] == ' ' ? "" : " ");
        }

        // Some programs draw a space and take its width back where they only meant to kern: the next letter stands on it.
        if (gap < -SpaceGap * run.Size && run.Text is { Length: > 1 } kerned && kerned[^1] == ' ' && letter.Value != " ")
        {
            kerned.Length--;
        }

        Append(run, letter, isBold(letter));
        return true;
    }

    /// <summary>The raised number of a footnote would read as part of the number or word before it; an exponent of a unit is none.</summary>
    private static bool IsNoteNumber(PdfRun run, Letter letter, double rise) =>
        letter.PointSize < NoteSize * run.Size && rise > 0.15 * run.Size && rise < 0.7 * run.Size
        && letter.Value.All(char.IsAsciiDigit)
        && !(run.Text.Length > 0 && run.Text[^1] == 'm');

    private static void Append(PdfRun run, Letter letter, bool isBold) =>
        run.Append(letter.Value, letter.StartBaseLine.X, Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X), isBold);

    /// <summary>By the font's flag; by its name only on a page where most of the text has the flag, as files of some programs have in every font.</summary>
    private static Func<Letter, bool> Boldness(Page page) =>
        page.Letters.Count(letter => letter.FontDetails?.IsBold == true) * 2 > page.Letters.Count
            ? IsNamedBold
            : letter => letter.FontDetails?.IsBold == true || IsNamedBold(letter);

    private static bool IsNamedBold(Letter letter) =>
        letter.FontDetails?.Name is { } name && (name.Contains("bold", StringComparison.OrdinalIgnoreCase) || name.Contains("black", StringComparison.OrdinalIgnoreCase));
}
