using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Subtitles;

/// <summary>
/// SubRip and WebVTT: cues are joined to running text and keep their times. Marks of style, sounds in brackets and music are left out;
/// a voice tag becomes "Name:" as in a transcript.
/// </summary>
internal sealed partial class SubtitleReader(DocumentFormat format) : IFormatReader
{
    /// <summary>After a pause of this length a finished sentence ends the paragraph, and after the longer one anything does.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2), LongPause = TimeSpan.FromSeconds(10);

    private const int LongBlock = 1_500;

    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var text = TextNormalizer.Lines(TextDecoder.Decode(content.Span, limits));
        var builder = new SourceTextBuilder(limits, cancellationToken);
        var block = new StringBuilder();
        var marks = new List<TextLocation>();
        var before = default(Cue);
        foreach (var cue in CueParser.Parse(text))
        {
            var line = Line(cue, before);
            if (line.Length > 0)
            {
                if (block.Length > 0 && IsNewBlock(block, line, cue.Start - before.End))
                {
                    Flush();
                }

                marks.Add(new TextLocation(block.Length, LocationKind.Cue, Stamp(cue.Start)));
                block.Append(line).Append(' ');
            }

            before = cue;
        }

        Flush();
        return builder.Build(new DocumentMetadata(Format: format.Name(), Language: format == DocumentFormat.Vtt && Language().Match(text) is { Success: true } match ? match.Groups[1].Value : null));

        void Flush()
        {
            builder.Add(BlockKind.Cues, block.ToString(), marks);
            block.Clear();
            marks.Clear();
        }
    }

    private static bool IsNewBlock(StringBuilder block, string line, TimeSpan pause)
    {
        var end = block[^1] == ' ' && block.Length > 1 ? block[^2] : block[^1];
        var finished = end is '.' or '!' or '?' or '"' or '”' or '…' or ')';
        return SpeakerStart().IsMatch(line) || pause >= LongPause || (finished && (pause >= Pause || block.Length >= LongBlock));
    }

    private static string Line(Cue cue, Cue before)
    {
        var line = new StringBuilder();
        foreach (var raw in cue.Lines)
        {
            // Live captions roll: each cue repeats the line before it.
            if (before.Lines is { Count: > 0 } && before.Lines[^1] == raw && cue.Lines.Count > 1)
            {
                continue;
            }

            var text = Tag().Replace(Voice().Replace(raw, "$1: "), "").Trim();
            text = Sound().Replace(text, " ").Trim().TrimStart('-', '–', '—').Trim();
            text = text.Contains('♪', StringComparison.Ordinal) || text.Contains('♫', StringComparison.Ordinal) ? "" : System.Net.WebUtility.HtmlDecode(text);
            line.Append(line.Length > 0 && text.Length > 0 ? " " : "").Append(text);
        }

        return line.ToString();
    }

    private static string Stamp(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds:000}");

    [GeneratedRegex(@"<v(?:\.[\w.-]+)?\s+([^<>]{1,100})>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?[a-z][^<>]{0,200}>|</?\d[\d:.]*>|\{\\[^{}]{0,200}\}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    /// <summary>[applause], (LAUGHTER): brackets always, parentheses when they hold capitals only.</summary>
    [GeneratedRegex(@"\[[^\[\]]{1,80}\]|\([A-Z][A-Z .,'-]{1,60}\)", RegexOptions.NonBacktracking)]
    private static partial Regex Sound();

    [GeneratedRegex(@"^(>>|\p{Lu}[\p{Lu}\p{M}.' -]{1,40}:\s|\p{Lu}[\w.'-]+(\s\p{Lu}[\w.'-]+){0,3}:\s)", RegexOptions.NonBacktracking)]
    private static partial Regex SpeakerStart();

    [GeneratedRegex(@"^Language:\s*([A-Za-z-]{2,20})$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Language();
}
