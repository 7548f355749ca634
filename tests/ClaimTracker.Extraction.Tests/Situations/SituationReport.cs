using System.Globalization;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Extraction.Tests.Situations;

/// <summary>A report with the figures that a reader noted before the extractor saw it: text, a line of equals signs, a line a figure.</summary>
/// <param name="Name">File name without ending.</param>
/// <param name="Text">The report.</param>
/// <param name="Tolls">The noted figures.</param>
/// <param name="Others">Numbers that count nobody harmed.</param>
/// <param name="Also">Parts and single people, who may be given or not; noted afterwards, for the kind of their claims.</param>
internal sealed record SituationReport(string Name, string Text, IReadOnlyList<NotedToll> Tolls, IReadOnlyList<double> Others, IReadOnlyList<double> Also)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Situations", "reports");

    public static IReadOnlyList<SituationReport> All() => [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    public static SituationReport Read(string path)
    {
        string[] parts = File.ReadAllText(path).ReplaceLineEndings("\n").Split("=====\n");
        string[] notes = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new SituationReport(
            Path.GetFileNameWithoutExtension(path),
            parts[0],
            [.. notes.Where(note => note.Contains('|', StringComparison.Ordinal)).Select(Toll)],
            Numbers(notes, "none "),
            Numbers(notes, "also "));
    }

    private static IReadOnlyList<double> Numbers(string[] notes, string mark) =>
        [.. notes.Where(note => note.StartsWith(mark, StringComparison.Ordinal)).Select(note => Number(note[mark.Length..]))];

    private static NotedToll Toll(string note)
    {
        string[] fields = note.Split('|', StringSplitOptions.TrimEntries);
        string[] figure = fields[0].Split(' ');
        return new NotedToll(Enum.Parse<CasualtyEffect>(figure[0], ignoreCase: true), (long)Number(figure[1]), fields[1] is "-" ? null
            : fields[1], fields[2] is "-" ? null : fields[2]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <param name="Effect">What happened to them.</param>
/// <param name="Number">How many.</param>
/// <param name="Day">The day, month or year that its sentence gives, in ISO 8601.</param>
/// <param name="Place">The place that its sentence gives.</param>
internal sealed record NotedToll(CasualtyEffect Effect, long Number, string? Day, string? Place);
