using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments;

/// <summary>A clause with one finite verb, no reported content and no second predicate has nothing to split: it is taken as it stands, without the price of a tree.</summary>
internal static class SimpleClause
{
    public static Draft? TryDraft(AnalyzedSentence s, Segment segment)
    {
        int finite = -1;
        for (int i = 0; i < s.Count; i++)
        {
            if (s.IsFinite(i))
            {
                if (finite >= 0)
                {
                    return null;
                }

                finite = i;
            }

            ReadOnlySpan<char> form = s.Form(i);
            bool speech = s.Upos[i] is Upos.Verb && Verbs.Reporting.Contains(form) || Verbs.Opinion.Contains(form) || Verbs.Prospective.Contains(form);
            bool second = s.Xpos[i] is Xpos.CC && finite >= 0 && i + 1 < s.Count && IsVerb(s, i + 1);
            bool clause = s.Xpos[i] is Xpos.WDT or Xpos.WP or Xpos.WRB || (s.Upos[i] is Upos.Sconj && form is "that" or "whether");
            if ((speech && s.Upos[i] is Upos.Verb) || second || clause || s.Form(i) is "(" or ";" or ":")
            {
                return null;
            }
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

        var draft = new Draft { Predicate = predicate, Speaker = segment.Speaker, ReportingVerb = segment.ReportingVerb, Aside = segment.Aside };
        int first = 0;
        while (first < finite && !(s.Form(first) is "that" && s.Upos[first] is Upos.Pron) && (s.Xpos[first] is Xpos.CC || s.Upos[first] is Upos.Punct || s.Form(first) is "whereas" or "while" or "although" or "though" or "Although" or "Though" or "While" or "Whereas" or "Because" or "that"))
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

    private static bool IsVerb(AnalyzedSentence s, int token)
    {
        while (token + 1 < s.Count && s.Upos[token] is Upos.Adv)
        {
            token++;
        }

        return s.Upos[token] is Upos.Verb or Upos.Aux;
    }
}
