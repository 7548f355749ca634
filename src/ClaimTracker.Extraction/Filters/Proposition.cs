using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Filters;

/// <summary>
/// What the filters ask of a draft: its words by place, its finite verb and that verb's subject. A word put in has no tag and the empty form.
/// </summary>
internal sealed class Proposition
{
    private readonly AnalyzedSentence _sentence;
    private readonly List<int> _items;

    public Proposition(AnalyzedSentence sentence, Draft draft, SentenceTree? tree)
    {
        (_sentence, _items, Draft) = (sentence, draft.Items, draft);
        (int finite, int subject) = FiniteAndSubject(sentence, draft, tree);
        At = finite < 0 ? -1 : _items.IndexOf(finite);
        Subject = subject < 0 ? -1 : _items.IndexOf(subject);
        SubjectToken = subject;
        Number = HasNumber();
    }

    public Draft Draft { get; }

    public int Count => _items.Count;

    /// <summary>Place of the finite verb; -1 where the draft has none of its own.</summary>
    public int At { get; }

    /// <summary>Place of the subject's head; -1 where it is not among the words.</summary>
    public int Subject { get; }

    /// <summary>The subject's head in the sentence; -1 where there is none.</summary>
    public int SubjectToken { get; }

    /// <summary>Has a number other than "one".</summary>
    public bool Number { get; }

    public ReadOnlySpan<char> Verb => At < 0 ? default : Form(At);

    public ReadOnlySpan<char> SubjectForm => SubjectToken < 0 ? default : _sentence.Form(SubjectToken);

    public Upos SubjectKind => SubjectToken < 0 ? default : _sentence.Upos[SubjectToken];

    /// <summary>The word at a place; empty for one that was put in and outside.</summary>
    public ReadOnlySpan<char> Form(int at) => at < 0 || at >= _items.Count || _items[at] < 0 ? default : _sentence.Form(_items[at]);

    public Xpos Xpos(int at) => at < 0 || at >= _items.Count || _items[at] < 0 ? Language.Xpos.None : _sentence.Xpos[_items[at]];

    public Upos Upos(int at) => at < 0 || at >= _items.Count || _items[at] < 0 ? default : _sentence.Upos[_items[at]];

    /// <summary>The sentence goes on with an exclamation mark after the last word.</summary>
    public bool EndsInExclamation => _items[^1] >= 0 && _items[^1] + 1 < _sentence.Count && _sentence.Form(_items[^1] + 1)[0] == '!';

    /// <summary>One of the next three words is <paramref name="word"/>, with nothing but adverbs, pronouns, nouns and "be" before it.</summary>
    public bool FollowedBy(int at, string word)
    {
        for (int i = at + 1; i < Count && i < at + 4; i++)
        {
            ReadOnlySpan<char> form = Form(i);
            if (form.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (Xpos(i) is not (Language.Xpos.RB or Language.Xpos.PRP or Language.Xpos.NN or Language.Xpos.NNP) && form is not ("be" or "been"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Names or numbers: something that could be looked up.</summary>
    public bool IsSpecific()
    {
        for (int i = 0; i < Count; i++)
        {
            if (Upos(i) is Language.Upos.Propn or Language.Upos.Num && Form(i) is not ("one" or "One"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words, with those put in.</summary>
    public int Words()
    {
        int words = 0;
        for (int i = 0; i < Count; i++)
        {
            words += Upos(i) is Language.Upos.Punct or Language.Upos.Sym ? 0 : 1;
        }

        return words;
    }

    /// <summary>A copula, or a copula with its participle, was put in.</summary>
    public bool HasInsertedVerb()
    {
        foreach (int item in _items)
        {
            if (item < 0 && Draft.Inserted[~item].Kind is InsertionKind.Copula or InsertionKind.Passive or InsertionKind.Verb)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasNumber()
    {
        for (int i = 0; i < Count; i++)
        {
            bool fraction = i > 0 && Form(i) is "third" or "half" or "quarter" or "fifth" or "tenth" && Form(i - 1) is "a" or "one" or "by";
            if (fraction || (Xpos(i) is Language.Xpos.CD && !Form(i).Equals("one", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Finite, int Subject) FiniteAndSubject(AnalyzedSentence s, Draft draft, SentenceTree? tree)
    {
        if (tree is not null && draft.Predicate >= 0 && s.Level >= AnalysisLevel.Parsed)
        {
            int finite = tree.FiniteToken(draft.Predicate);
            if (finite < 0 && draft.Restored)
            {
                foreach (int item in draft.Items)
                {
                    finite = finite < 0 && item >= 0 && SentenceTree.IsFiniteTag(s.Xpos[item]) && s.Upos[item] is Language.Upos.Aux ? item : finite;
                }
            }

            if (finite >= 0)
            {
                int subject = draft.Subject;
                for (int i = draft.Items.IndexOf(finite) - 1; subject < 0 && i >= 0; i--)
                {
                    int item = draft.Items[i];
                    subject = item >= 0 && s.Upos[item] is Language.Upos.Noun or Language.Upos.Propn or Language.Upos.Pron or Language.Upos.Num ? item : -1;
                }

                return (finite, subject);
            }
        }

        return ByTags(s, draft);
    }

    /// <summary>The first finite verb that no relative or subordinating word opens, and the last noun before it.</summary>
    private static (int Finite, int Subject) ByTags(AnalyzedSentence s, Draft draft)
    {
        int noun = -1;
        bool nested = false;
        foreach (int item in draft.Items)
        {
            if (item < 0)
            {
                continue;
            }

            Xpos tag = s.Xpos[item];
            Upos kind = s.Upos[item];
            if (SentenceTree.IsFiniteTag(tag) && kind is Language.Upos.Verb or Language.Upos.Aux)
            {
                if (!nested)
                {
                    return (item, draft.Subject >= 0 ? draft.Subject : noun);
                }

                nested = false;
            }
            else if (tag is Language.Xpos.WDT or Language.Xpos.WP or Language.Xpos.WRB || (tag is Language.Xpos.IN && kind is Language.Upos.Sconj))
            {
                nested = true;
            }
            else if (tag is Language.Xpos.Comma && nested && noun < 0 && s.Xpos[draft.Items[0] < 0 ? item : draft.Items[0]] is Language.Xpos.IN)
            {
                // "Since the start of the response, our teams have": no clause after all
                nested = false;
            }
            else if (!nested && (kind is Language.Upos.Noun or Language.Upos.Propn or Language.Upos.Pron
                || (kind is Language.Upos.Num or Language.Upos.Det && noun < 0)))
            {
                noun = item;
            }
        }

        return (-1, noun);
    }
}
