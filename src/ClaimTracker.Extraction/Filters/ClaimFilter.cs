using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>Tells a clause that evidence could confirm or refute from one that it could not, by mood, modality, tense, person and wording.</summary>
internal static class ClaimFilter
{
    private const int LongestComment = 32;

    private static readonly WordSet LawWords = new("law laws act bill rule rules regulation regulations treaty constitution code directive statute order decree agreement contract article ordinance requirement permit licence policy legislation resolution");

    private static readonly WordSet FutureAdjectives = new("expected set due scheduled planned poised slated projected forecast likely unlikely bound supposed ready certain sure destined about");

    private static readonly WordSet Requests = new("requested urged advised asked encouraged invited reminded warned welcome");

    private static readonly WordSet FutureVerbs = new("plan plans intend intends aim aims hope hopes vow vows pledge pledges promise promises expect expects want wants wish wishes propose proposes prepare mean");

    private static readonly WordSet Expecting = new("expect expects forecast forecasts predict predicts anticipate anticipates hope hopes want wants intend intends wish wishes fear fears");

    private static readonly WordSet NextPeriods = new("week month year time day summer winter spring autumn season weekend term decade generation");

    /// <param name="rambling">The text is a comment: a clause that stays long in it is no one statement.</param>
    public static string? Reason(AnalyzedSentence s, Draft draft, SentenceTree? tree, bool rambling)
    {
        if (rambling && draft.Items.Count > LongestComment)
        {
            return Reasons.Rambling;
        }

        if (draft.Reason is { } inherited)
        {
            return inherited;
        }

        List<int> items = draft.Items;
        if (Content(s, draft) < 2)
        {
            return Reasons.Fragment;
        }

        (int finite, int subject) = FiniteAndSubject(s, draft, tree);
        bool restoredVerb = draft.Restored && HasInsertedVerb(draft);
        if (finite < 0 && !restoredVerb)
        {
            return Reasons.Fragment;
        }

        if (subject < 0 && !draft.Restored && finite >= 0 && s.Xpos[finite] is Xpos.VBP or Xpos.VB)
        {
            return Reasons.Command;
        }

        ReadOnlySpan<char> subjectForm = subject >= 0 ? s.Form(subject) : default;
        bool first = subjectForm is "I" or "i" or "we" or "We" or "WE";
        bool second = subjectForm is "you" or "You" or "YOU" or "u";
        return Modality(s, draft, finite, subject, first || second)
            ?? Person(s, draft, finite, first, second)
            ?? Conditional(s, items, finite)
            ?? Judgement(s, draft, finite, subject)
            ?? (EndsInExclamation(s, draft) && !HasNumber(s, items) ? Reasons.Exclamation : null)
            ?? (IsVague(s, draft, subject) ? Reasons.Vague : null);
    }

    /// <summary>The finite verb of the claim's own predicate and its subject.</summary>
    private static (int Finite, int Subject) FiniteAndSubject(AnalyzedSentence s, Draft draft, SentenceTree? tree)
    {
        if (tree is not null && draft.Predicate >= 0 && s.Level == AnalysisLevel.Parsed)
        {
            int finite = tree.FiniteToken(draft.Predicate);
            if (finite < 0 && draft.Restored)
            {
                foreach (int item in draft.Items)
                {
                    finite = finite < 0 && item >= 0 && SentenceTree.IsFiniteTag(s.Xpos[item]) && s.Upos[item] is Upos.Aux ? item : finite;
                }
            }

            if (finite >= 0)
            {
                int subject = draft.Subject;
                for (int i = draft.Items.IndexOf(finite) - 1; subject < 0 && i >= 0; i--)
                {
                    int item = draft.Items[i];
                    subject = item >= 0 && s.Upos[item] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num ? item : -1;
                }

                return (finite, subject);
            }
        }

        // by tags: the first finite verb that no relative or subordinating word opens
        int noun = -1;
        bool nested = false;
        foreach (int item in draft.Items)
        {
            if (item < 0)
            {
                continue;
            }

            Xpos tag = s.Xpos[item];
            if (SentenceTree.IsFiniteTag(tag) && s.Upos[item] is Upos.Verb or Upos.Aux)
            {
                if (!nested)
                {
                    return (item, draft.Subject >= 0 ? draft.Subject : noun);
                }

                nested = false;
            }
            else if (tag is Xpos.WDT or Xpos.WP or Xpos.WRB || (tag is Xpos.IN && s.Upos[item] is Upos.Sconj))
            {
                nested = true;
            }
            else if (!nested && (s.Upos[item] is Upos.Noun or Upos.Propn or Upos.Pron || (s.Upos[item] is Upos.Num or Upos.Det && noun < 0)))
            {
                noun = item;
            }
        }

        return (-1, noun);
    }

    private static bool HasInsertedVerb(Draft draft)
    {
        foreach (int item in draft.Items)
        {
            if (item < 0 && (draft.Word(item) is "is" or "are" or "was" or "were" || draft.Word(item).StartsWith("was ", StringComparison.Ordinal) || draft.Word(item).StartsWith("were ", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Modality(AnalyzedSentence s, Draft draft, int finite, int subject, bool person)
    {
        if (finite < 0)
        {
            return null;
        }

        List<int> items = draft.Items;
        ReadOnlySpan<char> verb = s.Form(finite);
        int at = items.IndexOf(finite);
        if (s.Xpos[finite] is Xpos.MD)
        {
            bool participle = at + 2 < items.Count && HasParticiple(s, items, at);
            bool perfect = participle && (FollowedBy(s, items, at, "have") || FollowedBy(s, items, at, "’ve") || FollowedBy(s, items, at, "'ve"));
            if (Verbs.Deontic.Contains(verb))
            {
                return (verb is "must" or "shall" && perfect) || MentionsLaw(s, items, at) ? null : Reasons.Obligation;
            }

            if (verb is "will" or "'ll" or "’ll" or "wo" or "Will" or "WILL")
            {
                return Reasons.Prediction;
            }

            if (verb is "would" or "'d" or "’d" or "Would")
            {
                return Reasons.Hypothetical;
            }

            if (verb is "may" or "might" or "could" or "MAY")
            {
                return perfect || (verb is "could" && (FollowedBy(s, items, at, "not") || IsPerceived(s, items, at))) ? null : Reasons.Prediction;
            }

            // "They can't use it": somebody's powers, with nothing to look up
            if (verb is "can" or "ca" && at + 2 < items.Count && !HasNumber(s, items) && FollowedBy(s, items, at, "be") && HasParticiple(s, items, at))
            {
                return Reasons.Opinion;
            }

            return verb is "can" or "ca" && subject >= 0 && s.Upos[subject] is Upos.Pron && !HasNumber(s, items) ? Reasons.Vague
                : FollowedBy(s, items, at, "arranged") || FollowedBy(s, items, at, "downloaded") || FollowedBy(s, items, at, "contacted") ? Reasons.Boilerplate
                : null;
        }

        bool negatedDo = verb is "do" or "does" && at + 3 < items.Count && items[at + 2] >= 0 && s.Form(items[at + 2]) is "have" or "need" && items[at + 3] >= 0 && s.Form(items[at + 3]) is "to";
        if (negatedDo)
        {
            return Reasons.Obligation;
        }

        if (Verbs.Be.Contains(s.Form(finite)))
        {
            for (int i = at + 1; i < items.Count && i < at + 5; i++)
            {
                if (items[i] < 0)
                {
                    break;
                }

                ReadOnlySpan<char> word = s.Form(items[i]);
                bool to = i + 1 < items.Count && items[i + 1] >= 0 && s.Form(items[i + 1]) is "to";
                // "is likely", "is what we did"
                if (word is "likely" or "unlikely" && !HasNumber(s, items))
                {
                    return Reasons.Prediction;
                }

                if ((word is "going" && to && i + 2 < items.Count && items[i + 2] >= 0 && s.Xpos[items[i + 2]] is Xpos.VB)
                    || (FutureAdjectives.Contains(word) && to && s.Xpos[finite] is not Xpos.VBD)
                    || (word is "due" or "scheduled" or "forecast" && s.Xpos[finite] is not Xpos.VBD && !(i + 1 < items.Count && items[i + 1] >= 0 && s.Form(items[i + 1]) is "to")))
                {
                    return Reasons.Prediction;
                }

                // "Partners are asked to register"
                if (to && s.Xpos[finite] is not Xpos.VBD && Requests.Contains(word))
                {
                    return Reasons.Command;
                }

                // "is (not) to delay": a plan
                if (word is "to" && !Passive(s, items, i - 1) && i + 1 < items.Count && items[i + 1] >= 0 && s.Xpos[items[i + 1]] is Xpos.VB or Xpos.RB)
                {
                    return Reasons.Prediction;
                }

                if (word is "available" && items.Count < 8 && FollowedBy(s, items, i, "on"))
                {
                    return Reasons.Boilerplate;
                }

                if (s.Xpos[items[i]] is not (Xpos.RB or Xpos.JJ or Xpos.VBN) && word is not ("not" or "n't" or "n’t"))
                {
                    break;
                }
            }
        }

        // what somebody expects or wants now has not happened
        if (s.Xpos[finite] is Xpos.VBZ or Xpos.VBP && s.Upos[finite] is Upos.Verb && !person && Expecting.Contains(verb))
        {
            return Reasons.Prediction;
        }

        bool remains = verb is "remains" && FollowedBy(s, items, at, "to");
        if (remains)
        {
            return Reasons.Prediction;
        }

        bool toInfinitive = at >= 0 && at + 2 < items.Count && items[at + 1] >= 0 && s.Form(items[at + 1]) is "to" && items[at + 2] >= 0 && s.Xpos[items[at + 2]] is Xpos.VB;
        if (toInfinitive && FutureVerbs.Contains(verb))
        {
            return Reasons.Prediction;
        }

        if (toInfinitive && verb is "need" or "needs" or "have" or "has" && person)
        {
            return Reasons.Obligation;
        }

        if (toInfinitive && verb is "need" or "needs")
        {
            return Reasons.Obligation;
        }

        return s.Xpos[finite] is Xpos.VBP or Xpos.VBZ && HasFutureTime(s, items) ? Reasons.Prediction : null;
    }

    /// <summary>"are thought to be", "was forced to leave": a participle before "to", so no plan.</summary>
    private static bool Passive(AnalyzedSentence s, List<int> items, int at) =>
        items[at] >= 0 && s.Xpos[items[at]] is Xpos.VBN && !FutureAdjectives.Contains(s.Form(items[at]));

    /// <summary>"could be seen from two kilometres away": a past fact.</summary>
    private static bool IsPerceived(AnalyzedSentence s, List<int> items, int at) =>
        FollowedBy(s, items, at, "be") && (FollowedBy(s, items, at + 1, "seen") || FollowedBy(s, items, at + 1, "heard") || FollowedBy(s, items, at + 1, "felt") || FollowedBy(s, items, at + 1, "reached"));

    private static bool HasParticiple(AnalyzedSentence s, List<int> items, int at)
    {
        for (int i = at + 2; i < items.Count && i < at + 5; i++)
        {
            if (items[i] >= 0 && s.Xpos[items[i]] is Xpos.VBN or Xpos.VBD)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFutureTime(AnalyzedSentence s, List<int> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] < 0)
            {
                continue;
            }

            ReadOnlySpan<char> word = s.Form(items[i]);
            if (word is "tomorrow" or "Tomorrow" || (word is "next" && i + 1 < items.Count && items[i + 1] >= 0 && NextPeriods.Contains(s.Form(items[i + 1])) && !(i > 0 && items[i - 1] >= 0 && s.Form(items[i - 1]) is "the")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowedBy(AnalyzedSentence s, List<int> items, int at, string word)
    {
        for (int i = at + 1; i < items.Count && i < at + 4; i++)
        {
            if (items[i] >= 0 && s.Form(items[i]).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (items[i] < 0 || (s.Xpos[items[i]] is not (Xpos.RB or Xpos.PRP or Xpos.NN or Xpos.NNP) && s.Form(items[i]) is not ("be" or "been")))
            {
                return false;
            }
        }

        return false;
    }

    private static bool MentionsLaw(AnalyzedSentence s, List<int> items, int before)
    {
        for (int i = 0; i < before; i++)
        {
            if (items[i] >= 0 && LawWords.Contains(s.Form(items[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Person(AnalyzedSentence s, Draft draft, int finite, bool first, bool second)
    {
        if (!first && !second)
        {
            return null;
        }

        int at = draft.Items.IndexOf(finite);
        for (int i = at; i >= 0 && i < draft.Items.Count && i < at + 4; i++)
        {
            int item = draft.Items[i];
            if (item < 0)
            {
                break;
            }

            ReadOnlySpan<char> word = s.Form(item);
            if (first && Verbs.FirstPersonFeeling.Contains(word) && s.Upos[item] is Upos.Verb)
            {
                return Reasons.FirstPersonFeeling;
            }

            if (i > at && s.Upos[item] is not (Upos.Adv or Upos.Part or Upos.Aux))
            {
                break;
            }
        }

        // "I am grateful", "I'm not against wind power": a feeling; "I am a nurse" states something
        if (first && Verbs.Be.Contains(s.Form(finite)) && draft.Predicate >= 0 && s.Upos[draft.Predicate] is Upos.Adj or Upos.Adp or Upos.Sconj)
        {
            return Reasons.FirstPersonFeeling;
        }

        bool against = first && Verbs.Be.Contains(s.Form(finite)) && (FollowedBy(s, draft.Items, at, "against") || FollowedBy(s, draft.Items, at, "for"));
        bool remain = first && s.Form(finite) is "remain" or "stand" or "look" or "stay";
        return against || remain ? Reasons.FirstPersonFeeling : second && !HasNumber(s, draft.Items) ? Reasons.Opinion : null;
    }

    /// <summary>"If …, …" and "unless": nothing is said to be so. "asked if" and "even if" are other things.</summary>
    private static string? Conditional(AnalyzedSentence s, List<int> items, int finite)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] < 0)
            {
                continue;
            }

            ReadOnlySpan<char> word = s.Form(items[i]);
            if ((word is "if" or "If" or "IF" && !(i > 0 && items[i - 1] >= 0 && s.Form(items[i - 1]) is "as" or "asked" or "even" or "see" or "know" or "ask")) || word is "unless" or "Unless" or "Suppose" or "Supposing")
            {
                return i == 0 || s.Xpos[finite < 0 ? items[i] : finite] is not Xpos.VBD ? Reasons.Hypothetical : null;
            }
        }

        return null;
    }

    private static bool EndsInExclamation(AnalyzedSentence s, Draft draft)
    {
        int last = draft.Items[^1];
        return last >= 0 && last + 1 < s.Count && s.Form(last + 1)[0] == '!';
    }

    private static string? Judgement(AnalyzedSentence s, Draft draft, int finite, int subject)
    {
        List<int> items = draft.Items;
        if (finite < 0)
        {
            return null;
        }

        bool number = HasNumber(s, items);
        int at = items.IndexOf(finite);
        ReadOnlySpan<char> verb = s.Form(finite);
        if (Verbs.Seeming.Contains(verb) && !number)
        {
            // "appeared in court", "looked after the dam" are events
            bool particle = at >= 0 && at + 1 < items.Count && items[at + 1] >= 0 && ((s.Upos[items[at + 1]] is Upos.Adp && s.Form(items[at + 1]) is not ("like" or "as")) || s.Form(items[at + 1]) is "away" or "around" or "back" or "up" or "down" or "forward");
            bool verbal = s.Upos[finite] is Upos.Verb;
            if (verbal && !particle)
            {
                return Reasons.Opinion;
            }
        }

        if (Verbs.Deserving.Contains(verb))
        {
            return Reasons.Opinion;
        }

        if (!Verbs.Be.Contains(verb) && !Verbs.Linking.Contains(verb))
        {
            return null;
        }

        if (subject >= 0 && s.Form(subject) is "it" or "It" && FollowedBy(s, items, at, "like"))
        {
            return Reasons.Opinion;
        }

        // the first describing word after the copula decides: "is (simply) unacceptable", "is a disgrace", "is the best"
        bool negation = false;
        for (int i = at + 1; i < items.Count && i < at + 8; i++)
        {
            if (items[i] < 0)
            {
                break;
            }

            int token = items[i];
            ReadOnlySpan<char> word = s.Form(token);
            if (s.Upos[token] is Upos.Adv or Upos.Part or Upos.Det or Upos.Aux or Upos.Pron && !Judgements.Evaluative.Contains(word))
            {
                negation |= word is "not" or "n't" or "n’t";
                continue;
            }

            if (word is "true" or "false" or "untrue" or "right" or "wrong" or "nonsense" && items.Count < 9 && subject >= 0 && s.Upos[subject] is Upos.Pron)
            {
                return Reasons.BareDenial;
            }

            if (Judgements.Evaluative.Contains(word) && !number && !(Judgements.Comparative.Contains(word) && FollowedBy(s, items, i, "than")) && !IsOfficialSuperlative(s, items, i))
            {
                return Reasons.Opinion;
            }

            if (s.Upos[token] is Upos.Adj)
            {
                continue;
            }

            break;
        }

        return null;
    }

    /// <summary>"the best-selling", "the worst drought since 1990": measured.</summary>
    private static bool IsOfficialSuperlative(AnalyzedSentence s, List<int> items, int at)
    {
        for (int i = at + 1; i < items.Count && i < at + 8; i++)
        {
            if (items[i] >= 0 && s.Form(items[i]) is "since" or "ever" or "years" or "record" or "in")
            {
                return s.Form(items[at]) is "worst" or "best" or "worse" or "better";
            }
        }

        return false;
    }

    private static bool NextIs(AnalyzedSentence s, List<int> items, int at, Upos tag) => at >= 0 && at + 1 < items.Count && items[at + 1] >= 0 && s.Upos[items[at + 1]] == tag;

    private static bool HasNumber(AnalyzedSentence s, List<int> items)
    {
        foreach (int item in items)
        {
            if (item >= 0 && s.Xpos[item] is Xpos.CD && !s.Form(item).Equals("one", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Content(AnalyzedSentence s, Draft draft)
    {
        int words = 0;
        foreach (int item in draft.Items)
        {
            words += item < 0 || s.Upos[item] is not (Upos.Punct or Upos.Sym) ? 1 : 0;
        }

        return words;
    }

    /// <summary>Nothing in it could be looked up: no name, number or noun with a meaning of its own.</summary>
    private static bool IsVague(AnalyzedSentence s, Draft draft, int subject)
    {
        int nouns = 0, others = 0;
        bool specific = false;
        foreach (int item in draft.Items)
        {
            if (item < 0)
            {
                continue;
            }

            ReadOnlySpan<char> word = s.Form(item);
            switch (s.Upos[item])
            {
                case Upos.Propn or Upos.Num when word is not ("one" or "One"):
                    specific = true;
                    break;
                case Upos.Noun when !Judgements.EmptyNouns.Contains(word):
                    nouns++;
                    break;
                case Upos.Verb when !Judgements.EmptyVerbs.Contains(word):
                    others++;
                    break;
                case Upos.Adj when !Judgements.Evaluative.Contains(word):
                    others++;
                    break;
                default:
                    break;
            }
        }

        // "The only thing these ceasefires do is …"
        if (subject >= 0 && !specific && s.Form(subject) is "thing" or "things" or "point" or "question" or "answer" or "problem")
        {
            return true;
        }

        // "Nobody reported it" counts people
        bool nobody = subject >= 0 && s.Form(subject).Equals("nobody", StringComparison.OrdinalIgnoreCase);
        bool pronoun = subject >= 0 && s.Upos[subject] is Upos.Pron or Upos.Det;

        // "That is what we did", "This is why it matters"
        int link = subject >= 0 && pronoun ? draft.Items.IndexOf(subject) + 1 : 0;
        if (link > 0 && link + 1 < draft.Items.Count && draft.Items[link] >= 0 && draft.Items[link + 1] >= 0 && Verbs.Be.Contains(s.Form(draft.Items[link])) && s.Xpos[draft.Items[link + 1]] is Xpos.WP or Xpos.WRB)
        {
            return true;
        }

        return !specific && !nobody && nouns == 0 && (others < 2 || pronoun);
    }
}
