using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Reading;

/// <summary>The statement of an appositive or participle: its words with what was put in.</summary>
internal static class AsideDraft
{
    public static Draft Of(Segment segment, AnalyzedSentence s)
    {
        var draft = new Draft { Aside = true, Rule = segment.Rule, Speaker = segment.Speaker, ReportingVerb = segment.ReportingVerb };
        for (int i = 0; i < segment.Tokens.Count; i++)
        {
            if (i == segment.InsertedAt)
            {
                draft.Insert(segment.Inserted!);
            }

            draft.Add(segment.Tokens[i]);
        }

        if (segment.InsertedAt == segment.Tokens.Count)
        {
            draft.Insert(segment.Inserted!);
        }

        draft.Quote(segment.QuoteFrom, segment.QuoteTo);
        DraftText.Trim(s, draft);
        return draft;
    }
}
