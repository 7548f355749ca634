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
            while (end < t.Count && !s.IsComma(t[end]) && s.Xpos[t[end]] is not (Xpos.Stop or Xpos.Colon or Xpos.CC) && !s.IsFinite(t[end]))
            {
                end++;
            }

            bool closed = end >= t.Count || s.IsComma(t[end]) || s.Xpos[t[end]] is Xpos.Stop or Xpos.Colon;
            if (!closed || end == i + 2 || end - i > 22)
            {
                return null;
            }

            string speaker = SpeakerName.Words(s, t, i + 2, end);
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
}
