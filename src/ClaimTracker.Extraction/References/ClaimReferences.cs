using System.Text;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.References;

/// <summary>What makes a claim understandable by itself: whom its pronouns name where that is certain, and the sentences before that name what it refers to.</summary>
internal sealed class ClaimReferences(string text)
{
    private readonly PersonReferences _persons = new();
    private readonly NamingSentences _naming = new();
    private readonly List<(Reference Kind, string? Noun)> _references = [];
    private readonly List<TextSpan> _spans = [];

    /// <summary>Another author's or speaker's text begins.</summary>
    public void Restart()
    {
        _persons.Restart();
        _naming.Restart();
    }

    /// <summary>To be told every sentence, tagged, before its claims are read.</summary>
    public void Begin(AnalyzedSentence s) => _persons.Read(s);

    /// <summary>To be told every sentence after its claims were read.</summary>
    public void End(AnalyzedSentence s, TextSpan span) => _naming.Read(s, span, _persons.Mentions);

    /// <summary>
    /// Whom the pronoun at the token means where that is certain and the claim does not name them itself: the words in square brackets, as journalists
    /// write them, and where the name stands.
    /// </summary>
    /// <param name="s">The sentence told last.</param>
    /// <param name="token">Of that sentence.</param>
    /// <param name="claim">Its text.</param>
    public (string Words, Referent Referent)? Antecedent(AnalyzedSentence s, int token, string claim)
    {
        if (_persons.Antecedent(token) is not { } person)
        {
            return null;
        }

        string name = person.Fullest.In(text).ReplaceLineEndings(" ");
        if (claim.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal))
        {
            return null;
        }

        string words = s.Xpos[token] is Xpos.PRPS ? $"[{name}]'s" : $"[{name}]";
        return (words, new Referent(s.Form(token).ToString(), name, person.Fullest.Start, person.Fullest.End));
    }

    /// <summary>The sentences before that name what the kept tokens refer to, and the one right before where there is something; null where the claim needs none.</summary>
    public string? Context(AnalyzedSentence s, IReadOnlyList<int> kept)
    {
        ReferenceReader.Read(s, kept, _references);
        if (_references.Count == 0 || _naming.Before is not { } before)
        {
            return null;
        }

        _spans.Clear();
        _spans.Add(before);
        foreach ((Reference kind, string? noun) in _references)
        {
            if (_naming.Of(kind, noun) is { } span && !_spans.Contains(span))
            {
                _spans.Add(span);
            }
        }

        _spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        var context = new StringBuilder();
        for (int i = 0; i < _spans.Count; i++)
        {
            if (i > 0)
            {
                context.Append(text.AsSpan(_spans[i - 1].End, Math.Max(0, _spans[i].Start - _spans[i - 1].End)).IsWhiteSpace() ? " " : " … ");
            }

            context.Append(text, _spans[i].Start, _spans[i].Length);
        }

        return context.ToString();
    }
}
