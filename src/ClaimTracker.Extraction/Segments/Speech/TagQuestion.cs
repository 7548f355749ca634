using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>", haven't we?", ", is it not?", ", right?": what stands before it is stated, not asked.</summary>
internal static class TagQuestion
{
    private const int FewestWordsBefore = 3;

    /// <summary>Where the tag begins, at its comma; -1 where the sentence ends in none.</summary>
    public static int Start(AnalyzedSentence s)
    {
        int mark = s.Count - 1;
        while (mark > 0 && s.IsCloseQuote(mark))
        {
            mark--;
        }

        if (mark < FewestWordsBefore + 2 || s.Form(mark)[^1] != '?')
        {
            return -1;
        }

        int comma = mark - 1;
        while (comma > 0 && mark - comma < 6 && !s.IsComma(comma))
        {
            comma--;
        }

        if (!s.IsComma(comma) || comma < FewestWordsBefore || s.Upos[0] is Upos.Aux || s.Xpos[0] is Xpos.WP or Xpos.WDT or Xpos.WRB)
        {
            return -1;
        }

        bool right = mark - comma == 2 && s.Form(comma + 1) is "right" or "no" or "correct" or "yes" or "eh" or "huh";
        bool auxiliary = s.Upos[comma + 1] is Upos.Aux
            || s.Form(comma + 1) is "did" or "do" or "does" or "have" or "has" or "had" or "was" or "is" or "are" or "were";
        bool pronoun = false;
        for (int i = comma + 2; i < mark; i++)
        {
            bool subject = s.Xpos[i] is Xpos.PRP or Xpos.EX || s.Form(i) is "there";
            pronoun |= subject;
            if (!subject && s.Form(i) is not ("not" or "n't" or "n’t" or "t"))
            {
                return -1;
            }
        }

        return right || (auxiliary && pronoun) ? comma : -1;
    }

    public static void Take(AnalyzedSentence s, List<int> t)
    {
        if (Start(s) is > 0 and var start)
        {
            t.RemoveAll(token => token >= start);
        }
    }
}
