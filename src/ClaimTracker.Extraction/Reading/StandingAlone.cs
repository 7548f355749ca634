using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.References;

namespace ClaimTracker.Extraction.Reading;

/// <summary>What a reader needs to understand a claim without its document: the context that names what it refers to, and its text with the names put in.</summary>
internal sealed class StandingAlone(string text)
{
    private const int LongestTitle = 300;

    private readonly ClaimReferences _references = new(text);
    private readonly List<int> _kept = [];
    private readonly List<(int Index, string Words)> _names = [];
    private AnalyzedSentence _sentence = new();
    private string? _speaker;
    private bool _comment;

    /// <summary>A passage begins; what another author wrote before it explains nothing in it.</summary>
    public void Enter(string? speaker, bool comment)
    {
        if (speaker != _speaker || comment != _comment || (comment && speaker is null))
        {
            _references.Restart();
        }

        (_speaker, _comment) = (speaker, comment);
    }

    /// <summary>The document's first heading, or its first sentence where it has none before that.</summary>
    public void Title(TextSpan span)
    {
        if (span.Length is > 0 and <= LongestTitle)
        {
            _references.Title(span);
        }
    }

    /// <summary>To be told every tagged sentence before its claims are read.</summary>
    public void Begin(AnalyzedSentence s, TextSpan span)
    {
        _sentence = s;
        _references.Begin(s, span);
    }

    /// <summary>To be told every tagged sentence after its claims were read.</summary>
    public void End(AnalyzedSentence s) => _references.End(s);

    /// <summary>Adds context, the text that stands alone, and referents. Puts the names into the draft, so its text and facets must have been read.</summary>
    /// <param name="facets">Of the claim.</param>
    /// <param name="clause">What the draft's items are tokens of.</param>
    /// <param name="draft">The claim.</param>
    /// <param name="claim">Its text.</param>
    public ClaimFacets Complete(ClaimFacets facets, AnalyzedSentence clause, Draft draft, string claim)
    {
        _kept.Clear();
        foreach (int item in draft.Items)
        {
            _kept.Add(item < 0 ? -1 : InSentence(clause, item));
        }

        _names.Clear();
        List<Referent> referents = [];
        for (int i = 0; i < _kept.Count; i++)
        {
            if (_kept[i] >= 0 && _references.Antecedent(_sentence, _kept[i], claim) is { } known && !referents.Exists(other => other.Start == known.Referent.Start))
            {
                _names.Add((i, known.Words));
                referents.Add(known.Referent);
            }
        }

        string? context = _references.Context(_sentence, _kept);
        foreach ((int index, string words) in _names)
        {
            draft.Replace(index, words);
        }

        string? standalone = referents.Count > 0 ? DraftText.Write(clause, draft) : null;
        return facets with { Context = context, Standalone = standalone, Referents = referents };
    }

    /// <summary>The token of the sentence told last that stands at the same place of the text; -1 where there is none, as for a list's lead-in.</summary>
    private int InSentence(AnalyzedSentence clause, int token)
    {
        if (ReferenceEquals(clause, _sentence))
        {
            return token;
        }

        int start = clause.Tokens[token].Start;
        int low = 0, high = _sentence.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int at = _sentence.Tokens[middle].Start;
            if (at == start)
            {
                return middle;
            }

            (low, high) = at < start ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
