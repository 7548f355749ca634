using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.References;

/// <summary>
/// Which sentence before named a man, a woman, an organization, or used a noun last: what a reader must see beside a claim that refers to it.
/// To be told every sentence of a document in reading order, each after its claims were read.
/// </summary>
internal sealed class NamingSentences
{
    private readonly Dictionary<string, TextSpan> _nouns = new(StringComparer.Ordinal);
    private TextSpan? _before;
    private TextSpan? _man;
    private TextSpan? _woman;
    private TextSpan? _thing;
    private TextSpan? _several;
    private TextSpan? _organization;

    /// <summary>Another author's or speaker's text begins.</summary>
    public void Restart()
    {
        _nouns.Clear();
        _before = _man = _woman = _thing = _several = _organization = null;
    }

    public void Read(AnalyzedSentence s, TextSpan span, IReadOnlyList<Mention> persons)
    {
        _before = span;
        foreach (Mention mention in persons)
        {
            _man = mention.MayBe(Gender.Male) ? span : _man;
            _woman = mention.MayBe(Gender.Female) ? span : _woman;
        }

        bool subject = false, finite = false;
        for (int i = 0; i < s.Count; i++)
        {
            finite |= s.IsFinite(i);
            if (!s.IsNoun(i))
            {
                continue;
            }

            subject |= !finite;
            _several = s.Xpos[i] is Xpos.NNS or Xpos.NNPS ? span : _several;
            if (s.Xpos[i] is not (Xpos.NNP or Xpos.NNPS))
            {
                _nouns[s.Lemma(i)] = span;
            }
            else if (IsOrganization(s, i) && !IsPerson(persons, i))
            {
                _organization = span;
            }
        }

        _thing = subject ? span : _thing;
    }

    /// <summary>The sentence that names it, else the one right before; null at the beginning of a text.</summary>
    public TextSpan? Of(Reference kind, string? noun) => kind switch
    {
        Reference.Man => _man ?? _before,
        Reference.Woman => _woman ?? _before,
        Reference.Thing => _thing ?? _before,
        Reference.Several => _several ?? _before,
        Reference.Organization => _organization ?? _before,
        Reference.Noun => noun is not null && _nouns.TryGetValue(noun, out TextSpan span) ? span : _before,
        Reference.Known => noun is not null && _nouns.TryGetValue(noun, out TextSpan known) ? known : null,
        _ => _before,
    };

    private static bool IsPerson(IReadOnlyList<Mention> persons, int token)
    {
        foreach (Mention mention in persons)
        {
            if (mention.Person is { IsCertain: true } && mention.First <= token && token < mention.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentence right before.</summary>
    public TextSpan? Before => _before;

    /// <summary>A name that no preposition of place governs and that is no day, month or title of a person.</summary>
    private static bool IsOrganization(AnalyzedSentence s, int token)
    {
        bool last = token + 1 == s.Count || s.Xpos[token + 1] is not (Xpos.NNP or Xpos.NNPS);
        if (!last || CalendarWords.TryMonth(s.Form(token), out _) || CalendarWords.TryDay(s.Form(token), out _))
        {
            return false;
        }

        int first = token;
        while (first > 0 && s.Xpos[first - 1] is Xpos.NNP or Xpos.NNPS)
        {
            first--;
        }

        ReadOnlySpan<char> word = s.Form(first).TrimEnd('.');
        bool person = PersonWords.MaleTitles.Contains(word) || PersonWords.FemaleTitles.Contains(word) || PersonWords.Titles.Contains(word) || PersonWords.MaleNames.Contains(word) || PersonWords.FemaleNames.Contains(word);
        return !person && !(first > 0 && s.Form(first - 1) is "in" or "at" or "from" or "near" or "In" or "At" or "on");
    }
}
