using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Segments.Boundaries;

namespace ClaimTracker.Extraction.Segments;

/// <summary>Cuts a sentence into clauses at semicolons, colons, dashes and comma plus conjunction, where a clause stands on either side.</summary>
internal static class Coordination
{
    public static void Split(AnalyzedSentence s, Segment whole, List<Segment> segments)
    {
        List<int> t = whole.Tokens;
        int start = 0;
        int opening = SubordinateOpening.End(s, t);
        bool speech = false;
        for (int i = 1; i + 1 < t.Count; i++)
        {
            Cut cut = i <= opening ? SubordinateOpening.Concession(s, t, start, i, opening) : ClauseBoundary.At(s, t, start, i);
            if (cut.Right < 0)
            {
                continue;
            }

            // the concession's own word goes with the cut: "While exports fell, imports rose"
            int from = i <= opening ? start + 1 : start;
            Add(whole, segments, t[from..i], speech);
            (start, i, speech) = (cut.Right, cut.Right, cut.ContinuesSpeech);
        }

        Add(whole, segments, t[start..], speech);
    }

    private static void Add(Segment whole, List<Segment> segments, List<int> tokens, bool speech)
    {
        if (tokens.Count > 0)
        {
            segments.Add(new Segment(tokens)
            {
                Speaker = whole.Speaker,
                ReportingVerb = whole.ReportingVerb,
                Aside = whole.Aside,
                ContinuesSpeech = speech,
                NameOnly = whole.NameOnly,
                Content = whole.Tokens,
            });
        }
    }
}
