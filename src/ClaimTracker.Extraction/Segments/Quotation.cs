using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments;

/// <summary>Follows quotation marks over the sentences of a passage: whether a quotation is open, and who was quoted last.</summary>
internal sealed class Quotation
{
    private bool _open;
    private bool _carried;

    /// <summary>Who was quoted last in the passage, or in the one before where its quotation goes on; null where nobody was, or nobody knows who.</summary>
    public string? Speaker { get; set; }

    /// <summary>The sentence began inside a quotation.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>The sentence begins with an opening mark.</summary>
    public bool Begins { get; private set; }

    /// <summary>The sentence ends inside a quotation.</summary>
    public bool StaysOpen => _open;

    /// <summary>A new passage: a quotation that was left open goes on in it only by a new opening mark.</summary>
    public void Restart()
    {
        Speaker = _open ? Speaker : null;
        (_carried, _open) = (_open, false);
    }

    /// <summary>Another author, a table or a heading: nothing goes on.</summary>
    public void Break() => (Speaker, _open, _carried) = (null, false, false);

    public void Read(AnalyzedSentence s)
    {
        GoesOn = _open;
        Begins = s.Count > 0 && IsMark(s.Form(0)) && (!_open || Turns(s, 0, _open));
        if (_carried && !Begins)
        {
            Speaker = null;
        }

        _carried = false;
        for (int i = 0; i < s.Count; i++)
        {
            _open = Turns(s, i, _open);
        }
    }

    private static bool IsMark(ReadOnlySpan<char> form) => form is "“" or "«" or "``" or "\"";

    /// <summary>
    /// Whether a quotation is open behind a token. A straight mark opens with space before it and none behind; where the spaces do not tell, it turns.
    /// </summary>
    private static bool Turns(AnalyzedSentence s, int i, bool open)
    {
        switch (s.Form(i))
        {
            case "“" or "«" or "``":
                return true;
            case "”" or "»" or "''":
                return false;
            case "\"":
                bool before = i == 0 || s.SpaceBefore(i);
                bool behind = i + 1 == s.Count || s.SpaceBefore(i + 1);
                return before != behind ? before : !open;
            default:
                return open;
        }
    }
}
