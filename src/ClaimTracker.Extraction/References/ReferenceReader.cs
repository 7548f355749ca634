using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.References;

/// <summary>What the words of a claim refer back to: pronouns without a noun before them in the claim, and a subject such as "the company", "this" or "two".</summary>
internal static class ReferenceReader
{
    private static readonly WordSet Organizations = new("company firm group bank club party agency union airline carmaker retailer manufacturer maker charity ministry department council organisation organization corporation business institute university team");

    private static readonly WordSet Partitives = new("some many most few several others another both neither none half all each one any more fewer");

    /// <summary>The references of the kept tokens, in their order; tokens that are not of the sentence are passed over.</summary>
    public static void Read(AnalyzedSentence s, IReadOnlyList<int> kept, List<(Reference Kind, string? Noun, int Token)> references)
    {
        references.Clear();
        bool noun = false, person = false, plural = false, first = true;
        for (int i = 0; i < kept.Count; i++)
        {
            int token = kept[i];
            if (token < 0 || s.Upos[token] is Upos.Punct)
            {
                continue;
            }

            if ((first ? Subject(s, kept, i) : Mentioned(s, kept, i)) is { Kind: not Reference.None } known)
            {
                references.Add((known.Kind, known.Noun, token));
            }

            if (OfPronoun(s, token, noun, person, plural) is var kind and not Reference.None)
            {
                references.Add((kind, null, token));
            }

            first = false;
            noun |= s.IsNoun(token);
            person |= (s.Xpos[token] is Xpos.NNP && !IsTime(s, token)) || MentionReader.IsPersonNoun(s.Form(token));
            plural |= s.Xpos[token] is Xpos.NNS or Xpos.NNPS || s.Upos[token] is Upos.Num || s.Form(token) is "and" or "people" or "police";
        }
    }

    private static bool IsTime(AnalyzedSentence s, int token) => CalendarWords.TryMonth(s.Form(token), out _) || CalendarWords.TryDay(s.Form(token), out _);

    /// <summary>Something that the pronoun may mean stands before it in its sentence, outside the claim.</summary>
    public static bool IsNamedBefore(AnalyzedSentence s, Reference kind, int token, IReadOnlyList<int> kept)
    {
        for (int i = 0; i < token; i++)
        {
            bool fits = kind switch
            {
                Reference.Man or Reference.Woman => (s.Xpos[i] is Xpos.NNP && !IsTime(s, i)) || MentionReader.IsPersonNoun(s.Form(i)),
                Reference.Thing => s.IsNoun(i) && !IsTime(s, i),
                Reference.Several => s.Xpos[i] is Xpos.NNS or Xpos.NNPS,
                _ => false,
            };
            if (fits && !kept.Contains(i))
            {
                return true;
            }
        }

        return false;
    }

    private static Reference OfPronoun(AnalyzedSentence s, int token, bool noun, bool person, bool plural)
    {
        if (s.Upos[token] is not (Upos.Pron or Upos.Det))
        {
            return Reference.None;
        }

        switch (PersonReferences.OfPronoun(s.Form(token)))
        {
            case Gender.Male:
                return person ? Reference.None : Reference.Man;
            case Gender.Female:
                return person ? Reference.None : Reference.Woman;
            default:
                break;
        }

        return s.Form(token) switch
        {
            "it" or "It" or "its" or "Its" or "itself" => noun || IsExpletive(s, token) ? Reference.None : Reference.Thing,
            "this" or "This" => Reference.Thing,
            "that" or "That" when s.Upos[token] is Upos.Pron && s.Xpos[token] is Xpos.DT => Reference.Thing,
            "they" or "They" or "them" or "their" or "Their" => noun && plural ? Reference.None : Reference.Several,
            "these" or "These" or "those" or "Those" => Reference.Several,
            _ => Reference.None,
        };
    }

    /// <summary>"It is clear that", "It was reported that", "It seems to": names nothing. "It also said that" names who said it.</summary>
    private static bool IsExpletive(AnalyzedSentence s, int token)
    {
        int verb = token + 1;
        while (verb < s.Count && s.Xpos[verb] is Xpos.RB or Xpos.MD)
        {
            verb++;
        }

        if (verb >= s.Count || s.Lemma(verb) is not ("be" or "have" or "seem" or "appear" or "happen" or "turn" or "take" or "make" or "emerge"))
        {
            return false;
        }

        for (int i = verb + 1; i < s.Count && i < verb + 6; i++)
        {
            if (s.Form(i) is "that" or "to")
            {
                return true;
            }
        }

        return false;
    }

    private static (Reference Kind, string? Noun) Subject(AnalyzedSentence s, IReadOnlyList<int> kept, int at)
    {
        int token = kept[at];
        ReadOnlySpan<char> form = s.Form(token);
        int next = at + 1 < kept.Count ? kept[at + 1] : -1;
        bool number = s.Upos[token] is Upos.Num || Partitives.Contains(form);
        if (number && next >= 0 && (s.IsFinite(next) || s.Xpos[next] is Xpos.VBN or Xpos.RB || s.Form(next) is "of" or "others" or "more"))
        {
            bool named = s.Form(next) is "of" && at + 3 < kept.Count && kept[at + 2] >= 0 && !(s.Form(kept[at + 2]) is "them" or "these" or "those" or "the" or "whom");
            return named ? default : (Reference.Before, null);
        }

        return form is "the" or "The" ? Definite(s, kept, at + 1) : default;
    }

    /// <summary>"… of the company", "in that debate": a thing that the claim takes as known, elsewhere than at its beginning.</summary>
    private static (Reference Kind, string? Noun) Mentioned(AnalyzedSentence s, IReadOnlyList<int> kept, int at) =>
        s.Form(kept[at]) is "the" or "that" or "this" && s.Xpos[kept[at]] is Xpos.DT
            ? Definite(s, kept, at + 1) is (Reference.Noun, { } noun) ? (Reference.Known, noun) : Definite(s, kept, at + 1)
            : default;

    /// <summary>"the company" with nothing behind it that says which.</summary>
    private static (Reference Kind, string? Noun) Definite(AnalyzedSentence s, IReadOnlyList<int> kept, int at)
    {
        int head = -1;
        for (; at < kept.Count && kept[at] >= 0 && s.IsInNounPhrase(kept[at]) && s.Xpos[kept[at]] is not Xpos.DT; at++)
        {
            if (s.Xpos[kept[at]] is Xpos.NNP or Xpos.NNPS or Xpos.POS or Xpos.JJS)
            {
                return default;
            }

            head = kept[at];
        }

        bool said = at < kept.Count && kept[at] >= 0 && s.Xpos[kept[at]] is Xpos.IN or Xpos.TO or Xpos.WDT or Xpos.WP or Xpos.WRB;
        if (head < 0 || !s.IsNoun(head) || said)
        {
            return default;
        }

        return Organizations.Contains(s.Form(head)) ? (Reference.Organization, s.Lemma(head)) : (Reference.Noun, s.Lemma(head));
    }
}
