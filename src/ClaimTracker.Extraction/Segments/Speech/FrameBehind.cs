using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>The words behind a quotation: "said Ann Lee, a nurse", "Ann Lee, a nurse, told reporters", "she added, insisting that …".</summary>
internal static class FrameBehind
{
    public static SpeechFrame? Read(AnalyzedSentence s, List<int> t, List<Segment> segments)
    {
        int from = 0;
        while (from < t.Count && (s.IsComma(t[from]) || s.Form(t[from]) is "." || s.IsDash(t[from])))
        {
            from++;
        }

        if (from >= t.Count)
        {
            return null;
        }

        if (s.Form(t[from]) is "according" && from + 2 < t.Count)
        {
            int end = SpeakerName.End(s, t, from + 2, t.Count);
            Asides(s, t[(from + 2)..], segments);
            return end > from + 2 ? new SpeechFrame(SpeakerName.Words(s, t, from + 2, end), "according to") : null;
        }

        return Inverted(s, t, from, segments) ?? Plain(s, t, from, segments);
    }

    /// <summary>"said Ann Lee, a nurse", "says those behind the talks".</summary>
    private static SpeechFrame? Inverted(AnalyzedSentence s, List<int> t, int from, List<Segment> segments)
    {
        bool verb = SpeechVerbs.Is(s.Form(t[from])) && s.Xpos[t[from]] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.NNS or Xpos.NN;
        int end = verb ? SpeakerName.End(s, t, from + 1, t.Count) : from;
        if (!verb || end == from + 1)
        {
            return null;
        }

        // "said of the plan that …" has no name behind its verb, "said the bank closed" a clause of its own
        if (end < t.Count && s.IsFinite(t[end]))
        {
            return null;
        }

        Asides(s, t[(from + 1)..], segments);
        return new SpeechFrame(SpeakerName.Words(s, t, from + 1, SpeakerName.WithName(s, t, from + 1, end)), s.Form(t[from]).ToString());
    }

    private static SpeechFrame? Plain(AnalyzedSentence s, List<int> t, int from, List<Segment> segments)
    {
        int name = SpeakerName.End(s, t, from, t.Count);
        if (name == from)
        {
            return null;
        }

        // over an aside on the speaker to the verb: ", a surgeon at the clinic,"
        int verb = name;
        if (s.IsComma(t[Math.Min(verb, t.Count - 1)]))
        {
            int closing = t.FindIndex(verb + 1, token => s.IsComma(token));
            verb = closing > 0 && closing - verb < SpeakerName.Longest + 6 && closing + 1 < t.Count && IsVerbAt(s, t, closing + 1, out _)
                ? closing + 1 : ShortAside(s, t, verb);
        }

        if (verb < 0 || !IsVerbAt(s, t, verb, out int at))
        {
            return null;
        }

        var frame = new SpeechFrame(SpeakerName.Words(s, t, from, SpeakerName.WithName(s, t, from, name)), s.Form(t[at]).ToString());
        if (verb > name)
        {
            Asides(s, t[from..verb], segments);
        }

        int rest = t.FindIndex(at + 1, token => s.IsComma(token) || s.Form(token) is ";" || s.IsDash(token) || s.Xpos[token] is Xpos.CC);
        Rest(s, t, rest, frame, segments);
        return frame;
    }

    /// <summary>"Armando Falcon, OFHEO director said": the aside is closed by the verb.</summary>
    private static int ShortAside(AnalyzedSentence s, List<int> t, int comma)
    {
        int end = SpeakerName.End(s, t, comma + 1, t.Count);
        return end > comma + 1 && end < t.Count ? end : -1;
    }

    /// <summary>A verb of speech, over adverbs and an auxiliary.</summary>
    private static bool IsVerbAt(AnalyzedSentence s, List<int> t, int at, out int verb)
    {
        verb = at;
        while (verb < t.Count && (s.Upos[t[verb]] is Upos.Adv or Upos.Aux))
        {
            verb++;
        }

        return verb < t.Count && SpeechVerbs.Is(s.Form(t[verb])) && s.Upos[t[verb]] is Upos.Verb or Upos.Noun or Upos.Adj;
    }

    /// <summary>
    /// What goes on behind the frame: a participle of speech with its content is the speaker's, a clause behind "and" or a semicolon is the writer's.
    /// </summary>
    private static void Rest(AnalyzedSentence s, List<int> t, int from, SpeechFrame frame, List<Segment> segments)
    {
        for (int i = from; i >= 0 && i + 2 < t.Count; i++)
        {
            if (s.Xpos[t[i]] is Xpos.VBG && SpeechVerbs.Is(s.Form(t[i])))
            {
                int content = s.Form(t[i + 1]) is "that" ? i + 2 : i + 1;
                if (content + 1 < t.Count && ClauseStart.IsAt(s, t, content))
                {
                    segments.Add(new Segment(t[content..]) { Speaker = frame.Speaker, ReportingVerb = s.Form(t[i]).ToString() });
                }

                return;
            }

            bool opens = s.Form(t[i]) is ";" || s.Xpos[t[i]] is Xpos.CC;
            if (opens)
            {
                QuotedSpeech.Narrator(s, t[(i + 1)..], segments, null);
                return;
            }
        }
    }

    /// <summary>A name with what is said of it in passing.</summary>
    internal static void Asides(AnalyzedSentence s, List<int> words, List<Segment> segments)
    {
        while (words.Count > 0 && s.Form(words[^1]) is "," or ":" or ".")
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 1)
        {
            segments.Add(new Segment(words) { NameOnly = true });
        }
    }
}
