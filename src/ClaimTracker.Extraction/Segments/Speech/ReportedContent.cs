using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Mending;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>Where what is reported begins behind its verb: "that …", a clause without "that", one with a subordinate clause before it.</summary>
internal static class ReportedContent
{
    private const int LongestTail = 7;

    private static readonly WordSet Said = new("say says said");

    private static readonly WordSet Concessions = new("although though while since because after before despite as when even until");

    private static readonly WordSet WithoutThat = new("""
        say says said add adds added claim claims claimed admit admits admitted insist insists insisted estimate estimates estimated confirm confirms
        confirmed argue argues argued warn warns warned note notes noted told tells
        """);

    private static readonly WordSet Contents = new("""
        belief fact claim idea view hope fear concern evidence sign signs theory suggestion suggestions notion impression feeling sense argument
        possibility doubt speculation proof list
        """);

    /// <summary>A clause, or one with a subordinate clause before it: "although reported fraud was falling, the union still had no …".</summary>
    private static bool OpensContent(AnalyzedSentence s, List<int> t, int at)
    {
        if (ClauseStart.IsAt(s, t, at))
        {
            return true;
        }

        if (at >= t.Count || !Concessions.Contains(s.Form(t[at])))
        {
            return false;
        }

        for (int i = at + 2; i + 2 < t.Count && i < at + 30; i++)
        {
            if (s.IsComma(t[i]) && ClauseStart.IsAt(s, t, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where what is reported begins; -1 where nothing is. Between the verb and "that" may stand who was told, and when.</summary>
    public static int Start(AnalyzedSentence s, List<int> t, int verb)
    {
        for (int i = verb + 1; i + 2 < t.Count && i <= verb + LongestTail; i++)
        {
            bool told = s.Form(t[verb]) is "told" or "tells" && i > verb + 1;
            // "has only added to the belief that …": the belief's
            if (s.Form(t[i]) is "that" && i > verb + 1 && (Contents.Contains(s.Form(t[i - 1])) || (s.Form(t[verb + 1]) is "to"
                && s.Form(t[verb]) is "added" or "adds")))
            {
                return -1;
            }

            if (s.Form(t[i]) is "that" && s.Xpos[t[i]] is Xpos.IN or Xpos.DT or Xpos.WDT && OpensContent(s, t, i + 1))
            {
                return told || s.Upos[t[i]] is Upos.Sconj || i == verb + 1 ? i + 1 : -1;
            }

            if (i == verb + 1 && Said.Contains(s.Form(t[verb])))
            {
                i = AfterTime(s, t, i);
            }

            // "has said the sale amounts/NNS to": the sentence had a verb, what is said has none yet
            if (i == verb + 1 && Said.Contains(s.Form(t[verb])) && OpensSubject(s, t[i]) && t[^1] - t[i] == t.Count - 1 - i
                && !MainVerb.IsIn(s, t[i], t[^1] + 1))
            {
                MissingVerb.Mend(s, t[i], t[^1] + 1);
            }

            if (i == verb + 1 && Said.Contains(s.Form(t[verb])) && !ClauseStart.IsAt(s, t, i) && OpensContent(s, t, i))
            {
                return i;
            }

            bool plain = (i == verb + 1 || i == AfterTime(s, t, verb + 1)) && WithoutThat.Contains(s.Form(t[verb]))
                && s.Form(t[verb]) is not ("told" or "tells");
            bool certain = Said.Contains(s.Form(t[verb])) || s.Xpos[t[i]] is Xpos.PRP or Xpos.DT or Xpos.PRPS;
            if (plain && certain && OpensSubject(s, t[i]) && ClauseStart.IsAt(s, t, i))
            {
                return i;
            }

            bool tail = s.IsInNounPhrase(t[i]) || s.Upos[t[i]] is Upos.Adp or Upos.Adv or Upos.Pron;
            if (!tail || s.IsFinite(t[i]) || s.Form(t[i]) is "not" or "no" or "nothing" or "whether" or "if")
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool OpensSubject(AnalyzedSentence s, int token) => s.Xpos[token] switch
    {
        Xpos.DT or Xpos.PRP or Xpos.PRPS or Xpos.EX or Xpos.CD or Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.JJ or Xpos.JJR or Xpos.JJS or Xpos.RB or Xpos.RBR or Xpos.IN =>
            s.Form(token) is not ("in" or "on" or "at" or "to" or "of" or "by"),
        _ => false,
    };

    /// <summary>Past "last week", "on Tuesday" and the like.</summary>
    private static int AfterTime(AnalyzedSentence s, List<int> t, int at)
    {
        int i = at;
        while (i + 2 < t.Count && i < at + 4 && IsTime(s.Form(t[i])))
        {
            i++;
        }

        return i;
    }

    private static bool IsTime(ReadOnlySpan<char> word) =>
        word is "on" or "last" or "this" or "late" or "earlier" or "yesterday" or "today" || CalendarWords.TryDay(word, out _)
            || CalendarWords.Periods.Contains(word);

    /// <summary>
    /// What follows "but" or a semicolon may be the author's own again, and so may a second predicate behind a comma: "says the fines are excessive, and
    /// had asked a court for help".
    /// </summary>
    public static bool Contrasts(AnalyzedSentence s, List<int> t, int content)
    {
        for (int i = content; i + 2 < t.Count; i++)
        {
            bool mark = s.Form(t[i]) is ";" || (s.IsComma(t[i]) && s.Form(t[i + 1]) is "but" or "though" or "although");
            if ((mark && ClauseStart.HasClause(s, t, i + 1, t.Count)) || GoesOn(s, t, content, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>", and had": a finite verb without a subject, and no list of predicates that it could end.</summary>
    private static bool GoesOn(AnalyzedSentence s, List<int> t, int content, int comma)
    {
        if (!s.IsComma(t[comma]) || s.Form(t[comma + 1]) is not ("and" or "but"))
        {
            return false;
        }

        int verb = comma + 2;
        while (verb + 1 < t.Count && s.Upos[t[verb]] is Upos.Adv)
        {
            verb++;
        }

        return s.IsFinite(t[verb]) && s.Xpos[t[verb]] is not Xpos.MD && t.FindIndex(content, comma - content, token => s.IsComma(token)) < 0;
    }
}
