using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Who or what did the harm: behind "by" where it is passive, else the subject.</summary>
internal static class Agent
{
    private const int Longest = 8;

    public static string? Of(ClaimWords w, Happening harm) =>
        By(w, harm.At) ?? (harm.Active && w.Tag(harm.At) is not Xpos.VBG ? Subject(w, harm.At) : null);

    private static string? By(ClaimWords w, int verb)
    {
        for (int i = verb + 1; i < w.Count && i < verb + 14; i++)
        {
            if (w.Tag(i) is Xpos.Comma or Xpos.Colon or Xpos.CC or Xpos.Stop || Wording.IsFinite(w.Tag(i)))
            {
                return null;
            }

            if (w.Is(i, "by"))
            {
                int end = PhraseEnd(w, i + 1);
                bool time = w.IsIn(i + 1, Wording.Times) || (end > i + 1 && Countables.IsMeasure(w.Form(end - 1)));
                return end > i + 1 && !time ? w.Text(i + 1, end) : null;
            }
        }

        return null;
    }

    private static int PhraseEnd(ClaimWords w, int from)
    {
        int end = from;
        while (end < w.Count && end < from + Longest && (Wording.IsNominal(w.Tag(end)) || w.Is(end, "of") || (end == from && w.Tag(end) is Xpos.VBG)))
        {
            end++;
        }

        while (end > from && (w.Is(end - 1, "of") || w.Tag(end - 1) is Xpos.DT))
        {
            end--;
        }

        return end;
    }

    private static string? Subject(ClaimWords w, int verb)
    {
        int end = verb;
        while (end > 0 && (w.IsIn(end - 1, Wording.Auxiliaries) || w.Tag(end - 1) is Xpos.RB))
        {
            if (Verbs.Be.Contains(w.Form(end - 1)))
            {
                return null;
            }

            end--;
        }

        int from = end;
        while (from > 0 && (Wording.IsNominal(w.Tag(from - 1)) || IsLink(w, from - 1)))
        {
            from--;
        }

        while (from < end && IsLink(w, from))
        {
            from++;
        }

        return from < end && end - from <= Longest && w.Tag(end - 1) is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS ? w.Text(from, end) : null;
    }

    private static bool IsLink(ClaimWords w, int word) => w.Is(word, "of") || w.Is(word, "on") || w.Is(word, "in") || w.Tag(word) is Xpos.CC;
}
