using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Flow;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Rtf;

/// <summary>Follows the tokens of an RTF file and builds its paragraphs and tables.</summary>
internal sealed class RtfBody(SourceTextBuilder builder, DocumentLimits limits)
{
    private readonly Stack<RtfGroup> _groups = new();
    private readonly RtfFonts _fonts = new();
    private readonly RtfStyles _styles = new();
    private readonly List<byte> _bytes = [];
    private readonly StringBuilder _name = new();
    private readonly RtfFlow _flow = new(builder, limits);
    private RtfGroup _group = new(RtfDestination.Body, TextEncodings.Windows, Hidden: false, UnicodeSkip: 1);
    private Encoding _document = TextEncodings.Windows;
    private FlowParagraph? _note;
    private DocumentMetadata _metadata = new(Format: "rtf");
    private (int Year, int Month, int Day) _created;
    private bool _dated;
    private int _toSkip;
    private long _length;

    public void Open()
    {
        Flush();
        if (_groups.Count >= limits.Depth)
        {
            throw Rejections.TooDeep(limits, "groups");
        }

        _groups.Push(_group);
        _group = _group with { Optional = false };
        _toSkip = 0;
    }

    public void Close()
    {
        Flush();
        var ended = _group.Destination;
        if (_groups.TryPop(out var outer))
        {
            _group = outer;
        }

        if (ended != _group.Destination)
        {
            EndDestination(ended);
        }

        _toSkip = 0;
    }

    public void Text(byte value)
    {
        if (_toSkip > 0)
        {
            _toSkip--;
            return;
        }

        if (!_group.Hidden && _group.Destination != RtfDestination.Skipped)
        {
            _bytes.Add(value);
        }
    }

    public void Control(string word, int? number)
    {
        Flush();
        if (_toSkip > 0 && word is not "u")
        {
            _toSkip--;
        }

        if (Destination(word, number) || Character(word, number))
        {
            return;
        }

        switch (word)
        {
            case "*":
                _group = _group with { Optional = true };
                break;
            case "ansicpg" when RtfFonts.Of(number) is { } encoding:
                _document = encoding;
                _group = _group with { Encoding = encoding };
                break;
            case "mac":
                _document = RtfFonts.Of(10000) ?? _document;
                _group = _group with { Encoding = _document };
                break;
            case "f" when _group.Destination == RtfDestination.Fonts:
                _fonts.Begin(number ?? 0);
                break;
            case "f":
                _group = _group with { Encoding = _fonts.Of(number ?? 0, _document) };
                break;
            case "fcharset":
                _fonts.CharacterSet(number ?? 0);
                break;
            case "plain":
                _group = _group with { Hidden = false, Encoding = _document };
                break;
            case "v" or "deleted":
                _group = _group with { Hidden = number != 0 };
                break;
            case "uc":
                _group = _group with { UnicodeSkip = Math.Clamp(number ?? 1, 0, 8) };
                break;
            case "s" when _group.Destination == RtfDestination.Styles:
                _styles.Begin(number ?? 0);
                break;
            case "yr" or "mo" or "dy" when _group.Destination == RtfDestination.Info && !_dated:
                _created = word == "yr" ? _created with { Year = number ?? 0 } : word == "mo" ? _created with { Month = number ?? 0 } : _created with { Day = number ?? 0 };
                break;
            default:
                Layout(word, number);
                break;
        }
    }

    public DocumentMetadata End()
    {
        Flush();
        _flow.End();
        return _created.Year is >= 1970 and <= 2200 && _created.Month is >= 1 and <= 12 && _created.Day >= 1 && _created.Day <= DateTime.DaysInMonth(_created.Year, _created.Month)
            ? _metadata with { Created = new DateOnly(_created.Year, _created.Month, _created.Day) }
            : _metadata;
    }

    /// <summary>Control words that say where the text of their group goes.</summary>
    private bool Destination(string word, int? number)
    {
        RtfDestination? destination = word switch
        {
            "fonttbl" => RtfDestination.Fonts,
            "stylesheet" => RtfDestination.Styles,
            "info" => RtfDestination.Info,
            "title" when _group.Destination == RtfDestination.Info => RtfDestination.Title,
            "author" when _group.Destination == RtfDestination.Info => RtfDestination.Author,
            "footnote" => RtfDestination.Footnote,
            "colortbl" or "pict" or "object" or "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl" or "footerr" or "footerf" or "fldinst" or "annotation" or "atnid"
                or "atnauthor" or "atntime" or "revtbl" or "listtable" or "listoverridetable" or "rsidtbl" or "generator" or "xe" or "tc" or "bkmkstart" or "bkmkend" or "themedata"
                or "colorschememapping" or "datastore" or "latentstyles" or "xmlnstbl" or "nonshppict" or "keywords" or "comment" or "subject" or "operator" or "company" or "doccomm"
                or "ftnsep" or "ftnsepc" or "ftncn" or "aftnsep" or "aftnsepc" or "filetbl" or "private" => RtfDestination.Skipped,
            "listtext" or "pntext" => RtfDestination.Skipped,
            "shptxt" or "shpinst" or "shp" or "fldrslt" or "shppict" => _group.Destination,
            "creatim" or "revtim" or "printim" or "buptim" => RtfDestination.Info,
            _ when _group.Optional => RtfDestination.Skipped,
            _ => null,
        };
        if (destination is not { } known)
        {
            return false;
        }

        _dated |= word is "revtim" or "printim" or "buptim";
        _dated &= word != "creatim";
        if (word is "listtext" or "pntext")
        {
            _flow.Mark(BlockKind.ListItem, 1);
        }

        if (known == RtfDestination.Footnote && _group.Destination == RtfDestination.Body)
        {
            _note = new FlowParagraph(BlockKind.Footnote);
        }

        // What is skipped stays so, whatever stands in it.
        _group = _group.Destination == RtfDestination.Skipped ? _group : _group with { Destination = known, Optional = false };
        return true;
    }

    private bool Character(string word, int? number)
    {
        if (word == "u")
        {
            Append(((char)(ushort)(number ?? '?')).ToString());
            _toSkip = _group.UnicodeSkip;
            return true;
        }

        if (RtfCharacters.Of(word) is { } text)
        {
            Append(text);
            return true;
        }

        return false;
    }

    private void Layout(string word, int? number)
    {
        if (_group.Destination != RtfDestination.Body)
        {
            // A note is one block, whatever its paragraphs are.
            Append(word == "par" ? " " : "");
            return;
        }

        switch (word)
        {
            case "par" or "sect" or "\r" or "\n":
                _flow.EndParagraph();
                break;
            case "pard":
                _flow.Reset();
                break;
            case "intbl":
                _flow.EnterTable();
                break;
            case "outlinelevel" when number is >= 0 and < 9:
                _flow.Mark(BlockKind.Heading, Math.Min(6, number.Value + 1));
                break;
            case "s" when _styles.Of(number ?? 0) is var (kind, level) && kind != BlockKind.Paragraph:
                _flow.Mark(kind, level);
                break;
            case "ls" when number > 0:
                _flow.Mark(BlockKind.ListItem, 1);
                break;
            case "cell" or "nestcell":
                _flow.EndCell();
                break;
            case "row" or "nestrow":
                _flow.EndRow();
                break;
        }
    }

    private void EndDestination(RtfDestination ended)
    {
        if (ended == RtfDestination.Footnote && _note is { } note)
        {
            _note = null;
            _flow.AddNote(note);
        }
        else if (ended is RtfDestination.Title or RtfDestination.Author && TextNormalizer.Inline(_name.ToString()) is { Length: > 0 and <= 1000 } value)
        {
            _metadata = ended == RtfDestination.Title ? _metadata with { Title = value } : _metadata with { Author = value };
        }
        else if (ended == RtfDestination.Styles)
        {
            _styles.End("");
        }

        _name.Clear();
    }

    private void Flush()
    {
        if (_bytes.Count > 0)
        {
            Append(_group.Encoding.GetString([.. _bytes]));
            _bytes.Clear();
        }
    }

    private void Append(string text)
    {
        if (_group.Hidden || _group.Destination == RtfDestination.Skipped)
        {
            return;
        }

        _length += text.Length;
        if (_length > limits.TextLength * 2L)
        {
            throw Rejections.TooMuchText(limits);
        }

        switch (_group.Destination)
        {
            case RtfDestination.Body:
                _flow.Append(text);
                break;
            case RtfDestination.Footnote:
                _note?.Text.Append(text);
                break;
            case RtfDestination.Styles:
                _styles.Append(text);
                break;
            case RtfDestination.Title or RtfDestination.Author:
                _name.Append(text);
                break;
        }
    }
}
