using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments;

/// <summary>Joins a list item without a verb to a lead-in that lacks what its verb needs.</summary>
internal static class LeadInClause
{
    private const int LongestLeadIn = 40;

    /// <summary>The token after the last word of a tagged lead-in whose verb or preposition waits for what the list gives; -1 where it is complete.</summary>
    public static int OpenEnd(AnalyzedSentence lead)
    {
        int end = lead.Count;
        while (end > 0 && (lead.Upos[end - 1] is Upos.Punct || lead.Form(end - 1) is "following" or "the"))
        {
            end--;
        }

        bool open = end > 1 && lead.Xpos[end - 1] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VB or Xpos.IN or Xpos.TO or Xpos.VBG;
        return open && ClauseStart.HasClause(lead, [.. Enumerable.Range(0, end)], 0, end) ? end : -1;
    }

    /// <param name="item">The item, tagged.</param>
    /// <param name="joined">Is given the tokens of the lead-in and the item.</param>
    /// <returns>The claim over <paramref name="joined"/>, or null where the item says something itself or the lead-in is complete.</returns>
    public static Draft? TryComplete(EnglishAnalyzer analyzer, AnalyzedSentence item, TextSpan leadIn, AnalyzedSentence joined)
    {
        for (int i = 0; i < item.Count; i++)
        {
            if (item.IsFinite(i))
            {
                return null;
            }
        }

        var lead = new AnalyzedSentence();
        analyzer.Tokenize(item.Text, leadIn, lead);
        if (lead.Count is 0 or > LongestLeadIn)
        {
            return null;
        }

        analyzer.Tag(lead);
        TagRepair.Mend(lead);
        int end = OpenEnd(lead);
        if (end < 0)
        {
            return null;
        }

        joined.Reset(item.Text);
        for (int i = 0; i < end; i++)
        {
            joined.Add(lead.Tokens[i].Start, lead.Tokens[i].End);
        }

        foreach (Token token in item.Tokens)
        {
            joined.Add(token.Start, token.End);
        }

        joined.Level = AnalysisLevel.Tokenized;
        analyzer.Tag(joined);
        TagRepair.Mend(joined);
        var draft = new Draft { Restored = true };
        for (int i = 0; i < joined.Count; i++)
        {
            draft.Add(i);
        }

        DraftText.Trim(joined, draft);
        draft.QuoteItems();
        return draft;
    }
}
