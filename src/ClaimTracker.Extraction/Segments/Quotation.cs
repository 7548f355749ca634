using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments;

/// <summary>Follows quotation marks over the sentences of a passage: whether a quotation is open, and who was quoted last.</summary>
internal sealed class Quotation
{
    private bool _open;

    /// <summary>Who was quoted last in the passage, or in the one before where its quotation goes on; null where nobody was.</summary>
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
        _open = false;
    }

    public void Read(AnalyzedSentence s)
    {
        GoesOn = _open;
        Begins = s.Count > 0 && s.IsOpenQuote(0) && !_open;
        for (int i = 0; i < s.Count; i++)
        {
            ReadOnlySpan<char> form = s.Form(i);
            _open = form switch
            {
                "“" or "«" or "``" => true,
                "”" or "»" or "''" => false,
                "\"" => !_open,
                _ => _open,
            };
        }
    }
}
