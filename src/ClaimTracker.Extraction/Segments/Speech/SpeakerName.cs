using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>The name of who speaks, as it stands: title, name and nickname, with "of the Polar Institute" but without age and apposition.</summary>
internal static class SpeakerName
{
    /// <summary>More tokens before a verb are no name.</summary>
    public const int Longest = 14;

    /// <summary>Where the noun phrase begins that ends before <paramref name="end"/>; <paramref name="end"/> itself where none does.</summary>
    public static int Start(AnalyzedSentence s, List<int> t, int from, int end)
    {
        int start = end;
        while (start > from && end - start < Longest)
        {
            int before = t[start - 1];
            bool joins = start < end && (s.Form(before) is "of" or "for" or "&" or "from" or "at" || (s.Form(before) is "and" && IsName(s, t, start)
                && start - 2 >= from && s.IsInNounPhrase(t[start - 2])));
            bool capital = start < end && start - 1 == from && s.Xpos[before] is Xpos.VBG or Xpos.VBN && s.Xpos[t[start]] is Xpos.NNP
                && char.IsUpper(s.Form(before)[0]);
            if (s.IsInNounPhrase(before) || joins || capital)
            {
                start--;
            }
            else if (s.Xpos[before] is Xpos.PRP && start == end)
            {
                return start - 1;
            }
            else if (start < end && s.IsCloseQuote(before) && Nickname(s, t, from, start - 1) is >= 0 and var open)
            {
                start = open;
            }
            else
            {
                break;
            }
        }

        // a time before the name is none of it: "last week officials"
        while (start < end && (s.Form(t[start]) is "of" or "for" or "and" or "&" or "from" or "at"))
        {
            start++;
        }

        return start;
    }

    /// <summary>Where the noun phrase ends that begins at <paramref name="from"/>.</summary>
    public static int End(AnalyzedSentence s, List<int> t, int from, int limit)
    {
        int end = from;
        if (end < limit && s.Xpos[t[end]] is Xpos.PRP)
        {
            return end + 1;
        }

        if (end < limit && s.Form(t[end]) is "those" or "one" or "some" or "others" or "many")
        {
            end++;
        }

        while (end < limit && end - from < Longest)
        {
            bool joins = end > from && end + 1 < limit && s.IsInNounPhrase(t[end + 1])
                && s.Form(t[end]) is "of" or "for" or "from" or "at" or "behind" or "and";
            bool hyphened = end > from && s.Xpos[t[end - 1]] is Xpos.HYPH && s.Upos[t[end]] is Upos.Verb;
            if ((s.IsInNounPhrase(t[end]) || hyphened) && !IsTime(s, t, from, end))
            {
                end++;
            }
            else if (joins)
            {
                end += 2;
            }
            else if (end > from && s.IsOpenQuote(t[end]) && CloseOfNickname(s, t, end, limit) is > 0 and var close)
            {
                end = close + 1;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>"the auditor, Lena Kort": a name in apposition to what somebody is goes with it, what is in apposition to a name does not.</summary>
    public static int WithName(AnalyzedSentence s, List<int> t, int from, int end)
    {
        bool office = end > from && (s.Xpos[t[from]] is Xpos.DT || !t[from..end].Exists(token => s.Xpos[token] is Xpos.NNP) || IsOrganised(s, t, from, end));
        if (end + 1 >= t.Count || !s.IsComma(t[end]) || !office)
        {
            return end;
        }

        int last = end + 1;
        while (last < t.Count && s.IsNoun(t[last]) && char.IsUpper(s.Form(t[last])[0]))
        {
            last++;
        }

        bool closed = last == t.Count || s.IsComma(t[last]) || s.Xpos[t[last]] is Xpos.Stop || s.IsFinite(t[last]) || s.Upos[t[last]] is Upos.Punct;
        return last - end is > 2 and < 6 && closed && s.Xpos[t[last - 1]] is Xpos.NNP ? last : end;
    }

    /// <summary>The phrase ends in a common noun: "the Velm council leader".</summary>
    private static bool IsOrganised(AnalyzedSentence s, List<int> t, int from, int end)
    {
        int of = t.FindIndex(from, end - from, token => s.Form(token) is "of" or "for" or "at" or "from");
        return s.Xpos[t[of > from ? of - 1 : end - 1]] is Xpos.NN;
    }

    /// <summary>The words of a stretch as they stand, without punctuation and adverbs around them.</summary>
    public static string Words(AnalyzedSentence s, List<int> t, int from, int to)
    {
        while (from < to && s.Upos[t[from]] is Upos.Punct)
        {
            from++;
        }

        while (to > from && s.Upos[t[to - 1]] is Upos.Punct or Upos.Adv or Upos.Aux && !char.IsUpper(s.Form(t[to - 1])[0]))
        {
            to--;
        }

        string stretch = from >= to ? "" : s.Text[s.Tokens[t[from]].Start..s.Tokens[t[to - 1]].End];
        string words = string.Join(' ', stretch.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return Tidy(words);
    }

    /// <summary>Half of a quotation mark's pair is no part of a name.</summary>
    public static string Tidy(string name) =>
        name.AsSpan().Count('"') % 2 == 1 || name.AsSpan().Count('“') != name.AsSpan().Count('”')
            ? name.Replace("\"", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal)
            : name;

    private static bool IsName(AnalyzedSentence s, List<int> t, int at) => s.Xpos[t[at]] is Xpos.NNP or Xpos.DT or Xpos.NNPS;

    /// <summary>A day behind a name is no part of it: "said Ann Lee Monday".</summary>
    private static bool IsTime(AnalyzedSentence s, List<int> t, int from, int at) =>
        at > from && (Lexicons.CalendarWords.TryDay(s.Form(t[at]), out _) || s.Form(t[at]) is "last" or "this" or "yesterday" or "today");

    /// <summary>The opening mark of “Nan”, closed at <paramref name="close"/> within a name; -1 where there is no nickname.</summary>
    private static int Nickname(AnalyzedSentence s, List<int> t, int from, int close)
    {
        for (int i = close - 1; i > from && close - i < 5; i--)
        {
            if (s.IsOpenQuote(t[i]))
            {
                return s.Xpos[t[i - 1]] is Xpos.NNP ? i : -1;
            }
        }

        return -1;
    }

    private static int CloseOfNickname(AnalyzedSentence s, List<int> t, int open, int limit)
    {
        for (int i = open + 1; i < limit && i - open < 5; i++)
        {
            if (s.IsCloseQuote(t[i]))
            {
                return i + 1 < limit && s.Xpos[t[i + 1]] is Xpos.NNP && s.Xpos[t[open - 1]] is Xpos.NNP ? i : -1;
            }
        }

        return -1;
    }
}
