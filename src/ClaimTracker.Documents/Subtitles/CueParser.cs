using System.Globalization;
using System.Text.RegularExpressions;

namespace ClaimTracker.Documents.Subtitles;

/// <summary>Finds the cues of SubRip and WebVTT files. Lenient, as players are: whatever stands between time lines is a cue's text.</summary>
internal static partial class CueParser
{
    public static IEnumerable<Cue> Parse(string text)
    {
        (TimeSpan Start, TimeSpan End)? time = null;
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (TimeLine().Match(line) is { Success: true } match)
            {
                if (time is { } before)
                {
                    // Without an empty line before it, the line above a time is the next cue's number.
                    yield return new Cue(before.Start, before.End, WithoutNumber(lines));
                }

                time = (Time(match.Groups["start"].Value), Time(match.Groups["end"].Value));
                lines = [];
            }
            else if (string.IsNullOrWhiteSpace(line))
            {
                if (time is { } ended && lines.Count > 0)
                {
                    yield return new Cue(ended.Start, ended.End, lines);
                    (time, lines) = (null, []);
                }
            }
            else if (time is not null)
            {
                lines.Add(line);
            }
        }

        if (time is { } last)
        {
            yield return new Cue(last.Start, last.End, lines);
        }
    }

    private static List<string> WithoutNumber(List<string> lines) =>
        lines.Count > 0 && lines[^1].AsSpan().Trim().ContainsAnyExceptInRange('0', '9') is false ? lines[..^1] : lines;

    private static TimeSpan Time(string text)
    {
        var parts = text.Split(':', '.', ',');
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));
        return numbers.Length == 3
            ? new TimeSpan(0, 0, numbers[0], numbers[1], Milliseconds(parts[2]))
            : new TimeSpan(0, numbers[0], numbers[1], numbers[2], Milliseconds(parts[3]));
    }

    private static int Milliseconds(string fraction) => int.Parse(fraction.PadRight(3, '0'), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<start>(\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*(?<end>(\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})", RegexOptions.NonBacktracking)]
    private static partial Regex TimeLine();
}
