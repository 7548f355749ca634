using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments;

/// <summary>
/// A clause that has nothing to split is taken as it stands, without the price of a tree: one finite verb, no reported content and no second predicate, or
/// more verbs but no sign of a cut.
/// </summary>
internal static class SimpleClause
{
    public static Draft? TryDraft(AnalyzedSentence s, Segment segment)
    {
        int finite = OnlyVerb(s);
        bool only = finite >= 0;
        if (!only && !SplitSigns.Any(s))
        {
            finite = MainVerb(s);
        }

        if (finite < 1)
        {
            return null;
        }

        int predicate = finite;
        while (predicate + 1 < s.Count && s.Upos[predicate + 1] is Upos.Verb or Upos.Aux or Upos.Adv or Upos.Part)
        {
            predicate++;
        }

        // "I am very pleased that …"
        if (!only && predicate + 1 < s.Count && s.Upos[finite] is Upos.Aux && s.Upos[predicate] is not Upos.Verb && s.Upos[predicate + 1] is Upos.Adj
            && !(predicate + 2 < s.Count && s.IsNoun(predicate + 2)))
        {
            predicate++;
        }

        var draft = new Draft { Predicate = predicate, Speaker = segment.Speaker, ReportingVerb = segment.ReportingVerb, Aside = segment.Aside };
        int first = 0;
        while (first < finite && IsLeading(s, first, only))
        {
            first++;
        }

        for (int i = first; i < s.Count; i++)
        {
            draft.Add(i);
        }

        DraftText.Trim(s, draft);
        draft.QuoteItems();
        return draft;
    }

    /// <summary>A word that joins the clause to what stands before it. Where there are more verbs, a subordinating word may belong to another one.</summary>
    private static bool IsLeading(AnalyzedSentence s, int token, bool onlyVerb) =>
        s.IsJoining(token) || s.Upos[token] is Upos.Punct
        || (onlyVerb && s.Form(token) is "whereas" or "while" or "although" or "though" or "Although" or "Though" or "While" or "Whereas" or "Because"
            or "that" && !(s.Form(token) is "that" && s.Upos[token] is Upos.Pron));

    /// <summary>The finite verb, where it is the only one and nothing reported, relative or coordinated stands beside it; -1 otherwise.</summary>
    private static int OnlyVerb(AnalyzedSentence s)
    {
        int finite = -1;
        for (int i = 0; i < s.Count; i++)
        {
            if (s.IsFinite(i))
            {
                if (finite >= 0)
                {
                    return -1;
                }

                finite = i;
            }

            ReadOnlySpan<char> form = s.Form(i);
            bool speech = s.Upos[i] is Upos.Verb && (Verbs.Reporting.Contains(form) || Verbs.Opinion.Contains(form) || Verbs.Prospective.Contains(form));
            bool second = s.Xpos[i] is Xpos.CC && finite >= 0 && i + 1 < s.Count && IsVerb(s, i + 1);
            bool clause = s.Xpos[i] is Xpos.WDT or Xpos.WP or Xpos.WRB || (s.Upos[i] is Upos.Sconj && form is "that" or "whether");
            if (speech || second || clause || form is "(" or ";" or ":")
            {
                return -1;
            }
        }

        return finite;
    }

    /// <summary>
    /// The first finite verb that no relative or subordinating word opens; -1 where a bare relative clause may have come first
    /// ("the only thing they do is …",
    /// "what is wrong is …").
    /// </summary>
    private static int MainVerb(AnalyzedSentence s)
    {
        bool nested = false;
        bool opening = s.Count > 0 && s.Xpos[0] is Xpos.IN;
        for (int i = 0; i < s.Count; i++)
        {
            if (s.IsFinite(i))
            {
                opening = false;
                if (!nested)
                {
                    bool bare = i + 1 < s.Count && s.IsFinite(i + 1);
                    return bare || s.Xpos[0] is Xpos.WP ? -1 : i;
                }

                nested = false;
            }

            // "Since the start of the response, our teams have": no clause after all
            nested &= !(s.IsComma(i) && opening);
            opening &= !s.IsComma(i);
            nested |= s.OpensNested(i);
        }

        return -1;
    }

    private static bool IsVerb(AnalyzedSentence s, int token)
    {
        while (token + 1 < s.Count && s.Upos[token] is Upos.Adv)
        {
            token++;
        }

        return s.Upos[token] is Upos.Verb or Upos.Aux;
    }
}
