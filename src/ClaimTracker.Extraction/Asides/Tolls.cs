using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Asides;

/// <summary>
/// ", killing at least 47 people": what was done to how many. Harm only: what a plan, a budget or a vote sets out to do is not done by that.
/// </summary>
internal sealed class Tolls(AnalyzedSentence s, List<Segment> found)
{
    /// <summary>", killing at least 47 people and injuring 12": who did it may be unsaid, that they were killed is not.</summary>
    /// <returns>The index after the aside that begins at the comma <paramref name="i"/>, or -1 where there is none.</returns>
    public int Try(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        if (!s.IsComma(t[i]) || Extent.NextFinite(s, t, 0, i) < 0 || Toll(s.Form(t[i + 1])) is null)
        {
            return -1;
        }

        var statements = new List<Segment>();
        int verb = i + 1;
        int end = verb;
        bool another = true;
        while (another)
        {
            if (verb >= t.Count || Toll(s.Form(t[verb])) is not { } participle)
            {
                return -1;
            }

            (int noun, end) = Victims(t, verb + 1);
            if (noun < 0)
            {
                return -1;
            }

            bool plural = s.Xpos[t[noun - 1]] is Xpos.NNS or Xpos.NNPS or Xpos.CD;
            int counted = noun;
            (noun, end) = noun == end ? Including(t, end) : (noun, end);
            bool including = noun > counted;
            string comma = including && !s.IsComma(t[noun - 1]) ? ", " : "";
            var inserted = new Insertion(InsertionKind.Verb, $"{comma}{Extent.Be(past: true, plural)} {participle}", t[verb]);
            statements.Add(AsideStatement.Of(Rules.Toll, segment, [.. t[(verb + 1)..end]], inserted, noun - verb - 1));
            another = end < t.Count && s.Xpos[t[end]] is Xpos.CC;
            verb = end + 1;
        }

        found.AddRange(statements);
        return end;
    }

    /// <summary>"12 people, including three children,": the phrase goes on.</summary>
    private (int Noun, int End) Including(List<int> t, int end)
    {
        if (end + 2 >= t.Count || !s.IsComma(t[end]) || s.Form(t[end + 1]) is not "including")
        {
            return (end, end);
        }

        int last = end + 2;
        while (last < t.Count && (s.IsInNounPhrase(t[last]) || s.Form(t[last]) is "of"))
        {
            last++;
        }

        bool closed = last >= t.Count || s.IsComma(t[last]) || s.Xpos[t[last]] is Xpos.Stop;
        int whole = last < t.Count && s.IsComma(t[last]) ? last + 1 : last;
        return closed && last > end + 2 ? (whole, whole) : (end, end);
    }

    /// <summary>The counted noun phrase after a participle and where what is said of it ends: index after each; (-1, -1) where nothing is counted.</summary>
    private (int Noun, int End) Victims(List<int> t, int from)
    {
        int end = from;
        while (end < t.Count && !s.IsComma(t[end]) && s.Xpos[t[end]] is not (Xpos.Stop or Xpos.Colon) && !(s.Xpos[t[end]] is Xpos.CC && end + 1 < t.Count
            && s.Xpos[t[end + 1]] is Xpos.VBG))
        {
            if (s.IsFinite(t[end]))
            {
                return (-1, -1);
            }

            end++;
        }

        int noun = from;
        while (noun < end && s.Xpos[t[noun]] is Xpos.RP)
        {
            noun++;
        }

        int first = noun;
        bool number = false;
        while (noun < end && (s.IsInNounPhrase(t[noun]) || s.Xpos[t[noun]] is Xpos.JJR
            || s.Form(t[noun]) is "at" or "least" or "than" or "of" or "about" or "up" or "to" or "nearly" or "almost" or "around" or "some" or "a"
            or "dozen" or "dozens"))
        {
            number |= s.Xpos[t[noun]] is Xpos.CD;
            noun++;
        }

        number |= noun > first && s.Form(t[first]) is "a" or "dozens" or "hundreds" or "thousands" or "several" or "scores";
        return number && noun > from && (s.IsNoun(t[noun - 1]) || s.Xpos[t[noun - 1]] is Xpos.CD) ? (noun, end) : (-1, -1);
    }

    private static string? Toll(ReadOnlySpan<char> form) => form switch
    {
        "killing" => "killed",
        "injuring" => "injured",
        "wounding" => "wounded",
        "displacing" => "displaced",
        "destroying" => "destroyed",
        "damaging" => "damaged",
        "trapping" => "trapped",
        "burying" => "buried",
        "leaving" => "left",
        "flooding" => "flooded",
        "forcing" => "forced",
        _ => null,
    };
}
