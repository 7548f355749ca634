using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>"She told him: “…”", "He said, “…”".</summary>
internal static class LeadFrame
{
    private const int LongestTail = 9;

    public static (string, string)? Take(AnalyzedSentence s, List<int> t)
    {
        int quote = -1;
        for (int i = 2; i < t.Count && quote < 0; i++)
        {
            quote = s.IsOpenQuote(t[i]) && (s.IsComma(t[i - 1]) || s.Form(t[i - 1]) is ":") ? i : -1;
        }

        if (quote < 0 || (s.Form(t[quote - 1]) is not ":" && !QuoteMarks.Closes(s, t)))
        {
            return null;
        }

        int verb = quote - 2;
        while (verb > 0 && quote - verb < LongestTail && !(Verbs.Quotative.Contains(s.Form(t[verb])) && s.IsFinite(t[verb])))
        {
            verb--;
        }

        // "his mother, Janine, said: “…”"
        int nameEnd = verb;
        if (verb > 3 && s.IsComma(t[verb - 1]))
        {
            nameEnd = verb - 2;
            while (nameEnd > 1 && verb - nameEnd < SpeakerName.Longest && !s.IsComma(t[nameEnd]))
            {
                nameEnd--;
            }
        }

        if (verb < 1 || quote - verb >= LongestTail || SpeakerName.Start(s, t, 0, nameEnd) >= nameEnd)
        {
            return null;
        }

        var found = (SpeakerName.Words(s, t, SpeakerName.Start(s, t, 0, nameEnd), nameEnd), s.Form(t[verb]).ToString());
        t.RemoveRange(0, quote);
        QuoteMarks.Strip(s, t);
        return found;
    }
}
