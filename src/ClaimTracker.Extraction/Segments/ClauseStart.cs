using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments;

/// <summary>Whether a clause of its own begins at a place, by tags: a subject and then a finite verb, before anything else could.</summary>
internal static class ClauseStart
{
    private const int LongestSubject = 18;

    /// <param name="tokens">The tokens of the segment.</param>
    /// <param name="at">Index into them.</param>
    public static bool IsAt(AnalyzedSentence s, List<int> tokens, int at)
    {
        bool nominal = false;
        bool preposition = false;
        bool governed = false;
        int comma = 0;
        int limit = Math.Min(tokens.Count, at + LongestSubject);
        for (int i = at; i < limit; i++)
        {
            int token = tokens[i];
            if (s.IsFinite(token))
            {
                return nominal;
            }

            Xpos tag = s.Xpos[token];
            switch (tag)
            {
                case Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS or Xpos.PRP or Xpos.EX or Xpos.CD:
                    // the noun of an opening prepositional phrase is no subject: "in 14 cases costs went up" needs two
                    governed |= preposition;
                    nominal |= !preposition || tag is Xpos.PRP or Xpos.EX || nominal || HasSecondPhrase(s, tokens, i);
                    break;
                case Xpos.DT or Xpos.PDT or Xpos.PRPS:
                    // a determiner after the noun of a prepositional phrase opens the subject
                    preposition &= !governed;
                    nominal |= s.Form(token) is "this" or "that" or "these" or "those" or "This" or "all" or "both" or "each" or "some" or "many" or "most";
                    break;
                case Xpos.IN when s.Form(token) is "that" && i == at:
                    break;
                case Xpos.IN or Xpos.TO:
                    preposition |= !nominal;
                    governed &= nominal;
                    break;
                case Xpos.Comma:
                    // "a junior clerk, Fay Madden, noticed"
                    if (nominal && comma == 0 && ClosedAside(s, tokens, i) is > 0 and var resumed)
                    {
                        i = resumed - 1;
                        comma++;
                        break;
                    }

                    // "in 2023, fewer than 200 schools received", "the bridge, which opened in 1974, had"
                    if (++comma > 2 || (nominal && !(i + 1 < tokens.Count
                        && s.Xpos[tokens[i + 1]] is Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.VBN or Xpos.DT or Xpos.PRPS) && comma == 1))
                    {
                        return false;
                    }

                    if (nominal && i + 1 < tokens.Count && s.Xpos[tokens[i + 1]] is Xpos.WDT or Xpos.WP or Xpos.WRB)
                    {
                        i = SkipRelative(s, tokens, i + 1);
                    }

                    preposition = false;
                    break;
                case Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.Colon or Xpos.VB or Xpos.OpenQuote or Xpos.CloseQuote:
                    if (nominal && tag is Xpos.WDT or Xpos.WP)
                    {
                        // a restrictive relative clause takes the next finite verb
                        i = SkipFinite(s, tokens, i);
                        break;
                    }

                    return false;
                case Xpos.JJ when s.Form(token) is "third" or "quarter" or "fifth" or "tenth" or "half" or "sixth" or "seventh" or "eighth":
                    // "around a third have found shelter"
                    nominal |= !preposition;
                    break;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>After the noun at <paramref name="at"/>, which ends a prepositional phrase, another noun phrase begins at once.</summary>
    private static bool HasSecondPhrase(AnalyzedSentence s, List<int> tokens, int at)
    {
        if (at + 1 >= tokens.Count)
        {
            return false;
        }

        int next = tokens[at + 1];
        return at + 2 < tokens.Count && s.IsFinite(tokens[at + 2]) && s.IsNoun(next) && !s.IsFinite(next);
    }

    /// <summary>The index after the comma that closes a short apposition before a finite verb; -1 where there is none.</summary>
    private static int ClosedAside(AnalyzedSentence s, List<int> tokens, int comma)
    {
        for (int i = comma + 1; i + 1 < tokens.Count && i < comma + 9 && s.IsInNounPhrase(tokens[i]) | (s.Upos[tokens[i]] is Upos.Adv
            && i == comma + 1) | s.IsComma(tokens[i]) | s.Form(tokens[i]) is "of" or "at" or "in"; i++)
        {
            if (s.IsComma(tokens[i]))
            {
                return s.IsFinite(tokens[i + 1]) ? i + 1 : -1;
            }
        }

        return -1;
    }

    private static int SkipRelative(AnalyzedSentence s, List<int> tokens, int at)
    {
        int i = SkipFinite(s, tokens, at);
        while (i < tokens.Count && !s.IsComma(tokens[i]))
        {
            i++;
        }

        return Math.Min(i, tokens.Count - 1);
    }

    private static int SkipFinite(AnalyzedSentence s, List<int> tokens, int at)
    {
        int i = at;
        while (i < tokens.Count - 1 && !s.IsFinite(tokens[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>A finite verb with something nominal before it.</summary>
    public static bool HasClause(AnalyzedSentence s, List<int> tokens, int from, int to)
    {
        bool nominal = false;
        for (int i = from; i < to; i++)
        {
            int token = tokens[i];
            if (s.IsFinite(token) && nominal)
            {
                return true;
            }

            nominal |= s.IsNoun(token) || s.Xpos[token] is Xpos.PRP or Xpos.EX or Xpos.CD || StandsAlone(s.Form(token));
        }

        return false;
    }

    private static bool StandsAlone(ReadOnlySpan<char> word) =>
        word is "this" or "that" or "This" or "That" or "these" or "These" or "those" or "most" or "Most" or "all" or "All" or "some" or "Some" or "many"
            or "Many" or "both";
}
