namespace ClaimTracker.Extraction.Blocks;

/// <summary>What the labels at line starts are in a document: the turns of a transcript, or a few lines of dialogue within somebody's own text.</summary>
internal sealed class Transcript
{
    /// <summary>The first label of a transcript stands within this part of the text, or these lines.</summary>
    private const double Opening = 0.25;
    private const int OpeningLines = 4;

    private readonly Dictionary<string, int> _turns = new(StringComparer.Ordinal);
    private readonly int _questions;

    private Transcript(string text, IReadOnlyList<(int Start, int End)> lines)
    {
        int capitals = 0, count = 0, first = -1, last = 0, firstLine = 0, longest = 0;
        bool repeated = false;
        for (int i = 0; i < lines.Count; i++)
        {
            (int start, int end) = lines[i];
            bool question = SpeakerLabel.IsQuestion(text, start, end, out _);
            _questions += question ? 1 : 0;
            if (!SpeakerLabel.TryRead(text, start, end, out SpeakerLabel label))
            {
                continue;
            }

            (first, firstLine) = first < 0 ? (start, i) : (first, firstLine);
            longest = last > 0 ? Math.Max(longest, start - last) : 0;
            last = start;
            count++;
            int seen = _turns[label.Name] = _turns.GetValueOrDefault(label.Name) + 1;
            repeated |= seen > 1;
            // a turn has words on its line; "KEY FIGURES:" alone is a heading
            capitals += label.Capitals && label.Body < end ? 1 : 0;
        }

        if (first < 0)
        {
            return;
        }

        int from = lines[0].Start;
        int length = lines[^1].End - from;
        IsTranscript = capitals >= 2 || (count >= 3 && repeated) || (capitals > 0 && _questions > 1);
        bool early = firstLine < OpeningLines || first - from <= length * Opening;
        longest = Math.Max(longest, lines[^1].End - last);
        TurnsRunOn = early && (capitals >= 2 || _questions > 1 || longest <= length / 2);
    }

    public bool IsTranscript { get; }

    /// <summary>A paragraph without a label goes on with the turn before it: labels are the rule from the start of the text to its end.</summary>
    public bool TurnsRunOn { get; }

    public static Transcript Of(string text, IEnumerable<(int Start, int End)> lines) => new(text, [.. lines]);

    /// <summary>The turn that begins with the line, if it is one; a question of the press begins a turn that nobody known speaks.</summary>
    public bool TryTurn(string text, int start, int end, out SpeakerLabel label)
    {
        label = default;
        if (!IsTranscript)
        {
            return false;
        }

        if (SpeakerLabel.IsQuestion(text, start, end, out int body) && (_questions > 1 || text.AsSpan(start, end - start).StartsWith("QUESTION")))
        {
            label = new SpeakerLabel("", body, true);
            return true;
        }

        // where labels are the exception, one that stands there once is a speaker only if it stands in capitals or before a quotation
        return SpeakerLabel.TryRead(text, start, end, out label)
            && (TurnsRunOn || label.Capitals || _turns.GetValueOrDefault(label.Name) > 1 || IsQuoted(text, label.Body, end));
    }

    /// <summary>
    /// A paragraph that begins no turn ends the one before it: labels are the exception, the turn stood in marks, or the page's own label begins it.
    /// </summary>
    public bool EndsTurn(string text, int start, int end, bool quoted) =>
        IsTranscript && (SpeakerLabel.IsPage(text, start, end) || ((!TurnsRunOn || quoted) && !IsQuoted(text, start, end)));

    /// <summary>The turn stands in quotation marks: it ends with them.</summary>
    public static bool IsQuoted(string text, int body, int end) => body < end && text[body] is '“' or '"' or '«' or '‘';
}
