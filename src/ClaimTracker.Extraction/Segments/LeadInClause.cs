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

    /// <summary>The lead-in says nothing without its list: its verb waits for it, or the subject of its last clause does ("inspectors found that the plant:").</summary>
    public static bool IsOpen(AnalyzedSentence lead) => OpenEnd(lead) > 0 || ListedSubject(lead) > 0 || (LastClause(lead) > 0 && SubjectEnd(lead) > 0);

    /// <summary>The token after the last "that", "which" or "who"; 0 where there is none.</summary>
    private static int LastClause(AnalyzedSentence lead)
    {
        int last = lead.Count - 1;
        while (last > 0 && !(lead.Form(last) is "that" or "which" or "who" or "whether" or "how"))
        {
            last--;
        }

        return last > 0 ? last + 1 : 0;
    }

    /// <summary>"The following were arrested:": the list is the subject of a passive; the token of its auxiliary, or -1.</summary>
    private static int ListedSubject(AnalyzedSentence lead)
    {
        int end = WithoutPunctuation(lead);
        bool listed = end > 3 && lead.Form(0) is "The" or "Those" or "These" && lead.Form(1) is "following" or "people" or "persons";
        return listed && lead.Form(end - 2) is "were" or "are" or "was" or "is" && lead.Upos[end - 1] is Upos.Verb or Upos.Adj ? end - 2 : -1;
    }

    private static int WithoutPunctuation(AnalyzedSentence lead)
    {
        int end = lead.Count;
        while (end > 0 && lead.Upos[end - 1] is Upos.Punct)
        {
            end--;
        }

        return end;
    }

    /// <summary>The end of a lead-in whose last clause is a subject and nothing else; -1 where it has a verb.</summary>
    private static int SubjectEnd(AnalyzedSentence lead)
    {
        int end = lead.Count;
        for (int i = LastClause(lead); i < lead.Count; i++)
        {
            if (lead.IsFinite(i))
            {
                return -1;
            }
        }

        end = WithoutPunctuation(lead);
        bool named = LastClause(lead) > 0 || lead.Xpos[Math.Max(0, end - 2)] is Xpos.DT or Xpos.PRPS or Xpos.NNP or Xpos.JJ;
        return end > 1 && lead.IsNoun(end - 1) && named ? end : -1;
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
        int predicateAt = predicate ? -1 : ListedSubject(lead);
        int open = predicateAt > 0 ? WithoutPunctuation(lead) : OpenEnd(lead);
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
        for (int i = 0; i < open && predicateAt < 0; i++)
        {
            joined.Add(lead.Tokens[i].Start, lead.Tokens[i].End);
        }

        for (int i = 0; i < end; i++)
        {
            joined.Add(item.Tokens[i].Start, item.Tokens[i].End);
        }

        for (int i = predicateAt; i >= 0 && i < open; i++)
        {
            joined.Add(lead.Tokens[i].Start, lead.Tokens[i].End);
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
