using System.Buffers;
using ClaimTracker.Core.Documents;
namespace ClaimTracker.Extraction.Blocks;

/// <summary>Paragraphs, headings, list items, speaker turns and comments of text that comes without structure.</summary>
internal sealed class PlainText(string text)
{
    private const int LongestHeading = 110;
    private const int MostHeadingWords = 14;

    /// <summary>How much room a line may leave before its end is a deliberate break and no wrap.</summary>
    private const int WrapSlack = 14;

    private static readonly SearchValues<char> NoLabels = SearchValues.Create(".,;!?\"“”");

    private readonly List<Passage> _passages = [];
    private string? _speaker;
    private bool _comments;
    private HashSet<string> _repeated = [];
    private bool _authorFirst;
    private bool _quoted;

    /// <summary>No blank line parts the paragraphs: each unit is one.</summary>
    private bool _unspaced;
    private Transcript _transcript = null!;

    public static List<Passage> Read(string text, int start, int end)
    {
        var reader = new PlainText(text);
        reader.Read(Line.Read(text, start, end));
        return reader._passages;
    }

    private void Read(List<Line> lines)
    {
        _unspaced = !lines.Skip(1).Any(line => line.AfterBlank);
        _transcript = Transcript.Of(text, lines.Select(line => (line.Start, line.End)));
        bool transcript = _transcript.IsTranscript;
        _repeated = RepeatedNames(lines, transcript);
        _authorFirst = !transcript && IsAuthorFirst(lines);
        int group = 0;
        for (int i = 1; i <= lines.Count; i++)
        {
            if (i == lines.Count || lines[i].AfterBlank)
            {
                ReadGroup(lines, group, i, transcript);
                group = i;
            }
        }
    }

    /// <summary>Most groups of lines begin with a short line without punctuation, the same one now and then: the names of who wrote what follows.</summary>
    private bool IsAuthorFirst(List<Line> lines)
    {
        int groups = 0, headed = 0, repeated = 0;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i].AfterBlank || lines[i + 1].AfterBlank)
            {
                continue;
            }

            groups++;
            if (IsShortName(lines[i].In(text)))
            {
                headed++;
                repeated += names.Add(lines[i].In(text).ToString()) ? 0 : 1;
            }
        }

        return headed >= 4 && headed * 3 >= groups * 2 && repeated > 0;
    }

    private static bool IsShortName(ReadOnlySpan<char> line) =>
        line.Length is > 1 and <= 32 && line.Count(' ') <= 3 && line[^1] is not ('!' or '?' or ':' or ',' or ';')
        && (line[^1] != '.' || (line.Length > 2 && char.IsUpper(line[^2]))) && Marker.LengthAt(line) == 0;

    /// <summary>A short line of its own that comes back unchanged is somebody's name above a comment.</summary>
    private HashSet<string> RepeatedNames(List<Line> lines, bool transcript)
    {
        var once = new HashSet<string>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i + 1 < lines.Count && !transcript; i++)
        {
            if (lines[i].AfterBlank && CommentAuthor.LooksLikeName(lines[i].In(text)) && PageFurniture.Reason(lines[i].In(text)) is null)
            {
                string name = lines[i].In(text).ToString();
                if (!once.Add(name))
                {
                    twice.Add(name);
                }
            }
        }

        return twice;
    }

    /// <summary>Cuts the lines between two blank lines into units and adds each.</summary>
    private void ReadGroup(List<Line> lines, int from, int to, bool transcript)
    {
        int width = 0;
        for (int i = from; i < to; i++)
        {
            width = Math.Max(width, lines[i].Length + lines[i].Indent);
        }

        int unit = from;
        bool lastGroup = to == lines.Count;
        for (int i = from + 1; i <= to; i++)
        {
            if (i == to || StartsUnit(lines, unit, i, width, transcript))
            {
                AddUnit(lines, unit, i, transcript, alone: unit == from && i == to, last: lastGroup && i == to);
                unit = i;
            }
        }
    }

    private bool StartsUnit(List<Line> lines, int unit, int at, int width, bool transcript)
    {
        ReadOnlySpan<char> line = lines[at].In(text);
        Line before = lines[at - 1];
        bool beforeEnds = text[before.End - 1] is '.' or '!' or '?' or ':' or ';' or '"' or '”' or '…' or ')';
        if (IsItem(line, beforeEnds || lines[at].Indent > 0 || IsItem(lines[unit].In(text), true))
            || _transcript.TryTurn(text, lines[at].Start, lines[at].End, out _)
            || CommentAuthor.Declared(line) is not null
            || (at == unit + 1 && (CommentAuthor.Declared(before.In(text)) is not null || PageFurniture.Reason(before.In(text)) is not null))
            || (_authorFirst && at == unit + 1 && before.AfterBlank && IsShortName(before.In(text)))
            || PageFurniture.Reason(line) is not null
            || (IsLabelled(line) && IsLabelled(lines[unit].In(text)))
            || FigureLine.TryRead(text, lines[at].Start, lines[at].End) is not null
            || (at == unit + 1 && FigureLine.TryRead(text, before.Start, before.End) is not null))
        {
            return true;
        }

        int firstWord = line.IndexOf(' ');
        firstWord = firstWord < 0 ? line.Length : firstWord;
        bool leftRoom = before.Indent + before.Length + 1 + firstWord + WrapSlack < width || width < 40 || before.Length > 160;
        return leftRoom && !char.IsLower(line[0]) && text[before.End - 1] is not (',' or '-');
    }

    /// <summary>"Kharna region: the bridge was hit": lines that each begin with a name and a colon are a list of their own.</summary>
    private static bool IsLabelled(ReadOnlySpan<char> line) =>
        line.IndexOf(": ") is > 1 and < 40 and var colon && char.IsUpper(line[0]) && line[..colon].Count(' ') <= 4 && !line[..colon].ContainsAny(NoLabels);

    /// <summary>A dash or a lone digit within running text is no bullet.</summary>
    private static bool IsItem(ReadOnlySpan<char> line, bool plausible) =>
        Marker.LengthAt(line) > 0 && (plausible || Marker.IsBullet(line[0]));

    private void AddUnit(List<Line> lines, int from, int to, bool transcript, bool alone, bool last)
    {
        int start = lines[from].Start;
        int end = lines[to - 1].End;
        ReadOnlySpan<char> first = lines[from].In(text);
        if (to == from + 1)
        {
            if (CommentAuthor.Declared(first) is { } declared)
            {
                (_comments, _speaker) = (true, declared);
                Reject(start, end, Reasons.Author);
                return;
            }

            TextSpan bare = Ornaments.Trim(text, new TextSpan(start, end));
            if ((PageFurniture.Reason(first) ?? (bare.Length > 0 ? PageFurniture.Reason(text.AsSpan(bare.Start, bare.Length)) : null)) is { } furniture)
            {
                Reject(start, end, furniture);
                return;
            }

            if ((alone || _unspaced) && SpeakerLabel.IsLink(text, start, end))
            {
                _speaker = _comments ? _speaker : null;
                Reject(start, end, Reasons.Boilerplate);
                return;
            }

            int bullet = Marker.LengthAt(first);
            if (FigureLine.TryRead(text, start + bullet, end) is { } figures)
            {
                _passages.Add(new Passage(PassageKind.Figures, start + bullet, end) { Figures = figures, Speaker = _speaker });
                return;
            }

            if (_authorFirst && !alone && lines[from].AfterBlank && IsShortName(first))
            {
                (_comments, _speaker) = (true, first.ToString());
                Reject(start, end, Reasons.Author);
                return;
            }

            if (alone && !last && IsAuthor(first))
            {
                (_comments, _speaker) = (true, first.ToString());
                Reject(start, end, Reasons.Author);
                return;
            }
        }

        if (_transcript.TryTurn(text, start, lines[from].End, out SpeakerLabel label))
        {
            _speaker = label.Name.Length > 1 ? label.Name : null;
            start = Math.Min(label.Body, end);
            _quoted = Transcript.IsQuoted(text, start, end);
            if (start < end)
            {
                Add(new Passage(PassageKind.Prose, start, end));
            }

            return;
        }

        if (!_comments && (lines[from].AfterBlank || _unspaced) && _transcript.EndsTurn(text, start, end, _quoted))
        {
            _speaker = null;
        }

        int marker = Marker.LengthAt(first);
        if (marker > 0)
        {
            Add(new Passage(PassageKind.ListItem, start + marker, end));
        }
        else if (to == from + 1 && IsHeading(first, last) && (alone || from == 0 || first.Length < 60))
        {
            _comments |= IsCommentHeading(first);
            _speaker = transcript && !_comments ? null : _speaker;
            Reject(start, end, Reasons.Heading);
        }
        else
        {
            Add(new Passage(PassageKind.Prose, start, end) { LeadsIn = text[end - 1] == ':' });
        }
    }

    private bool IsAuthor(ReadOnlySpan<char> line) =>
        CommentAuthor.LooksLikeName(line) && (_comments || _repeated.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line));

    private bool IsHeading(ReadOnlySpan<char> line, bool last)
    {
        if (line[^1] is '.' or '?' or '!' or ':' or ';' or ',' or '”' or '"' or '’' or '…' && !IsCapitals(line))
        {
            return false;
        }

        if (line[0] == '#' || line.Trim('=').IsEmpty || line.Trim('-').IsEmpty)
        {
            return true;
        }

        int words = 1 + line.Count(' ');
        bool title = _passages.Count == 0;
        return line.Length <= (title ? 2 * LongestHeading : LongestHeading) && words <= (title ? 2 * MostHeadingWords : MostHeadingWords)
            && !char.IsLower(line[0]) && (!last || IsCapitals(line));
    }

    private static bool IsCapitals(ReadOnlySpan<char> line) =>
        line.ContainsAnyInRange('A', 'Z') && !line.ContainsAnyInRange('a', 'z') && line.Length <= LongestHeading;

    private static bool IsCommentHeading(ReadOnlySpan<char> line) =>
        line.Length < 40
        && (line.Contains("comments", StringComparison.OrdinalIgnoreCase) || line.Contains("replies", StringComparison.OrdinalIgnoreCase)
            || line.Contains("responses", StringComparison.OrdinalIgnoreCase));

    private void Add(Passage passage)
    {
        // strip quotation gutters and dialogue marks
        int start = passage.Start;
        while (start < passage.End && (text[start] == '>' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        if (start < passage.End)
        {
            _passages.Add(passage with { Start = start, Speaker = _speaker, Comment = _comments });
        }
    }

    private void Reject(int start, int end, string reason) => _passages.Add(new Passage(PassageKind.Rejected, start, end) { Reason = reason });
}
