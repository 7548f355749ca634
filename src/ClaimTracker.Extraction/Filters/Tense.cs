using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>What is not (yet) so: forecasts, plans, duties, hypotheticals, by modal verbs and by words that point ahead.</summary>
internal static class Tense
{
    private static readonly WordSet LawWords = new("""
        law laws act bill rule rules regulation regulations treaty constitution code directive statute order decree agreement contract article
        ordinance requirement permit licence policy legislation resolution
        """);

    private static readonly WordSet FutureAdjectives = new("""
        expected set due scheduled planned poised slated projected forecast likely unlikely bound supposed ready certain sure destined about able
        willing unwilling eager keen prepared
        """);

    private static readonly WordSet Requests = new("requested urged advised asked encouraged invited reminded warned welcome");

    private static readonly WordSet Weighing = new("considering weighing mulling hoping planning preparing expecting aiming intending pondering contemplating");

    private static readonly WordSet FutureVerbs = new("""
        plan plans intend intends aim aims hope hopes vow vows pledge pledges promise promises expect expects want wants wish wishes propose proposes
        prepare mean
        """);

    private static readonly WordSet Expecting = new("""
        expect expects forecast forecasts predict predicts anticipate anticipates hope hopes want wants intend intends wish wishes fear fears
        envisage envisages foresee foresees
        """);

    private static readonly WordSet NextPeriods = new("week month year time day summer winter spring autumn season weekend term decade generation quarter");

    private static readonly WordSet Schedule = new("""
        open opens reopen reopens close closes start starts begin begins resume resumes leave leaves depart departs arrive arrives vote votes meet
        meets visit visits return returns launch launches end ends expire expires continue continues sit sits reconvene reconvenes
        """);

    public static string? Reason(Proposition p, bool person) =>
        p.At < 0 ? null : p.Xpos(p.At) is Xpos.MD ? Modal(p) : Copula(p) ?? Plan(p, person);

    private static string? Modal(Proposition p)
    {
        ReadOnlySpan<char> verb = p.Verb;
        bool perfect = HasParticiple(p, p.At + 2) && (p.FollowedBy(p.At, "have") || p.FollowedBy(p.At, "’ve") || p.FollowedBy(p.At, "'ve"));
        if (Verbs.Deontic.Contains(verb))
        {
            return (verb is "must" && perfect) || MentionsLaw(p) ? null : Reasons.Obligation;
        }

        switch (verb)
        {
            case "will" or "'ll" or "’ll" or "wo" or "Will" or "WILL":
                return Reasons.Prediction;
            case "would" or "'d" or "’d" or "Would":
                return Reasons.Hypothetical;
            case "may" or "might" or "could" or "MAY":
                return perfect || (verb is "could" && (p.FollowedBy(p.At, "not") || IsPerceived(p))) ? null : Reasons.Prediction;
            case "can" or "ca":
                // "They can't use it", "can be done better": somebody's powers, with nothing to look up
                bool passive = p.FollowedBy(p.At, "be") && HasParticiple(p, p.At + 2);
                return p.Number ? null : passive ? Reasons.Opinion : p.SubjectKind is Upos.Pron ? Reasons.Vague : null;
            default:
                return null;
        }
    }

    /// <summary>"could be seen from two kilometres away": a past fact.</summary>
    private static bool IsPerceived(Proposition p) =>
        p.FollowedBy(p.At, "be") && (p.FollowedBy(p.At + 1, "seen") || p.FollowedBy(p.At + 1, "heard") || p.FollowedBy(p.At + 1, "felt")
            || p.FollowedBy(p.At + 1, "reached"));

    /// <summary>"is going to", "is expected to", "is due", "are asked to", "is to delay".</summary>
    private static string? Copula(Proposition p)
    {
        if (!Verbs.Be.Contains(p.Verb))
        {
            return null;
        }

        bool past = p.Xpos(p.At) is Xpos.VBD;
        bool participle = false;
        for (int i = p.At + 1; i < p.Count && i < p.At + 5; i++)
        {
            ReadOnlySpan<char> word = p.Form(i);
            if (word.IsEmpty)
            {
                break;
            }

            bool to = p.Form(i + 1) is "to";
            bool ahead = (word is "likely" or "unlikely" && !p.Number)
                || (word is "going" && to && p.Xpos(i + 2) is Xpos.VB)
                || (!past && to && FutureAdjectives.Contains(word))
                || (!past && !to && word is "due" or "scheduled" or "forecast" or "planned" or "slated" or "pencilled");
            if (ahead)
            {
                return Reasons.Prediction;
            }

            if (!past && p.Xpos(i) is Xpos.VBG && Weighing.Contains(word) && !p.Number)
            {
                return Reasons.Prediction;
            }

            if (to && !past && Requests.Contains(word))
            {
                return Reasons.Command;
            }

            // "is (not) to delay" is a plan; "are thought to be", "was forced to leave" are none
            participle |= p.Xpos(i) is Xpos.VBN or Xpos.JJ;
            if (word is "to" && !participle && p.Xpos(i + 1) is Xpos.VB or Xpos.RB)
            {
                return Reasons.Prediction;
            }

            if (p.Xpos(i) is not (Xpos.RB or Xpos.JJ or Xpos.VBN) && word is not ("not" or "n't" or "n’t"))
            {
                break;
            }
        }

        return null;
    }

    private static string? Plan(Proposition p, bool person)
    {
        bool present = p.Xpos(p.At) is Xpos.VBZ or Xpos.VBP;

        // what somebody expects or wants now has not happened
        if (present && p.Upos(p.At) is Upos.Verb && !person && Expecting.Contains(p.Verb))
        {
            return Reasons.Prediction;
        }

        // "has forecast heavy rain"
        bool forecast = p.Verb is "has" or "have" && p.Form(p.At + 1) is "forecast" or "predicted" or "projected" && p.Upos(p.At + 2) is not Upos.Adp;
        if (forecast || (p.Verb is "predicted" or "predicts" or "projects" or "forecasts" && p.Upos(p.At) is Upos.Verb))
        {
            return Reasons.Prediction;
        }

        if (p.Verb is "remains" && p.FollowedBy(p.At, "to"))
        {
            return Reasons.Prediction;
        }

        bool infinitive = p.Form(p.At + 1) is "to" && p.Xpos(p.At + 2) is Xpos.VB;
        if (infinitive && FutureVerbs.Contains(p.Verb))
        {
            return Reasons.Prediction;
        }

        bool duty = infinitive && (p.Verb is "need" or "needs" || (person && p.Verb is "have" or "has"));
        bool noDuty = p.Verb is "do" or "does" && p.Form(p.At + 2) is "have" or "need" && p.Form(p.At + 3) is "to";
        if (duty || noDuty)
        {
            return Reasons.Obligation;
        }

        return present && (PointsAhead(p) || IsScheduled(p)) ? Reasons.Prediction : null;
    }

    private static bool HasParticiple(Proposition p, int from)
    {
        for (int i = from; i < p.Count && i < from + 3; i++)
        {
            if (p.Xpos(i) is Xpos.VBN or Xpos.VBD)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"tomorrow", "next week"; "the next week" may lie in the past.</summary>
    private static bool PointsAhead(Proposition p)
    {
        for (int i = 0; i < p.Count; i++)
        {
            if (p.Form(i) is "tomorrow" or "Tomorrow" || (p.Form(i) is "next" or "Next" && NextPeriods.Contains(p.Form(i + 1)) && p.Form(i - 1) is not "the"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The museum reopens on Thursday", "We vote at nine": a timetable.</summary>
    private static bool IsScheduled(Proposition p)
    {
        if (!Schedule.Contains(p.Verb))
        {
            return false;
        }

        for (int i = p.At + 1; i + 1 < p.Count; i++)
        {
            bool day = p.Form(i) is "on" && CalendarWords.TryDay(p.Form(i + 1), out _);
            bool hour = p.Form(i) is "at" && p.SubjectForm is "we" or "We" && p.Xpos(i + 1) is Xpos.CD;
            if (day || hour || p.Form(i) is "tonight")
            {
                return true;
            }
        }

        return false;
    }

    private static bool MentionsLaw(Proposition p)
    {
        for (int i = 0; i < p.At; i++)
        {
            if (LawWords.Contains(p.Form(i)))
            {
                return true;
            }
        }

        return false;
    }
}
