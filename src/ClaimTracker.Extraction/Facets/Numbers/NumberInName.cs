using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Numbers that count nothing: parts of names and labels, ages, addresses, clock times.</summary>
internal static class NumberInName
{
    private static readonly WordSet NameNouns = new("""
        number no no. nr article section chapter page pages paragraph para clause resolution figure table appendix annex act room route highway road
        street line platform gate flight channel level phase stage
        grade class type group formula category version volume part unit turbine item case order bill rule title schedule district ward house zone
        area sector block building apartment flat door model year bulletin report
        covid boeing airbus windows apollo route option question step lot exhibit hill radio tv station camp checkpoint post point pier berth dock
        terminal hangar sitrep update battery squadron fig. figs. pp. p. vol. ch. art. sec. para. bbc suite team squad platoon brigade battalion
        regiment division ward cell
        """);

    private static readonly WordSet ArmyUnits = new("""
            battalion brigade regiment division corps squadron wing company platoon army fleet flotilla battery commando para
            """);
    private static readonly WordSet Persons = new("""
            man woman boy girl child baby person youth teenager children women men boys girls people persons minors adults patients victims
            those anyone pupils residents
            """);
    private static readonly WordSet Streets = new("street st st. avenue ave ave. road rd rd. boulevard blvd blvd. lane drive square terrace");

    /// <summary>The number is part of a name or label: "Number 9", "Article 5", "M5", "Turbine 7", "Covid-19", "one of", "no one".</summary>
    public static bool Is(AnalyzedSentence s, int i, NumberMention number, bool money)
    {
        if (money)
        {
            return false;
        }

        ReadOnlySpan<char> before = i > 0 ? s.Form(i - 1) : default;
        ReadOnlySpan<char> next = number.End < s.Count ? s.Form(number.End) : default;
        if (!number.Digits && number is { Value: 1, Fraction: false, Scaled: false })
        {
            bool pronoun = next is "of" or "another" or "day" or "thing" or "way" or "'s" or "’s" or "," or "." or "or" or "who" or "that" or "which"
                or "side" or "time" or "hand" or "point" || next.IsEmpty
                || before is "no" or "No" or "any" or "Any" or "every" or "each" or "this" or "that" or "the" or "The" or "another" or "which" or "some"
                || (s.Level >= AnalysisLevel.Tagged && number.End < s.Count
                    && s.Xpos[number.End] is not (Xpos.NN or Xpos.NNP or Xpos.JJ or Xpos.NNS or Xpos.CD or Xpos.HYPH));
            if (pronoun)
            {
                return true;
            }
        }

        if (before.IsEmpty)
        {
            // an enumerator
            return (number.Digits && next is "." or ")") || IsAge(s, i, number) || IsAddress(s, i, number);
        }

        if (before is "#" or "№" || (before is "-" && i > 1 && !s.SpaceBefore(i) && !s.SpaceBefore(i - 1) && char.IsLetter(s.Form(i - 2)[^1])))
        {
            return true;
        }

        // "Section 3", "turbine 7": a label, not "report 3 deaths" where the noun would be a verb
        bool label = NameNouns.Contains(before) && number.Digits && number is { Scaled: false } && next is not ("%" or "percent" or "per")
            && (s.Level < AnalysisLevel.Tagged || (s.Upos[i - 1] is not (Upos.Verb or Upos.Aux or Upos.Det) && (number.End >= s.Count
                || char.IsUpper(before[0]) || s.Xpos[number.End] is not (Xpos.NNS or Xpos.NN or Xpos.JJ))));
        bool proper = number.Digits && number is { Scaled: false } && s.Level >= AnalysisLevel.Tagged && s.Xpos[i] is Xpos.NNP
            && !(char.IsLower(s.Form(i)[^1]) && s.Form(i)[^1] != 's');
        return label || proper || IsAge(s, i, number) || IsUnitOfArmy(s, i, number) || IsAfterName(s, i, number) || IsAddress(s, i, number);
    }

    /// <summary>"00:01", "7 p.m.", "at 3:40".</summary>
    public static bool IsClock(AnalyzedSentence s, int i, NumberMention number)
    {
        if (!number.Digits && !(number.Value <= 12))
        {
            return false;
        }

        ReadOnlySpan<char> next = number.End < s.Count ? s.Form(number.End) : default;
        return s.Form(i).Contains(':')
            || (number.Value <= 24 && next is "am" or "pm" or "a.m." or "p.m." or "a.m" or "p.m" or "AM" or "PM" or "o'clock" or "o’clock")
            || (next is ":" && number.End + 1 < s.Count && !s.SpaceBefore(number.End) && !s.SpaceBefore(number.End + 1)
                && char.IsAsciiDigit(s.Form(number.End + 1)[0]))
            || (i > 1 && s.Form(i - 1) is ":" && !s.SpaceBefore(i) && !s.SpaceBefore(i - 1) && char.IsAsciiDigit(s.Form(i - 2)[0]));
    }

    /// <summary>"a 16-year-old boy", "aged 16", "Ilse Doran, 71, a surgeon".</summary>
    private static bool IsAge(AnalyzedSentence s, int i, NumberMention number)
    {
        int next = number.End;
        bool hyphens = next + 3 < s.Count && s.Form(next) is "-" && s.Form(next + 2) is "-" && WordNumbers.Is(s, next + 3, "old");
        bool joined = next < s.Count && s.Form(next).EndsWith("-old", StringComparison.OrdinalIgnoreCase);
        bool aged = i > 0 && (WordNumbers.Is(s, i - 1, "aged") || WordNumbers.Is(s, i - 1, "age") || (WordNumbers.Is(s, i - 1, "ages") && number.Digits));
        bool whole = number.Digits && number.Value is > 0 and < 120 && number.Value == Math.Floor(number.Value) && s.Level >= AnalysisLevel.Tagged;
        bool ends = next >= s.Count || !char.IsLetterOrDigit(s.Form(next)[0]);
        bool apposition = whole && ends && i > 1 && s.Form(i - 1) is "," && s.Xpos[i - 2] is Xpos.NNP or Xpos.NN;
        bool other = whole && i > 2 && WordNumbers.Is(s, i - 1, "and") && (WordNumbers.Is(s, i - 3, "aged") || WordNumbers.Is(s, i - 3, "ages"));
        bool of = whole && i > 1 && WordNumbers.Is(s, i - 1, "of") && Persons.Contains(s.Form(i - 2)) && (ends
            || s.Xpos[next] is Xpos.IN or Xpos.VBD or Xpos.CC);
        bool bound = whole && ends && i > 1 && (WordNumbers.Is(s, i - 1, "under") || WordNumbers.Is(s, i - 1, "over")) && Persons.Contains(s.Form(i - 2));
        bool words = !number.Digits && ends && number.Value < 100 && i > 1 && WordNumbers.Is(s, i - 1, "under") && Persons.Contains(s.Form(i - 2));
        apposition |= other || of || bound || words;
        return hyphens || joined || aged || apposition;
    }

    /// <summary>"the 33 Division", "402 Brigade": one unit of that number, where "33 divisions" are many.</summary>
    private static bool IsUnitOfArmy(AnalyzedSentence s, int i, NumberMention number) =>
        number is { Digits: true, Scaled: false, Value: > 1 } && number.End < s.Count && ArmyUnits.Contains(s.Form(number.End))
            && s.Form(i)[^1] is >= '0' and <= '9';

    /// <summary>"Radio 4 said", "Hill 402", "Falcon 9": a name in capitals before it and nothing counted behind. "In Homs 12 were killed" counts.</summary>
    private static bool IsAfterName(AnalyzedSentence s, int i, NumberMention number)
    {
        if (!number.Digits || number.Scaled || number.Fraction || s.Level < AnalysisLevel.Tagged || s.Form(i).ContainsAny(',', '%')
            || s.Xpos[i - 1] is not (Xpos.NNP or Xpos.NNPS))
        {
            return false;
        }

        ReadOnlySpan<char> name = s.Form(i - 1);
        int next = number.End;
        bool closed = next >= s.Count || !char.IsLetterOrDigit(s.Form(next)[0]);
        bool capital = char.IsUpper(name[0]) && (name.Length < 2 || !char.IsUpper(name[1]) || name.Length < 4 || closed);
        bool counted = next < s.Count && (s.Xpos[next] is Xpos.NNS or Xpos.NN or Xpos.JJ or Xpos.NNPS or Xpos.VBN or Xpos.CD or Xpos.RB or Xpos.JJR
            || s.Form(next) is "%" or "were" or "are" or "have" or "of" or "-" or "others" || HarmWords.TryGet(s.Form(next), out _));
        return capital && !counted && !CalendarWords.TryMonth(name, out _) && !CalendarWords.TryDay(name, out _) && !HarmWords.TryGet(name, out _);
    }

    /// <summary>"13190 SW 68th Street".</summary>
    private static bool IsAddress(AnalyzedSentence s, int i, NumberMention number)
    {
        if (!number.Digits || number.Scaled || s.Form(i).ContainsAny(',', '.', '%'))
        {
            return false;
        }

        for (int k = number.End; k < s.Count && k < number.End + 5; k++)
        {
            if (!char.IsUpper(s.Form(k)[0]) && !char.IsAsciiDigit(s.Form(k)[0]))
            {
                return false;
            }

            if (Streets.Contains(s.Form(k)) && k > number.End)
            {
                return true;
            }
        }

        return false;
    }
}
