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
    private readonly List<(Reference Kind, string? Noun, int Token)> _references = [];
    private readonly List<TextSpan> _spans = [];
    private TextSpan _current;
    private TextSpan? _title;

    /// <summary>Another author's or speaker's text begins.</summary>
    public void Restart()
    {
        _persons.Restart();
        _naming.Restart();
    }

    /// <summary>The first heading or sentence of a document often names what all of it is about.</summary>
    public void Title(TextSpan span) => _title ??= span;

    /// <summary>To be told every sentence, tagged, before its claims are read.</summary>
    public void Begin(AnalyzedSentence s, TextSpan span)
    {
        _current = span;
        _persons.Read(s);
    }

    /// <summary>To be told every sentence after its claims were read.</summary>
    public void End(AnalyzedSentence s) => _naming.Read(s, _current, _persons.Mentions);

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

    private void Add(TextSpan? span)
    {
        if (span is { } known && !_spans.Contains(known))
        {
            _spans.Add(known);
        }
    }

    /// <summary>The sentences before, or its own, that name what the kept tokens refer to, and the one right before where there is something; null where the claim needs none.</summary>
    public string? Context(AnalyzedSentence s, IReadOnlyList<int> kept)
    {
        ReferenceReader.Read(s, kept, _references);
        _spans.Clear();
        foreach ((Reference kind, string? noun, int token) in _references)
        {
            bool here = ReferenceReader.IsNamedBefore(s, kind, token, kept);
            Add(here ? _current : _naming.Of(kind, noun));
            Add(here || kind is Reference.Known ? null : _naming.Before);
        }

        if (_spans.Count == 0)
        {
            return null;
        }

        Add(_title);
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
