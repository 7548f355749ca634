using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Mending;

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

    /// <summary>The end of a lead-in that is a subject and nothing else; -1 where it has a verb.</summary>
    private static int SubjectEnd(AnalyzedSentence lead)
    {
        int end = lead.Count;
        for (int i = 0; i < lead.Count; i++)
        {
            if (lead.IsFinite(i))
            {
                return -1;
            }
        }

        while (end > 0 && lead.Upos[end - 1] is Upos.Punct)
        {
            end--;
        }

        return end > 1 && lead.IsNoun(end - 1) && lead.Xpos[Math.Max(0, end - 2)] is Xpos.DT or Xpos.PRPS or Xpos.NNP or Xpos.JJ ? end : -1;
    }

    /// <param name="item">The item, tagged.</param>
    /// <param name="joined">Is given the tokens of the lead-in and the item, tagged.</param>
    /// <returns>False where the item says something itself or the lead-in is complete.</returns>
    public static bool TryComplete(EnglishAnalyzer analyzer, AnalyzedSentence item, TextSpan leadIn, AnalyzedSentence joined)
    {
        int end = EndOfItem(item);
        bool predicate = end > 0 && item.Upos[0] is Upos.Verb or Upos.Aux;
        for (int i = 0; i < end; i++)
        {
            // "opened 14 centres, the largest of which treats …" goes on with the lead-in's subject all the same
            if (item.IsFinite(i) && !predicate)
            {
                return false;
            }
        }

        var lead = new AnalyzedSentence();
        analyzer.Tokenize(item.Text, leadIn, lead);
        if (lead.Count is 0 or > LongestLeadIn)
        {
            return false;
        }

        analyzer.Tag(lead);
        TagRepair.Mend(lead);
        int open = OpenEnd(lead);
        if (open < 0 && predicate)
        {
            // "During the review, the Bureau:" – "examined more than 240,000 records"
            open = SubjectEnd(lead);
        }

        if (open < 0)
        {
            return false;
        }

        joined.Reset(item.Text);
        for (int i = 0; i < open; i++)
        {
            joined.Add(lead.Tokens[i].Start, lead.Tokens[i].End);
        }

        for (int i = 0; i < end; i++)
        {
            joined.Add(item.Tokens[i].Start, item.Tokens[i].End);
        }

        joined.Level = AnalysisLevel.Tokenized;
        analyzer.Tag(joined);
        TagRepair.Mend(joined);
        return true;
    }

    /// <summary>Without the "; and" that leads over to the next item.</summary>
    private static int EndOfItem(AnalyzedSentence item)
    {
        int end = item.Count;
        while (end > 0 && item.Form(end - 1) is "and" or "or" or ";" or ",")
        {
            end--;
        }

        return end;
    }
}
