using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>"…, the statistics office said on Wednesday, …", "“…,” he told reporters."</summary>
internal static class TrailingFrame
{
    private const int LongestTail = 9;

    /// <summary>"…, the statistics office said on Wednesday, …", "“…,” he told reporters."</summary>
    public static (string, string)? Take(AnalyzedSentence s, List<int> t)
    {
        for (int i = 3; i < t.Count; i++)
        {
            bool sources = s.Form(t[i]) is "show" or "shows" or "showed" or "suggest" or "indicate" && HasSource(s, t, i);
            // "…, an inquest has heard"
            bool perfect = i + 1 < t.Count && s.Form(t[i]) is "has" or "have" or "had" && s.Xpos[t[i + 1]] is Xpos.VBN && Verbs.Quotative.Contains(s.Form(t[i + 1]));
            if (!(Verbs.Quotative.Contains(s.Form(t[i])) || sources || perfect) || !s.IsFinite(t[i]))
            {
                continue;
            }

            int name = i - 1;
            while (name > 0 && i - name <= SpeakerName.Longest && (s.IsInNounPhrase(t[name]) || s.Xpos[t[name]] is Xpos.PRP || s.Form(t[name]) is "of" or "for" or "also" or "and" || (sources && s.Upos[t[name]] is Upos.Adp)))
            {
                name--;
            }

            bool quoted = s.IsCloseQuote(t[name]);
            if (name < 1 || name == i - 1 || !(quoted || s.IsComma(t[name])) || s.Form(t[name + 1]) is "and" or "which" or "who")
            {
                continue;
            }

            int end = perfect ? i + 2 : i + 1;
            bool told = s.Form(t[i]) is "told" or "tells";
            while (end < t.Count && end - i < (told ? SpeakerName.Longest + LongestTail : LongestTail) && !s.IsComma(t[end]) && s.Xpos[t[end]] is not (Xpos.Stop or Xpos.Colon) && !s.IsOpenQuote(t[end]))
            {
                bool tail = s.Upos[t[end]] is Upos.Adp or Upos.Noun or Upos.Propn or Upos.Det or Upos.Adv or Upos.Num or Upos.Adj && !s.IsFinite(t[end]);
                if (!tail || (!told && end == i + 1 && s.Upos[t[end]] is not (Upos.Adp or Upos.Adv) && !CalendarWords.TryDay(s.Form(t[end]), out _) && s.Form(t[end]) is not ("last" or "this" or "yesterday" or "today")))
                {
                    break;
                }

                end++;
            }

            bool closed = end >= t.Count || s.IsComma(t[end]) || s.Xpos[t[end]] is Xpos.Stop || s.IsOpenQuote(t[end]) || s.Form(t[end]) is ":" or ";";
            if (!closed || (!quoted && !ClauseStart.HasClause(s, t, 0, name) && end >= t.Count))
            {
                continue;
            }

            // "Officials said, …" at the start has no clause before it; a frame in the middle has one around it
            string speaker = SpeakerName.Words(s, t, name + 1, i);
            string verb = s.Form(t[perfect ? i + 1 : i]).ToString();
            t.RemoveRange(name + (quoted ? 1 : 0), end - name - (quoted ? 1 : 0));
            QuoteMarks.Strip(s, t);
            return (speaker, verb);
        }

        return null;
    }

    /// <summary>"data from the firm show": what shows is a source.</summary>
    private static bool HasSource(AnalyzedSentence s, List<int> t, int verb)
    {
        for (int i = Math.Max(0, verb - SpeakerName.Longest); i < verb; i++)
        {
            if (s.Form(t[i]) is "data" or "figures" or "records" or "documents" or "statistics" or "results" or "reports" or "surveys" or "polls" or "numbers")
            {
                return true;
            }
        }

        return false;
    }
}
