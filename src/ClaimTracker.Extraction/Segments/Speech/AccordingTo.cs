using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>"according to the guild": who says a sentence.</summary>
internal static class AccordingTo
{
    public static (string, string)? Take(AnalyzedSentence s, List<int> t, List<Segment> segments)
    {
        for (int i = 0; i + 2 < t.Count; i++)
        {
            if (!s.Form(t[i]).Equals("according", StringComparison.OrdinalIgnoreCase) || s.Form(t[i + 1]) is not "to")
            {
                continue;
            }

            int end = i + 2;
            while (end < t.Count && !s.IsComma(t[end]) && s.Xpos[t[end]] is not (Xpos.Stop or Xpos.Colon or Xpos.CC) && (!s.IsFinite(t[end])
                || IsParticiple(s, t, end)))
            {
                end++;
            }

            bool closed = end >= t.Count || s.IsComma(t[end]) || s.Xpos[t[end]] is Xpos.Stop or Xpos.Colon;
            if (!closed || end == i + 2 || end - i > 22)
            {
                return null;
            }

            string speaker = SpeakerName.Words(s, t, i + 2, end);
            if (i == 0 && AsideEnd(s, t, end) is > 0 and var closing)
            {
                // "According to the Red Lantern Society, an aid group based in Port Sarel, …": what is said of the speaker is a statement of its own
                segments.Add(new Segment(t[(i + 2)..closing]) { NameOnly = true });
                end = closing;
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

    /// <summary>A past tense behind a noun and before a preposition, as in "an aid group based in Port Sarel".</summary>
    private static bool IsParticiple(AnalyzedSentence s, List<int> t, int at) =>
        s.Xpos[t[at]] is Xpos.VBD && s.IsNoun(t[at - 1]) && at + 1 < t.Count && s.Upos[t[at + 1]] is Upos.Adp;

    /// <summary>
    /// The comma that closes an aside on the speaker which begins at the comma <paramref name="comma"/>, where a clause follows it; -1 otherwise.
    /// </summary>
    private static int AsideEnd(AnalyzedSentence s, List<int> t, int comma)
    {
        if (comma + 1 >= t.Count || s.Xpos[t[comma + 1]] is not (Xpos.VBN or Xpos.WDT or Xpos.WP or Xpos.DT or Xpos.PRPS))
        {
            return -1;
        }

        int closing = t.FindIndex(comma + 1, token => s.IsComma(token));
        bool relative = s.Xpos[t[comma + 1]] is Xpos.WDT or Xpos.WP;
        for (int i = comma + 1; i < closing && !relative; i++)
        {
            if (s.IsFinite(t[i]) && !IsParticiple(s, t, i))
            {
                return -1;
            }
        }

        return closing > 0 && ClauseStart.IsAt(s, t, closing + 1) ? closing : -1;
    }
}
