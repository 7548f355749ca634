using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>"…,” said Ann Lee, a nurse." and "…, said Ann Lee.".</summary>
internal static class InvertedFrame
{
    public static (string, string)? Take(AnalyzedSentence s, List<int> t, List<Segment> segments)
    {
        for (int i = 2; i + 1 < t.Count; i++)
        {
            if (!(Verbs.Quotative.Contains(s.Form(t[i])) || Verbs.Reporting.Contains(s.Form(t[i])))
                || !(s.Xpos[t[i]] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN || (s.Xpos[t[i]] is Xpos.NNS && s.Xpos[t[i + 1]] is Xpos.NNP))
                || !(s.IsCloseQuote(t[i - 1]) || s.IsComma(t[i - 1])))
            {
                continue;
            }

            int end = i + 1;
            while (end < t.Count && s.IsInNounPhrase(t[end]))
            {
                end++;
            }

            bool pronoun = end == i + 1 && s.Xpos[t[end]] is Xpos.PRP;
            end += pronoun ? 1 : 0;
            if (end == i + 1 || (s.IsComma(t[i - 1]) && end < t.Count && s.IsFinite(t[end])))
            {
                continue;
            }

            // the name goes on over "of the Polar Institute"
            while (end + 1 < t.Count && s.Form(t[end]) is "of" or "for" or "from" or "at" or "behind" && s.IsInNounPhrase(t[end + 1]))
            {
                end += 2;
                while (end < t.Count && s.IsInNounPhrase(t[end]))
                {
                    end++;
                }
            }

            int reopen = end;
            while (reopen < t.Count && !s.IsOpenQuote(t[reopen]))
            {
                reopen++;
            }

            // without a quotation the frame must end the sentence or be closed by a comma
            if (s.IsComma(t[i - 1]) && !QuoteMarks.OpensBefore(s, t, i) && end < t.Count && !s.IsComma(t[end]) && s.Xpos[t[end]] is not Xpos.Stop)
            {
                continue;
            }

            string speaker = SpeakerName.Words(s, t, i + 1, end);
            string verb = s.Form(t[i]).ToString();
            segments.Add(new Segment(t[(i + 1)..reopen]) { NameOnly = true });
            t.RemoveRange(i, reopen - i);
            QuoteMarks.Strip(s, t);
            return (speaker, verb);
        }

        return null;
    }
}
