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
        string? voice = null;
        foreach (var turn in TurnOrder.Of(Turns(text)))
        {
            var named = turn.Voice is not null && turn.Voice != voice;
            // Once voices are named, a cue without a name is of somebody unknown.
            var unnamed = turn.Voice is null && voice is not null && !SpeakerStart().IsMatch(turn.Text);
            if (block.Length > 0 && (named || unnamed || IsNewBlock(block, turn.Text, turn.Pause)))
            {
                Flush();
                named = turn.Voice is not null;
            }

            marks.Add(new TextLocation(block.Length, LocationKind.Cue, Stamp(turn.Start)));
            block.Append(named ? $">> {turn.Voice}: " : unnamed ? ">> " : "").Append(turn.Text).Append(' ');
            voice = turn.Voice;
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

    private static List<Turn> Turns(string text)
    {
        var turns = new List<Turn>();
        var before = default(Cue);
        foreach (var cue in CueParser.Parse(text))
        {
            var last = before;
            turns.AddRange(CueText.Turns(cue, last).Where(turn => turn.Text.Length > 0).Select(turn => turn with { Pause = turn.First ? cue.Start - last.End : TimeSpan.Zero }));
            before = cue;
        }

        return turns;
    }

    private static bool IsNewBlock(StringBuilder block, string line, TimeSpan pause)
    {
        var end = block[^1] == ' ' && block.Length > 1 ? block[^2] : block[^1];
        var finished = end is '.' or '!' or '?' or '"' or '”' or '…' or ')';
        return SpeakerStart().IsMatch(line) || pause >= LongPause || (finished && (pause >= Pause || block.Length >= LongBlock));
    }

    private static string Stamp(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds:000}");

    [GeneratedRegex(@"^(>>|[-–—] |\p{Lu}[\p{Lu}\p{M}.' -]{1,40}:\s|\p{Lu}[\w.'-]+(\s\p{Lu}[\w.'-]+){0,3}:\s)", RegexOptions.NonBacktracking)]
    private static partial Regex SpeakerStart();

    [GeneratedRegex(@"^Language:\s*([A-Za-z-]{2,20})$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Language();
}
