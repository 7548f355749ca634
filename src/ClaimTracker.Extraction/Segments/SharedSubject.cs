using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments;

/// <summary>
/// Parts predicates that share their subject and puts it back: "She joined in 1998, became treasurer and was elected in 2010", "he was arrested, questioned
/// and released". Only where the tags leave one reading: a plain subject before the first verb, and no clause opened between the predicates.
/// </summary>
internal sealed class SharedSubject(AnalyzedSentence s)
{
    private const int LongestSubject = 14;

    /// <summary>Adds the segment, which keeps its first predicate, and then the others.</summary>
    public void Split(Segment segment, List<Segment> segments)
    {
        segments.Add(segment);
        List<int> t = segment.Tokens;
        (int from, int finite) = Subject(t);
        if (finite < 0 || segment.Inserted is not null || segment.NameOnly)
        {
            return;
        }

        List<Predicate> predicates = Predicates(t, finite);
        if (predicates.Count == 0)
        {
            return;
        }

        List<int> subject = t[from..finite];
        for (int i = 0; i < predicates.Count; i++)
        {
            int end = i + 1 < predicates.Count ? predicates[i + 1].Mark : t.Count;
            List<int> own = t[predicates[i].Start..end];
            segments.Add(new Segment([.. subject, .. predicates[i].Auxiliaries, .. own])
            {
                Speaker = segment.Speaker,
                ReportingVerb = segment.ReportingVerb,
                Rule = Rules.SharedSubject,
                Clause = segment.Clause,
                Content = segment.Content,
                QuoteFrom = own[0],
                QuoteTo = own[^1],
            });
        }

        t.RemoveRange(predicates[0].Mark, t.Count - predicates[0].Mark);
    }

    /// <summary>Where the subject begins, after an opening phrase with its comma, and the finite verb; -1 where it is not plain.</summary>
    private (int From, int Finite) Subject(List<int> t)
    {
        int from = 0;
        while (from < t.Count && (s.Xpos[t[from]] is Xpos.CC || s.Upos[t[from]] is Upos.Punct))
        {
            from++;
        }

        // "When the lake burst, it sent a wave … and wiped out …": after the opening clause
        if (from < t.Count && (s.Xpos[t[from]] is Xpos.WRB || s.Upos[t[from]] is Upos.Sconj))
        {
            int verb = from;
            while (verb < t.Count && !s.IsFinite(t[verb]))
            {
                verb++;
            }

            while (verb < t.Count && !s.IsComma(t[verb]))
            {
                verb++;
            }

            from = verb + 1;
        }

        bool noun = false;
        for (int i = from; i < t.Count; i++)
        {
            int token = t[i];
            if (s.IsFinite(token))
            {
                return noun && i - from <= LongestSubject && s.Upos[t[from]] is not (Upos.Adp or Upos.Adv) ? (from, i) : (-1, -1);
            }

            if (s.IsComma(token))
            {
                (from, noun) = (i + 1, false);
                continue;
            }

            bool plain = s.IsInNounPhrase(token) || s.Xpos[token] is Xpos.PRP or Xpos.CC or Xpos.JJR or Xpos.RBR or Xpos.VBN
                || s.Upos[token] is Upos.Adp or Upos.Adv or Upos.Pron;
            if (!plain || s.Xpos[token] is Xpos.WDT or Xpos.WP or Xpos.WPS or Xpos.WRB or Xpos.EX)
            {
                return (-1, -1);
            }

            noun |= s.IsNoun(token) || s.Xpos[token] is Xpos.PRP or Xpos.CD || s.Upos[token] is Upos.Pron;
        }

        return (-1, -1);
    }

    private List<Predicate> Predicates(List<int> t, int finite)
    {
        var found = new List<Predicate>();
        int verbs = GroupEnd(t, finite);
        int group = verbs;
        for (int i = group + 1; i + 2 < t.Count; i++)
        {
            if (OpensClause(t[i]))
            {
                break;
            }

            bool comma = s.IsComma(t[i]);
            bool conjunction = s.Form(t[comma ? i + 1 : i]) is "and" or "but" or "yet";
            if (!comma && !conjunction)
            {
                if (s.IsFinite(t[i]))
                {
                    break;
                }

                continue;
            }

            int start = comma && conjunction ? i + 2 : i + 1;
            int verb = start;
            while (verb + 1 < t.Count && s.Upos[t[verb]] is Upos.Adv)
            {
                verb++;
            }

            if (verb + 1 >= t.Count || Auxiliaries(t, finite, verbs, verb, conjunction) is not { } auxiliaries || (i == group + 1 && t.Count - verb < 3))
            {
                continue;
            }

            found.Add(new Predicate(i, start, auxiliaries, conjunction));
            group = GroupEnd(t, verb);
            i = group;
        }

        // a comma alone parts predicates only in a list that a conjunction ends
        while (found.Count > 0 && !found[^1].Conjunction)
        {
            found.RemoveAt(found.Count - 1);
        }

        return found;
    }

    /// <summary>What must be put before the verb at <paramref name="verb"/> for it to go on from the first; null where it does not.</summary>
    private List<int>? Auxiliaries(List<int> t, int finite, int group, int verb, bool conjunction)
    {
        Xpos first = s.Xpos[t[finite]], tag = s.Xpos[t[verb]];
        if (s.IsFinite(t[verb]))
        {
            bool agrees = first == tag || (conjunction && tag is Xpos.VBD or Xpos.VBZ or Xpos.VBP && first is Xpos.VBD);
            bool perfect = s.Form(t[finite]) is "has" or "have" && group > finite && tag is Xpos.VBD && s.Upos[t[verb]] is Upos.Verb;
            return perfect ? t[finite..(finite + 1)] : agrees && first is not Xpos.MD ? [] : null;
        }

        bool participle = tag is Xpos.VBN && group > finite && s.Xpos[t[group]] is Xpos.VBN;
        int next = verb + 1;
        bool passive = participle && Verbs.Be.Contains(s.Form(t[group - 1]))
            && s.Upos[t[next]] is Upos.Adp or Upos.Adv or Upos.Part or Upos.Punct or Upos.Cconj;
        bool active = participle && s.Form(t[finite]) is "has" or "have" or "had" && !Verbs.Be.Contains(s.Form(t[group - 1]))
            && s.Upos[t[next]] is not Upos.Punct;
        return passive || active ? [.. t[finite..group].Where(token => s.Upos[token] is Upos.Aux)] : null;
    }

    /// <summary>Index of the last verb of the group that begins at a finite verb.</summary>
    private int GroupEnd(List<int> t, int finite)
    {
        int end = finite;
        for (int i = finite + 1; i < t.Count && s.Upos[t[i]] is Upos.Verb or Upos.Aux or Upos.Adv or Upos.Part; i++)
        {
            end = s.Upos[t[i]] is Upos.Verb or Upos.Aux ? i : end;
        }

        return end;
    }

    private bool OpensClause(int token) =>
        s.Xpos[token] is Xpos.WDT or Xpos.WP or Xpos.WPS or Xpos.WRB or Xpos.OpenQuote || (s.Upos[token] is Upos.Sconj && s.Xpos[token] is Xpos.IN);

    /// <param name="Mark">Index of the comma or conjunction before it.</param>
    /// <param name="Start">Index of its first word.</param>
    /// <param name="Auxiliaries">Tokens of the first predicate to put before it.</param>
    /// <param name="Conjunction">"and" or "but" stands before it.</param>
    private readonly record struct Predicate(int Mark, int Start, List<int> Auxiliaries, bool Conjunction);
}
