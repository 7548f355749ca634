using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>"…, the statistics office said on Wednesday, …", "“…,” he told reporters."</summary>
internal static class TrailingFrame
{
    private const int LongestTail = 9;

    public static (string, string)? Take(AnalyzedSentence s, List<int> t)
    {
        for (int i = 3; i < t.Count; i++)
        {
            bool sources = s.Form(t[i]) is "show" or "shows" or "showed" or "suggest" or "indicate" && HasSource(s, t, i);
            bool perfect = IsPerfect(s, t, i);
            if (!(Verbs.Quotative.Contains(s.Form(t[i])) || IsPointed(s, t, i) || sources || perfect) || !s.IsFinite(t[i]))
            {
                continue;
            }

            // "…, Ada Tusler, 71, said", "…, Ron Tusler, R-Velm, said"
            int nameEnd = s.IsComma(t[i - 1]) ? t.FindLastIndex(i - 2, token => s.IsComma(token)) : i;
            int name = nameEnd > 0 ? MarkBefore(s, t, nameEnd, sources) : i - 1;
            if (name > 0 && IsTag(s, t, name + 1, nameEnd))
            {
                (nameEnd, name) = (name, MarkBefore(s, t, name, sources));
            }

            bool quoted = s.IsCloseQuote(t[name]);
            if (name < 1 || name >= nameEnd - 1 || !(quoted || s.IsComma(t[name])) || s.Form(t[name + 1]) is "and" or "which" or "who")
            {
                continue;
            }

            // "Officials said, …" at the start has no clause before it; a frame in the middle has one around it
            int end = TailEnd(s, t, i, perfect ? i + 2 : i + 1);
            if (!IsClosed(s, t, end) || (!quoted && !ClauseStart.HasClause(s, t, 0, name) && end >= t.Count))
            {
                continue;
            }

            string speaker = SpeakerName.Words(s, t, name + 1, nameEnd);
            string verb = s.Form(t[perfect ? i + 1 : i]).ToString();
            int from = quoted ? name + 1 : name;
            // "The company, the union added, has not paid": both commas are the frame's
            end += !quoted && end < t.Count && s.IsComma(t[end]) && !ClauseStart.HasClause(s, t, 0, name) ? 1 : 0;
            t.RemoveRange(from, end - from);
            QuoteMarks.Strip(s, t);
            return (speaker, verb);
        }

        return null;
    }

    /// <summary>"…, Mr Hadi points out".</summary>
    private static bool IsPointed(AnalyzedSentence s, List<int> t, int i) => s.Form(t[i]) is "points" or "point" or "pointed" && i + 1 < t.Count
        && s.Form(t[i + 1]) is "out";

    /// <summary>"…, an inquest has heard".</summary>
    private static bool IsPerfect(AnalyzedSentence s, List<int> t, int i) =>
        i + 1 < t.Count && s.Form(t[i]) is "has" or "have" or "had" && s.Xpos[t[i + 1]] is Xpos.VBN && Verbs.Quotative.Contains(s.Form(t[i + 1]));

    /// <summary>", 71," and ", R-Velm," stand behind the name.</summary>
    private static bool IsTag(AnalyzedSentence s, List<int> t, int from, int to) =>
        to > from && s.IsComma(t[from - 1]) && (to == from + 1 || s.Xpos[t[from + 1]] is Xpos.HYPH)
        && (s.Xpos[t[from]] is Xpos.CD || s.Form(t[from]) is "R" or "D" || s.Form(t[from]).StartsWith("R-", StringComparison.Ordinal)
            || s.Form(t[from]).StartsWith("D-", StringComparison.Ordinal));

    /// <summary>The comma or quotation mark before the name.</summary>
    private static int MarkBefore(AnalyzedSentence s, List<int> t, int verb, bool sources)
    {
        int name = verb - 1;
        while (name > 0 && verb - name <= SpeakerName.Longest && IsInName(s, t[name], sources))
        {
            name--;
        }

        return name;
    }

    private static bool IsInName(AnalyzedSentence s, int token, bool sources) =>
        s.IsInNounPhrase(token) || s.Xpos[token] is Xpos.PRP || s.Form(token) is "of" or "for" or "also" or "and" || (sources && s.Upos[token] is Upos.Adp);

    /// <summary>Past who was told, and when: "on Wednesday", "told reporters".</summary>
    private static int TailEnd(AnalyzedSentence s, List<int> t, int verb, int end)
    {
        bool told = s.Form(t[verb]) is "told" or "tells";
        int longest = told ? SpeakerName.Longest + LongestTail : LongestTail;
        while (end < t.Count && end - verb < longest && !s.IsComma(t[end]) && s.Xpos[t[end]] is not (Xpos.Stop or Xpos.Colon) && !s.IsOpenQuote(t[end]))
        {
            bool tail = s.Upos[t[end]] is Upos.Adp or Upos.Noun or Upos.Propn or Upos.Det or Upos.Adv or Upos.Num or Upos.Adj && !s.IsFinite(t[end]);
            if (!tail || (!told && end == verb + 1 && !OpensTail(s, t[end])))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool OpensTail(AnalyzedSentence s, int token) =>
        s.Upos[token] is Upos.Adp or Upos.Adv || CalendarWords.TryDay(s.Form(token), out _) || s.Form(token) is "last" or "this" or "yesterday" or "today";

    private static bool IsClosed(AnalyzedSentence s, List<int> t, int end) =>
        end >= t.Count || s.IsComma(t[end]) || s.Xpos[t[end]] is Xpos.Stop || s.IsOpenQuote(t[end]) || s.Form(t[end]) is ":" or ";";

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
