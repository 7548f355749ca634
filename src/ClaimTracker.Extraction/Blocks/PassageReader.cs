using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>A document's blocks as passages: what the converter found is kept, unstructured text is given structure.</summary>
internal static class PassageReader
{
    public static List<Passage> Read(SourceText source)
    {
        string text = source.Text;
        var passages = new List<Passage>();
        Transcript transcript = Transcript.Of(text, source.Blocks.Where(IsRunning).Select(block => (block.Start, block.End)));
        string? speaker = null;
        bool comments = false;
        bool quoted = false;
        var table = new TableContext(text);
        int last = 0;
        foreach (TextBlock block in source.Blocks)
        {
            // blocks of a converter are in order and within the text; a faulty one must not break the whole document
            if (block.Start < last || block.End > text.Length || block.End <= block.Start)
            {
                continue;
            }

            last = block.End;
            (int start, int end) = Trim(text, block.Start, block.End);
            if (start >= end)
            {
                continue;
            }

            table.Pass(block, start, end);
            switch (block.Kind)
            {
                case BlockKind.Unstructured:
                    passages.AddRange(PlainText.Read(text, start, end));
                    break;
                case BlockKind.Heading:
                    speaker = null;
                    comments = false;
                    passages.Add(FigureLine.TryRead(text, start, end) is { } figures
                        ? Counting(start, end, figures, null)
                        : Rejected(start, end, Reasons.Heading));
                    break;
                case BlockKind.Quotation when text.AsSpan(start, end - start).Contains('\n'):
                    passages.AddRange(PlainText.Read(text, start, end));
                    break;
                case BlockKind.Boilerplate:
                    passages.Add(Rejected(start, end, Reasons.Boilerplate));
                    break;
                case BlockKind.OtherLanguage:
                    passages.Add(Rejected(start, end, Reasons.NotEnglish));
                    break;
                case BlockKind.TableHeader:
                    passages.Add(Rejected(start, end, Reasons.Heading));
                    break;
                case BlockKind.TableRow:
                    // the cells by the block's own bounds: an empty first cell stands before the first letter, and must not shift the others
                    passages.Add(table.Row(start, end, Valid(block.Cells, block.Start, block.End)));
                    break;
                case BlockKind.Cues:
                    AddCues(text, start, end, transcript, ref speaker, passages);
                    break;
                default:
                    AddRunning(text, block.Kind, start, end, transcript, ref speaker, ref comments, ref quoted, passages);
                    break;
            }
        }

        LeadIns.Attach(text, passages);
        return passages;
    }

    private static bool IsRunning(TextBlock block) => block.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.Cues;

    private static void AddRunning(
        string text, BlockKind kind, int start, int end, Transcript transcript, ref string? speaker, ref bool comments, ref bool quoted,
        List<Passage> passages)
    {
        TextSpan bare = Ornaments.Trim(text, new TextSpan(start, end));
        (start, end) = bare.Length > 0 ? (bare.Start, bare.End) : (start, end);
        ReadOnlySpan<char> content = text.AsSpan(start, end - start);
        if (PageFurniture.Reason(content) is { } reason)
        {
            passages.Add(Rejected(start, end, reason));
        }
        else if (SpeakerLabel.IsLink(text, start, end))
        {
            speaker = comments ? speaker : null;
            passages.Add(Rejected(start, end, Reasons.Boilerplate));
        }
        else if (kind == BlockKind.Paragraph && !transcript.IsTranscript && PageFurniture.IsCard(content))
        {
            passages.Add(Rejected(start, end, Reasons.Boilerplate));
        }
        else if (CommentAuthor.Declared(content) is { } author)
        {
            (speaker, comments) = (author, true);
            passages.Add(Rejected(start, end, Reasons.Author));
        }
        else if (comments && kind == BlockKind.Paragraph && CommentAuthor.LooksLikeName(content))
        {
            // among comments the next one's name may stand without its time
            speaker = content.ToString();
            passages.Add(Rejected(start, end, Reasons.Author));
        }
        else if (FigureLine.TryRead(text, start, end) is { } figures)
        {
            passages.Add(Counting(start, end, figures, speaker));
        }
        else
        {
            if (transcript.TryTurn(text, start, end, out SpeakerLabel label))
            {
                speaker = label.Name.Length > 1 ? label.Name : null;
                start = Math.Min(label.Body, end);
                quoted = Transcript.IsQuoted(text, start, end);
            }
            else if (!comments && transcript.EndsTurn(text, start, end, quoted))
            {
                speaker = null;
            }

            int marker = kind is BlockKind.ListItem or BlockKind.Paragraph ? Marker.LengthAt(text.AsSpan(start, end - start)) : 0;
            if (start + marker < end)
            {
                PassageKind passage = kind == BlockKind.ListItem || marker > 0 ? PassageKind.ListItem : PassageKind.Prose;
                passages.Add(new Passage(passage, start + marker, end) { Speaker = speaker, Comment = comments, LeadsIn = text[end - 1] == ':' });
            }
        }
    }

    /// <summary>Subtitles: lines run on; a dash, "&gt;&gt;" or a name with a colon changes the speaker.</summary>
    private static void AddCues(string text, int start, int end, Transcript transcript, ref string? speaker, List<Passage> passages)
    {
        int from = start;
        foreach (Line line in Line.Read(text, start, end))
        {
            int body = line.Start;
            bool turn = text[body] is '-' or '–' or '—' or '>'
                || (SpeakerLabel.TryRead(text, body, line.End, out SpeakerLabel named) && (transcript.IsTranscript || named.Capitals));
            if (!turn)
            {
                continue;
            }

            Flush(text, from, line.Start, speaker, passages);
            while (body < line.End && (text[body] is '-' or '–' or '—' or '>' || char.IsWhiteSpace(text[body])))
            {
                body++;
            }

            speaker = null;
            if (SpeakerLabel.TryRead(text, body, line.End, out SpeakerLabel label) && (transcript.IsTranscript || label.Capitals || text[line.Start] == '>'))
            {
                speaker = label.Name;
                body = label.Body;
            }

            from = body;
        }

        Flush(text, from, end, speaker, passages);

        static void Flush(string text, int from, int to, string? speaker, List<Passage> passages)
        {
            (int start, int end) = Trim(text, from, Math.Max(from, to));
            if (start < end)
            {
                passages.Add(new Passage(PassageKind.Prose, start, end) { Speaker = speaker });
            }
        }
    }

    private static Passage Rejected(int start, int end, string reason) => new(PassageKind.Rejected, start, end) { Reason = reason };

    private static Passage Counting(int start, int end, FigureLine figures, string? speaker) =>
        new(PassageKind.Figures, start, end) { Figures = figures, Speaker = speaker };

    private static IReadOnlyList<TextSpan> Valid(IReadOnlyList<TextSpan> cells, int start, int end) =>
        [.. cells.Where(cell => cell.Start >= start && cell.End <= end && cell.Start <= cell.End)];

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '\ufeff' or '\0'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '\0'))
        {
            end--;
        }

        return (start, end);
    }
}
