using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>
/// "…, adding that 40 homes were lost", "He rejected the claim, insisting the pump had worked": what follows is said too, by who speaks or acts before it.
/// </summary>
internal static class SpeechParticiple
{
    private const int FewestWordsBefore = 3;

    public static void Take(AnalyzedSentence s, List<int> t, List<Segment> segments, SpeechFrame? frame)
    {
        for (int i = FewestWordsBefore; i + 3 < t.Count; i++)
        {
            if (!s.IsComma(t[i]) || s.Xpos[t[i + 1]] is not Xpos.VBG || !SpeechVerbs.Is(s.Form(t[i + 1])))
            {
                continue;
            }

            bool that = s.Form(t[i + 2]) is "that";
            int content = that ? i + 3 : i + 2;
            string? speaker = frame is { } known ? known.Speaker : Subject(s, t, i) ?? SpeakerMemory.Subject(s);
            if (content + 1 < t.Count && ClauseStart.IsAt(s, t, content) && speaker is not null)
            {
                segments.Add(new Segment(t[content..]) { Speaker = speaker, ReportingVerb = s.Form(t[i + 1]).ToString() });
                t.RemoveRange(i, t.Count - i);
                return;
            }
        }
    }

    private static string? Subject(AnalyzedSentence s, List<int> t, int limit)
    {
        int finite = t.FindIndex(0, limit, token => s.IsFinite(token));
        int end = finite;
        while (end > 0 && s.Upos[t[end - 1]] is Upos.Adv)
        {
            end--;
        }

        // "Orde, the spokesman, rejected it, claiming that …"
        int aside = end > 1 && s.IsComma(t[end - 1]) ? t.FindIndex(0, end - 1, token => s.IsComma(token)) : -1;
        end = aside > 0 ? aside : end;
        int start = end > 0 ? SpeakerName.Start(s, t, 0, end) : 0;
        return start < end && (start == 0 || s.IsComma(t[start - 1])) ? SpeakerName.Words(s, t, start, end) : null;
    }
}
