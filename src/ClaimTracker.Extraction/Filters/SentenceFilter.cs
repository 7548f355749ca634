using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>What the words of a tagged sentence tell before it is parsed: questions, commands, wishes, greetings, fragments, other languages.</summary>
internal static class SentenceFilter
{
    public const int LongestSentence = 220;

    private static readonly WordSet Function = new("""
        the a an of to in and is are was were be been have has had he she it they we you i this that these those for with as at by from on not but or which who will would can could there his her their its do did does if when more than after before about
        """);

    private static readonly WordSet Courtesies = new("thanks thank please welcome sorry congratulations hello hi hey bye goodbye cheers greetings amen bravo wow lol yes no ok okay oh yeah agreed exactly indeed");

    private static readonly WordSet ImperativeStarts = new("""
        let let's lets please don't do never always imagine remember consider click subscribe visit call contact email follow share join stop go come look listen wait think tell ask note see read keep get take make wake vote sign try give put
        bring send write help save enjoy beware ensure check avoid boil stay have
        """);

    /// <summary>A reason that holds for the whole sentence whatever its clauses are, or null.</summary>
    public static string? Whole(AnalyzedSentence s)
    {
        if (IsQuestion(s))
        {
            return Reasons.Question;
        }

        int words = 0, function = 0, foreign = 0;
        bool verb = false;
        for (int i = 0; i < s.Count; i++)
        {
            ReadOnlySpan<char> form = s.Form(i);
            verb |= s.Upos[i] is Upos.Verb or Upos.Aux;
            if (!char.IsLetter(form[0]))
            {
                continue;
            }

            words++;
            function += Function.Contains(form) ? 1 : 0;
            foreign += form[0] > 'ɏ' ? 1 : 0;
        }

        if (words == 0)
        {
            return Reasons.Fragment;
        }

        if (foreign * 2 > words || (words >= 12 && function * 12 < words && !IsCapitals(s)))
        {
            return Reasons.NotEnglish;
        }

        return verb ? null : s.Form(s.Count - 1)[0] == '!' ? Reasons.Exclamation : Reasons.Fragment;
    }

    /// <summary>A reason against a clause that begins as this sentence or segment does, or null.</summary>
    public static string? Clause(AnalyzedSentence s)
    {
        int first = First(s);
        if (first >= s.Count)
        {
            return Reasons.Fragment;
        }

        if (IsQuestion(s))
        {
            return Reasons.Question;
        }

        int words = 0;
        bool finite = false;
        for (int i = 0; i < s.Count; i++)
        {
            words += char.IsLetterOrDigit(s.Form(i)[0]) ? 1 : 0;
            finite |= SentenceTree.IsFiniteTag(s.Xpos[i]);
        }

        ReadOnlySpan<char> start = s.Form(first);
        if (Courtesies.Contains(start) && words <= 8 && !(start is "No" or "no" && first + 1 < s.Count && s.Xpos[first + 1] is Xpos.NN or Xpos.NNS or Xpos.JJ or Xpos.NNP))
        {
            return start is "Please" or "please" ? Reasons.Command : Reasons.Exclamation;
        }

        if (start is "May" or "may" && first + 1 < s.Count && s.Xpos[first + 1] is Xpos.DT or Xpos.PRP or Xpos.PRPS && s.Form(first + 1) is not ("he" or "they"))
        {
            return Reasons.Wish;
        }

        if (start is "God" or "Heaven" or "Long" && first + 1 < s.Count && s.Form(first + 1) is "bless" or "save" or "help" or "forbid" or "live" or "grant")
        {
            return Reasons.Wish;
        }

        if (start is "May" && first + 2 < s.Count && s.Xpos[first + 1] is Xpos.NNP && s.Xpos[first + 2] is Xpos.VB or Xpos.VBP or Xpos.NN && !char.IsAsciiDigit(s.Form(first + 1)[0]))
        {
            return Reasons.Wish;
        }

        if (start is "Which" or "which" || (IsOnlySubordinate(s, first) && finite))
        {
            return Reasons.Fragment;
        }

        if (IsInverted(s, first))
        {
            return start is "May" or "may" ? Reasons.Wish : Reasons.Question;
        }

        if (IsCommand(s, first, start) || HasLetUs(s))
        {
            return Reasons.Command;
        }

        if (IsOnlyRelative(s, first))
        {
            return Reasons.Fragment;
        }

        return finite ? null : s.Form(s.Count - 1)[0] == '!' ? Reasons.Exclamation : Reasons.Fragment;
    }

    /// <summary>"While the forces are not willing to endorse it": a subordinate clause without a main one.</summary>
    private static bool IsOnlySubordinate(AnalyzedSentence s, int first)
    {
        while (first < s.Count && s.Upos[first] is Upos.Adv or Upos.Punct && s.Form(first) is "However" or "however" or "And" or ",")
        {
            first++;
        }

        if (first >= s.Count || s.Form(first) is not ("while" or "While" or "whereas" or "Whereas" or "although" or "Although" or "though" or "Though" or "when" or "When" or "as" or "As" or "once" or "Once" or "until" or "Until" or "since" or "Since"))
        {
            return false;
        }

        int finite = 0;
        for (int i = first; i < s.Count; i++)
        {
            finite += s.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD ? 1 : 0;
            // "Since the establishment of the zone, there have been" opens with no clause
            bool phrase = finite == 0 && s.Xpos[first] is Xpos.IN && i > first + 1;
            if (s.Form(i) is "," && (finite > 0 || phrase) && i + 1 < s.Count)
            {
                return false;
            }
        }

        return finite < 2 || s.Form(first) is "While" or "while";
    }

    /// <summary>"In that spirit, gentlemen, let us proceed".</summary>
    private static bool HasLetUs(AnalyzedSentence s)
    {
        for (int i = 1; i + 1 < s.Count; i++)
        {
            if (s.Form(i - 1) is "," && s.Form(i) is "please" && s.Xpos[i + 1] is Xpos.VB or Xpos.VBP)
            {
                return true;
            }

            if (s.Form(i - 1) is "," && s.Form(i) is "let" && s.Form(i + 1) is "us" or "me" or "'s" or "’s")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In India, where 2,000 people are thought to have died": a place with a relative clause and nothing said of it.</summary>
    private static bool IsOnlyRelative(AnalyzedSentence s, int first)
    {
        if (first >= s.Count || s.Upos[first] is not Upos.Adp)
        {
            return false;
        }

        int finite = 0;
        bool relative = false;
        for (int i = first; i < s.Count; i++)
        {
            if (relative && s.Form(i) is ",")
            {
                return false;
            }

            bool apart = i > first && s.Form(i - 1) is "," && s.Form(i) is "where" or "which" or "who";
            bool close = i > first && s.Upos[i - 1] is Upos.Noun && s.Form(i) is "that" or "which" or "who";
            relative |= finite == 0 && (apart || close);

            finite += SentenceTree.IsFiniteTag(s.Xpos[i]) ? 1 : 0;
        }

        return relative && finite == 1;
    }

    private static bool IsQuestion(AnalyzedSentence s)
    {
        int last = s.Count - 1;
        while (last > 0 && s.Form(last)[0] is '"' or '”' or '’' or ')' or '\'' or ']' or ',')
        {
            last--;
        }

        return s.Form(last).Contains('?') || (last > 0 && s.Form(last - 1).Contains('?') && s.Form(last)[0] is '!' or '.');
    }

    /// <summary>The first word after quotes, bullets, conjunctions and interjections.</summary>
    private static int First(AnalyzedSentence s)
    {
        int first = 0;
        while (first < s.Count && (!char.IsLetterOrDigit(s.Form(first)[0]) || s.Xpos[first] is Xpos.CC or Xpos.UH || s.Form(first) is "So" or "so" or "Now" or "now" or "Then" or "then" or "Well" or "well" or "Okay" or "Everyone" or "everyone" or "Also" or "Just" or "just"))
        {
            first++;
        }

        return first;
    }

    /// <summary>An auxiliary before its subject: "Was the storm", "May the victims rest"; "Had it not been" is a condition.</summary>
    private static bool IsInverted(AnalyzedSentence s, int first)
    {
        if (first + 1 >= s.Count || s.Upos[first] is not Upos.Aux || s.Form(first) is "Let" or "let")
        {
            return false;
        }

        return s.Xpos[first + 1] is Xpos.PRP or Xpos.DT or Xpos.NNP or Xpos.PRPS or Xpos.EX or Xpos.NNS && !CalendarWords.TryMonth(s.Form(first), out _);
    }

    private static bool IsCommand(AnalyzedSentence s, int first, ReadOnlySpan<char> start)
    {
        if (start is "Let" or "let" or "Let's" or "Lets" or "lets")
        {
            return true;
        }

        bool bare = s.Xpos[first] is Xpos.VB || (s.Xpos[first] is Xpos.VBP && s.Upos[first] is Upos.Verb);
        if (bare)
        {
            return true;
        }

        if (!ImperativeStarts.Contains(start) || first + 1 >= s.Count)
        {
            return false;
        }

        Xpos next = s.Xpos[first + 1];
        return start switch
        {
            "Please" or "please" or "PLEASE" or "Imagine" or "imagine" or "Remember" or "Beware" or "Subscribe" or "Click" => true,
            "Never" or "never" or "Always" or "always" => next is Xpos.VB or Xpos.VBP,
            "Do" or "do" or "Don't" or "don't" or "Don’t" => true,
            _ => s.Upos[first] is not (Upos.Noun or Upos.Propn or Upos.Num or Upos.Adp or Upos.Adv) && next is Xpos.PRP or Xpos.DT or Xpos.PRPS or Xpos.RP or Xpos.TO && !HasSubjectBefore(s, first),
        };
    }

    private static bool HasSubjectBefore(AnalyzedSentence s, int at)
    {
        for (int i = 0; i < at; i++)
        {
            if (s.Upos[i] is Upos.Noun or Upos.Propn or Upos.Pron)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCapitals(AnalyzedSentence s)
    {
        int upper = 0, lower = 0;
        for (int i = 0; i < s.Count; i++)
        {
            foreach (char c in s.Form(i))
            {
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsLower(c) ? 1 : 0;
            }
        }

        return upper > lower;
    }
}
