using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>
/// A stretch of a segment's tokens, from <paramref name="From"/> to before <paramref name="To"/>, inside or outside quotation marks; the marks are in
/// none.
/// </summary>
internal readonly record struct QuotedRun(bool Inside, int From, int To)
{
    public bool IsEmpty => From >= To;
}

/// <summary>
/// Parts a sentence at its quotation marks and tells speech from what only stands in marks: a nickname, a title, a word that is not one's own.
/// </summary>
internal static class QuotedRuns
{
    /// <param name="s">A tagged sentence.</param>
    /// <param name="t">The tokens of the segment.</param>
    /// <param name="inside">The segment begins inside a quotation.</param>
    /// <param name="nested">Looks at single marks, those of a quotation within a quotation.</param>
    public static List<QuotedRun> Of(AnalyzedSentence s, List<int> t, bool inside, bool nested = false)
    {
        var runs = new List<QuotedRun>();
        int from = 0;
        for (int i = 0; i < t.Count; i++)
        {
            bool opens = nested ? OpensSingle(s, t[i]) : s.IsOpenQuote(t[i]);
            bool closes = nested ? inside && ClosesSingle(s, t[i]) : s.IsCloseQuote(t[i]);
            if (!opens && !closes)
            {
                continue;
            }

            // a mark that opens again, as before each paragraph of a long quotation, changes nothing
            if (opens != inside || closes)
            {
                runs.Add(new QuotedRun(inside || (closes && runs.Count == 0), from, i));
                inside = opens;
                from = i + 1;
            }
            else if (i == from)
            {
                from++;
            }
        }

        runs.Add(new QuotedRun(inside, from, t.Count));
        runs.RemoveAll(run => run.IsEmpty);
        return runs;
    }

    /// <summary>
    /// The run is what somebody says: it begins the sentence and ends it or in a mark of punctuation, or a colon, a comma or a verb of speech leads to it.
    /// "The “safe house”", "Vera “Nan” Okell", "called it “a lie”" are parts of the sentence around them.
    /// </summary>
    public static bool IsSpeech(AnalyzedSentence s, List<int> t, List<QuotedRun> runs, int at)
    {
        QuotedRun run = runs[at];
        if (!run.Inside)
        {
            return false;
        }

        bool first = at == 0;
        bool last = at == runs.Count - 1 || IsPunctuation(s, t, runs[at + 1]);
        ReadOnlySpan<char> end = s.Form(t[run.To - 1]);
        bool stopped = end is "," or "." or "?" or "!" or "…" or "..." or "?!" || (at + 1 < runs.Count && s.IsComma(t[runs[at + 1].From]));
        bool clause = HasFinite(s, t, run);
        if (first)
        {
            return last ? clause || run.To - run.From > 2 : stopped || (clause && IsFrameAfter(s, t, runs[at + 1]));
        }

        // "said “the pump failed 40 times” in May": the sentence goes on through it
        bool closed = stopped || last || s.Upos[t[runs[at + 1].From]] is Upos.Punct || IsFrameAfter(s, t, runs[at + 1]);
        int before = runs[at - 1].To - 1;
        if (!closed || (at >= 2 && IsSpeech(s, t, runs, at - 2) && s.IsComma(t[before])))
        {
            return closed;
        }

        if (s.Form(t[before]) is ":")
        {
            return true;
        }

        bool framed = IsFrameBefore(s, t, runs[at - 1]) || (at + 1 < runs.Count && IsFrameAfter(s, t, runs[at + 1]));
        return (clause || stopped) && (SpeechVerbs.IsAt(s, t[before]) || (framed && s.IsComma(t[before])));
    }

    private static bool IsFrameBefore(AnalyzedSentence s, List<int> t, QuotedRun run)
    {
        for (int i = run.To - 1; i >= run.From && run.To - i < 12; i--)
        {
            if (SpeechVerbs.IsAt(s, t[i]) || s.Form(t[i]) is "According" or "according")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFrameAfter(AnalyzedSentence s, List<int> t, QuotedRun run)
    {
        for (int i = run.From; i < run.To && i < run.From + 8; i++)
        {
            if (SpeechVerbs.IsAt(s, t[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPunctuation(AnalyzedSentence s, List<int> t, QuotedRun run)
    {
        for (int i = run.From; i < run.To; i++)
        {
            if (s.Upos[t[i]] is not Upos.Punct)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasFinite(AnalyzedSentence s, List<int> t, QuotedRun run)
    {
        for (int i = run.From; i < run.To; i++)
        {
            if (s.IsFinite(t[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensSingle(AnalyzedSentence s, int token) =>
        s.Form(token) is "‘" || (s.Form(token) is "'" or "`" && (token == 0 || s.SpaceBefore(token) || s.IsOpenQuote(token - 1))
            && token + 1 < s.Count && !s.SpaceBefore(token + 1));

    private static bool ClosesSingle(AnalyzedSentence s, int token) =>
        s.Form(token) is "’" or "'" && token > 0 && !s.SpaceBefore(token) && (token + 1 == s.Count || s.SpaceBefore(token + 1)
            || s.Upos[token + 1] is Upos.Punct);
}
