using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Reading;

/// <summary>The statement of an appositive or participle: its words with the copula put in.</summary>
internal static class AsideDraft
{
    public static Draft Of(Segment segment, AnalyzedSentence s)
    {
        var draft = new Draft { Aside = true, Speaker = segment.Speaker, ReportingVerb = segment.ReportingVerb };
        for (int i = 0; i < segment.Tokens.Count; i++)
        {
            if (i == segment.CopulaAt)
            {
                draft.AddWord(segment.Copula!);
            }

            draft.Add(segment.Tokens[i]);
        }

        if (segment.CopulaAt == segment.Tokens.Count)
        {
            draft.AddWord(segment.Copula!);
        }

        draft.Quote(segment.QuoteFrom, segment.QuoteTo);
        DraftText.Trim(s, draft);
        return draft;
    }
}
