using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments;

/// <summary>Finds who says a sentence by the words around the speech: "…, officials said", "“…,” said Ann Lee, a nurse", "according to the guild", "He added: “…”".</summary>
internal static class SpeechFrames
{
    private const int LongestName = 12;
    private const int LongestTail = 9;

    /// <summary>Takes the frame out of <paramref name="tokens"/>. The speaker's name with its asides becomes a segment of its own.</summary>
    /// <returns>The speaker and the verb, or null where the sentence has no frame.</returns>
    public static (string Speaker, string Verb)? Take(AnalyzedSentence s, List<int> tokens, List<Segment> segments)
    {
        return TakeAccording(s, tokens, segments) ?? TakeLead(s, tokens) ?? TakeInverted(s, tokens, segments) ?? TakeTrailing(s, tokens) ?? ReportedClause.Take(s, tokens, segments);
    }

    private static (string, string)? TakeAccording(AnalyzedSentence s, List<int> t, List<Segment> segments)
    {
        for (int i = 0; i + 2 < t.Count; i++)
        {
            if (!s.Form(t[i]).Equals("according", StringComparison.OrdinalIgnoreCase) || s.Form(t[i + 1]) is not "to")
            {
                continue;
            }

            int end = i + 2;
            while (end < t.Count && !s.IsComma(t[end]) && s.Xpos[t[end]] is not (Xpos.Stop or Xpos.Colon or Xpos.CC) && !s.IsFinite(t[end]))
            {
                end++;
            }

            bool closed = end >= t.Count || s.IsComma(t[end]) || s.Xpos[t[end]] is Xpos.Stop or Xpos.Colon;
            if (!closed || end == i + 2 || end - i > 22)
            {
                return null;
            }

            string speaker = Words(s, t, i + 2, end);
            if (i == 0 && end + 1 < t.Count && s.Xpos[t[end + 1]] is Xpos.VBN or Xpos.WDT or Xpos.WP)
            {
                // "According to the report, seen by Reuters, …"
                int closing = t.FindIndex(end + 1, token => s.IsComma(token));
                end = closing > 0 ? closing : end;
            }

            if (i > 0 && end + 2 < t.Count && s.IsComma(t[end]) && s.Xpos[t[end + 1]] is Xpos.WDT or Xpos.WP)
            {
                // "…, according to the ministry, which has set up a hotline": that is the ministry's
                segments.Add(new Segment(t[(i + 2)..]) { NameOnly = true });
                end = t.Count;
            }

            int from = i > 0 && s.IsComma(t[i - 1]) ? i - 1 : i;
            // an opening frame takes its comma along; a trailing one leaves the comma before "and wages have …"
            int to = end < t.Count && s.IsComma(t[end]) && i == 0 ? end + 1 : end;
            t.RemoveRange(from, to - from);
            return (speaker, "according to");
        }

        return null;
    }

    /// <summary>"She told him: “…”", "He said, “…”".</summary>
    private static (string, string)? TakeLead(AnalyzedSentence s, List<int> t)
    {
        int quote = -1;
        for (int i = 2; i < t.Count && quote < 0; i++)
        {
            quote = s.IsOpenQuote(t[i]) && (s.IsComma(t[i - 1]) || s.Form(t[i - 1]) is ":") ? i : -1;
        }

        if (quote < 0 || (s.Form(t[quote - 1]) is not ":" && !s.IsCloseQuoteNear(t)))
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
            while (nameEnd > 1 && verb - nameEnd < LongestName && !s.IsComma(t[nameEnd]))
            {
                nameEnd--;
            }
        }

        if (verb < 1 || quote - verb >= LongestTail || !IsNameBefore(s, t, 0, nameEnd))
        {
            return null;
        }

        var found = (Words(s, t, NameStart(s, t, 0, nameEnd), nameEnd), s.Form(t[verb]).ToString());
        t.RemoveRange(0, quote);
        StripQuotes(s, t);
        return found;
    }

    /// <summary>"…,” said Ann Lee, a nurse." and "…, said Ann Lee.".</summary>
    private static (string, string)? TakeInverted(AnalyzedSentence s, List<int> t, List<Segment> segments)
    {
        for (int i = 2; i + 1 < t.Count; i++)
        {
            if (!Verbs.Quotative.Contains(s.Form(t[i])) || s.Xpos[t[i]] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN) || !(s.IsCloseQuote(t[i - 1]) || s.IsComma(t[i - 1])))
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
            while (end + 1 < t.Count && s.Form(t[end]) is "of" or "for" or "from" or "at" && s.IsInNounPhrase(t[end + 1]))
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
            if (s.IsComma(t[i - 1]) && !HasQuote(s, t, i) && end < t.Count && !s.IsComma(t[end]) && s.Xpos[t[end]] is not Xpos.Stop)
            {
                continue;
            }

            string speaker = Words(s, t, i + 1, end);
            string verb = s.Form(t[i]).ToString();
            segments.Add(new Segment(t[(i + 1)..reopen]) { NameOnly = true });
            t.RemoveRange(i, reopen - i);
            StripQuotes(s, t);
            return (speaker, verb);
        }

        return null;
    }

    /// <summary>"…, the statistics office said on Wednesday, …", "“…,” he told reporters."</summary>
    private static (string, string)? TakeTrailing(AnalyzedSentence s, List<int> t)
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
            while (name > 0 && i - name <= LongestName && (s.IsInNounPhrase(t[name]) || s.Xpos[t[name]] is Xpos.PRP || s.Form(t[name]) is "of" or "for" or "also" or "and" || (sources && s.Upos[t[name]] is Upos.Adp)))
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
            while (end < t.Count && end - i < (told ? LongestName + LongestTail : LongestTail) && !s.IsComma(t[end]) && s.Xpos[t[end]] is not (Xpos.Stop or Xpos.Colon) && !s.IsOpenQuote(t[end]))
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
            string speaker = Words(s, t, name + 1, i);
            string verb = s.Form(t[perfect ? i + 1 : i]).ToString();
            t.RemoveRange(name + (quoted ? 1 : 0), end - name - (quoted ? 1 : 0));
            StripQuotes(s, t);
            return (speaker, verb);
        }

        return null;
    }

    /// <summary>"data from the firm show": what shows is a source.</summary>
    private static bool HasSource(AnalyzedSentence s, List<int> t, int verb)
    {
        for (int i = Math.Max(0, verb - LongestName); i < verb; i++)
        {
            if (s.Form(t[i]) is "data" or "figures" or "records" or "documents" or "statistics" or "results" or "reports" or "surveys" or "polls" or "numbers")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasQuote(AnalyzedSentence s, List<int> t, int before)
    {
        for (int i = 0; i < before; i++)
        {
            if (s.IsOpenQuote(t[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCloseQuoteNear(this AnalyzedSentence s, List<int> t)
    {
        for (int i = t.Count - 1; i > 0; i--)
        {
            if (s.IsCloseQuote(t[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameBefore(AnalyzedSentence s, List<int> t, int from, int verb) => NameStart(s, t, from, verb) < verb;

    private static int NameStart(AnalyzedSentence s, List<int> t, int from, int verb)
    {
        int start = verb;
        while (start > from && verb - start < LongestName && (s.IsInNounPhrase(t[start - 1]) || s.Xpos[t[start - 1]] is Xpos.PRP || s.Form(t[start - 1]) is "of"))
        {
            start--;
        }

        return start;
    }

    /// <summary>Removes the quotation marks that wrap the whole speech.</summary>
    public static void StripQuotes(AnalyzedSentence s, List<int> t)
    {
        if (t.Count > 0 && s.IsOpenQuote(t[0]))
        {
            t.RemoveAll(token => s.IsOpenQuote(token) || s.IsCloseQuote(token));
        }
    }

    /// <summary>The words of a stretch as they stand, without punctuation and adverbs around them.</summary>
    public static string Words(AnalyzedSentence s, List<int> t, int from, int to)
    {
        while (from < to && s.Upos[t[from]] is Upos.Punct)
        {
            from++;
        }

        while (to > from && s.Upos[t[to - 1]] is Upos.Punct or Upos.Adv)
        {
            to--;
        }

        return from >= to ? "" : string.Join(' ', s.Text[s.Tokens[t[from]].Start..s.Tokens[t[to - 1]].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
