using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Mending;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>
/// "I think …", "we should note that …", "Look, …", "As everyone knows, …": words by which a speaker puts forward what follows. They go where a number or
/// a past
/// event follows, which can be checked whoever thinks it; a bare view keeps them, for the filters to judge.
/// </summary>
internal static class OwnView
{
    private const int LongestWords = 9;

    private static readonly WordSet Calls = new("""
        look listen see well now okay ok yes no so and but frankly honestly actually basically folks again remember hey right oh yeah sure anyway
        """);

    private static readonly WordSet Views = new("""
        think thinks thought believe believed guess suppose reckon mean know say said feel suspect understand remember recall note mention tell remind
        stress add see notice realise realize bet swear admit confess
        consider emphasise emphasize recognise recognize acknowledge acknowledged point
        """);

    private static readonly WordSet Helpers = new("""
        should must can could would will do have 've ’ve 'd ’d 'll ’ll let need want like also just really all only already now still even to out you me us
        might may simply first again here both it 's ’s
        """);

    /// <summary>Takes the words out of <paramref name="t"/>; nobody becomes the speaker.</summary>
    public static void Take(AnalyzedSentence s, List<int> t)
    {
        int from = AfterCall(s, t, 0);
        int end = End(s, t, from);
        end = end > from ? AfterCall(s, t, end) : from;
        if (end <= 0 || end + 2 >= t.Count)
        {
            return;
        }

        // "I think unemployment rose/NN": the sentence had a verb, this clause has none yet
        if (!MainVerb.IsIn(s, t[end], s.Count))
        {
            MissingVerb.Mend(s, t[end], s.Count);
        }

        if (ClauseStart.IsAt(s, t, end) && (end == from || IsCheckable(s, t, end)))
        {
            t.RemoveRange(0, end);
        }
    }

    /// <summary>Past "Look, " and "Well, frankly, ".</summary>
    private static int AfterCall(AnalyzedSentence s, List<int> t, int from)
    {
        int i = from;
        while (i + 1 < t.Count && Calls.Contains(s.Form(t[i])) && s.IsComma(t[i + 1]))
        {
            i += 2;
        }

        return i;
    }

    /// <summary>
    /// Past "I think (that)", "we should note that", "let me tell you that", "as we all know,"; <paramref name="from"/> where nothing of the kind stands
    /// there.
    /// </summary>
    private static int End(AnalyzedSentence s, List<int> t, int from)
    {
        int i = from;
        bool joined = i < t.Count && s.Xpos[t[i]] is Xpos.CC;
        i += joined ? 1 : 0;
        bool aside = i < t.Count && s.Form(t[i]) is "As" or "as";
        i += aside ? 1 : 0;
        bool person = i < t.Count && s.Form(t[i]) is "I" or "i" or "We" or "we" or "Let" or "let" or "you" or "You" || (aside && i < t.Count
            && s.Form(t[i]) is "everyone" or "everybody");
        if (!person)
        {
            return from;
        }

        bool let = s.Form(t[i]) is "Let" or "let", you = s.Form(t[i]) is "you" or "You";
        int verb = i + 1;
        bool wish = false;
        while (verb < t.Count && verb < i + LongestWords && !Views.Contains(s.Form(t[verb])) && Helpers.Contains(s.Form(t[verb])))
        {
            wish |= s.Form(t[verb]) is "like" or "want" or "need" or "let";
            verb++;
        }

        // "we would like to think that …" says that it is not so
        bool belief = s.Form(t[verb < t.Count ? verb : 0]) is "think" or "believe" or "guess" or "suppose" or "know";
        if (verb >= t.Count || (wish && belief) || !Views.Contains(s.Form(t[verb])) || (you && !aside && s.Form(t[verb]) is not ("know" or "see"))
            || (let && verb == i + 1))
        {
            return from;
        }

        int end = verb + 1;
        while (end < t.Count && s.Form(t[end]) is "you" or "out" or "to" or "them" or "everyone" or "here" or "again" or "before" or "earlier")
        {
            end++;
        }

        bool that = end < t.Count && s.Form(t[end]) is "that" && s.Xpos[t[end]] is Xpos.IN or Xpos.DT && ClauseStart.IsAt(s, t, end + 1);
        bool comma = end < t.Count && s.IsComma(t[end]);
        if (aside)
        {
            return comma ? end + 1 : from;
        }

        return that || comma ? end + 1 : end;
    }

    /// <summary>A number, or a verb in the past or perfect, and no modal before it.</summary>
    private static bool IsCheckable(AnalyzedSentence s, List<int> t, int from)
    {
        for (int i = from; i < t.Count; i++)
        {
            if (s.Xpos[t[i]] is Xpos.MD || s.Form(t[i]) is "if" or "should")
            {
                return false;
            }

            if (s.Xpos[t[i]] is Xpos.CD && s.Form(t[i]) is not ("one" or "One"))
            {
                return true;
            }

            bool perfect = s.Form(t[i]) is "has" or "have" or "'ve" or "’ve" && i + 1 < t.Count && s.Xpos[t[i + 1]] is Xpos.VBN;
            if (perfect || (s.Xpos[t[i]] is Xpos.VBD && s.Upos[t[i]] is Upos.Verb))
            {
                return true;
            }
        }

        return false;
    }
}
