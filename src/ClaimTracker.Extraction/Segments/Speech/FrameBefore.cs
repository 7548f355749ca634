using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>The words before a quotation: "Ann Lee, a nurse, said: “…”", "As Ann Lee put it, “…”", "Observes Mr Hadi: “…”", "He left, saying: “…”".</summary>
internal static class FrameBefore
{
    /// <summary>Words between the verb and the mark: who was told, and when.</summary>
    private const int LongestTail = 14;

    public static SpeechFrame? Read(AnalyzedSentence s, List<int> t, List<Segment> segments)
    {
        if (t.Count > 2 && s.Form(t[0]) is "According" or "according" && s.Form(t[1]) is "to")
        {
            int name = SpeakerName.End(s, t, 2, t.Count);
            return name > 2 ? new SpeechFrame(SpeakerName.Words(s, t, 2, SpeakerName.WithName(s, t, 2, name)), "according to") : null;
        }

        int verb = Verb(s, t);
        if (verb < 0)
        {
            return null;
        }

        string form = s.Form(t[verb]).ToString();
        if (s.Xpos[t[verb]] is Xpos.VBG && !(verb > 0 && s.Upos[t[verb - 1]] is Upos.Aux))
        {
            return Participle(s, t, verb, form, segments);
        }

        int end = verb;
        while (end > 0 && s.Upos[t[end - 1]] is Upos.Adv or Upos.Aux)
        {
            end--;
        }

        int aside = end;
        if (end > 2 && s.IsComma(t[end - 1]))
        {
            // "his mother, Janine, said"
            int opening = t.FindLastIndex(end - 2, token => s.IsComma(token));
            aside = end - 1;
            end = opening > 0 ? opening : end - 1;
        }

        int start = SpeakerName.Start(s, t, 0, end);
        if (start == end)
        {
            // "Observes Mr Hadi:"
            int behind = SpeakerName.End(s, t, verb + 1, t.Count);
            return end == 0 && behind > verb + 1 ? new SpeechFrame(SpeakerName.Words(s, t, verb + 1, behind), form) : null;
        }

        if (aside > end)
        {
            FrameBehind.Asides(s, t[start..aside], segments);
        }

        QuotedSpeech.Narrator(s, t[..start], segments, null);
        return new SpeechFrame(SpeakerName.Words(s, t, start, SpeakerName.WithName(s, t, start, end)), form);
    }

    /// <summary>The last verb of speech before the mark, near enough to it.</summary>
    private static int Verb(AnalyzedSentence s, List<int> t)
    {
        for (int i = t.Count - 1; i >= 0 && t.Count - i <= LongestTail; i--)
        {
            bool opening = i == 0 && t.Count > 1 && SpeechVerbs.Is(s.Form(t[0])) && s.Xpos[t[1]] is Xpos.NNP or Xpos.DT;
            bool verb = opening || (SpeechVerbs.Is(s.Form(t[i])) && s.Xpos[t[i]] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VBG);
            if (verb)
            {
                return i;
            }

            // another clause between the verb and the mark: it is not that verb's
            if (s.IsFinite(t[i]) || s.Form(t[i]) is ";")
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"Mr Orde rejected the claim, saying: “…”": the subject of the clause speaks, and the clause is the writer's.</summary>
    private static SpeechFrame? Participle(AnalyzedSentence s, List<int> t, int verb, string form, List<Segment> segments)
    {
        int finite = t.FindIndex(0, token => s.IsFinite(token));
        if (finite <= 0 || finite > verb)
        {
            return null;
        }

        int end = finite;
        int aside = t.FindIndex(0, finite, token => s.IsComma(token));
        while (end > 0 && s.Upos[t[end - 1]] is Upos.Adv)
        {
            end--;
        }

        int start = SpeakerName.Start(s, t, 0, end);
        if (start == end && aside > 0)
        {
            (start, end) = (SpeakerName.Start(s, t, 0, aside), aside);
        }

        QuotedSpeech.Narrator(s, t[..verb], segments, null);
        return start < end ? new SpeechFrame(SpeakerName.Words(s, t, start, end), form) : null;
    }
}
