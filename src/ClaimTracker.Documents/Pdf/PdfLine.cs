namespace ClaimTracker.Documents.Pdf;

/// <summary>One line of one column, or one row of a table: runs on the same base line from left to right.</summary>
internal sealed record PdfLine(int Page, IReadOnlyList<PdfRun> Runs)
{
    /// <summary>A row of a table: its runs are cells.</summary>
    public bool InTable { get; init; }

    /// <summary>In the top or bottom margin of the page, where running headers and footers stand.</summary>
    public bool AtEdge { get; init; }

    public double Left => Runs[0].Left;

    public double Right => Runs[^1].Right;

    public double Baseline => Runs[0].Baseline;

    public double Size { get; } = Runs.MaxBy(run => run.Text.Length)!.Size;

    public bool Bold { get; } = Runs.All(run => run.Bold);

    public string Text { get; } = string.Join(' ', Runs.Select(run => run.Text.ToString().Trim()));

    /// <summary>Places in reading order: furniture was taken out.</summary>
    public static List<PdfLine> Of(int page, List<PdfRun> runs, double pageHeight)
    {
        var lines = new List<List<PdfRun>>();
        foreach (var run in runs)
        {
            if (lines.Count > 0 && lines[^1] is var line && line[^1].SharesBaseline(run) && run.Left >= line[^1].Right - (0.5 * run.Size))
            {
                if (run.Left - line[^1].Right < 0.5 * run.Size || IsBullet(line[^1].Text.ToString()))
                {
                    line[^1].Append(run, space: run.Left - line[^1].Right > 0.17 * run.Size);
                }
                else
                {
                    line.Add(run);
                }
            }
            else
            {
                lines.Add([run]);
            }
        }

        return [.. lines.Select(line => new PdfLine(page, line) { AtEdge = PdfFurniture.IsAtEdge(line[0], pageHeight) })];
    }

    /// <summary>A bullet, a dash or a number alone, before the text of a list item. Symbol fonts have their bullets in the private use area.</summary>
    public static bool IsBullet(string text) => text.Trim() is var mark
        && (mark is ['•' or '●' or '○' or '▪' or '■' or '◦' or '‣' or '⁃' or '–' or '—' or '-' or '*' or '·' or (>= '\uF000' and <= '\uF0FF')]
            || (mark.Length is 2 or 3 && mark[^1] is '.' or ')' && mark[..^1].All(char.IsAsciiDigit)));
}
