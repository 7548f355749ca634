using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments;

/// <summary>
/// What stands before a statement without being part of it: a dateline ("PORT AVENIR – "), a connective ("As a result, "), and words by which a speaker
/// introduces what is said ("I just want to say that ").
/// </summary>
internal static class Openings
{
    private const int LongestDateline = 9;

    private static readonly WordSet Connectives =
        new("however meanwhile moreover furthermore nevertheless nonetheless therefore thus consequently additionally besides likewise similarly accordingly");

    private static readonly string[][] Phrases =
    [
        ["as", "a", "result"], ["in", "addition"], ["in", "fact"], ["for", "example"], ["for", "instance"], ["at", "the", "same", "time"], ["in", "other",
            "words"], ["in", "the", "meantime"],
        ["on", "the", "other", "hand"], ["on", "the", "one", "hand"], ["by", "contrast"], ["in", "contrast"], ["in", "turn"], ["as", "a", "consequence"],
            ["first", "of", "all"], ["of", "course"], ["after", "all"],
    ];

    private static readonly WordSet Points = new("truth fact reality point result upshot problem trouble reason");

    private static readonly WordSet Telling = new("say add note tell report repeat confirm mention remind stress inform announce");

    private static readonly WordSet Fillers =
        new("just also only like really simply first please can must may have want wish would need 'd ’d let me us to you everyone everybody people");

    public static void Take(AnalyzedSentence s, List<int> t)
    {
        TakeAddress(s, t);
        TakeDateline(s, t);
        TakeConnective(s, t);
        TakeIntroduction(s, t);
        TakeCleft(s, t);
    }

    /// <summary>"What he does not say is that nearly two thirds …", "The truth is that …": what follows is what is stated.</summary>
    private static void TakeCleft(AnalyzedSentence s, List<int> t)
    {
        if (t.Count < 6 || !(s.Form(t[0]) is "What" or "what" || (s.Xpos[t[0]] is Xpos.DT && Points.Contains(s.Form(t[1])))))
        {
            return;
        }

        for (int i = 1; i + 4 < t.Count && i < 10; i++)
        {
            if (s.Form(t[i]) is "is" or "was" && s.Form(t[i + 1]) is "that" && ClauseStart.IsAt(s, t, i + 2))
            {
                t.RemoveRange(0, i + 2);
                return;
            }
        }
    }

    /// <summary>"PORT AVENIR – ", "LONDON (Agency) — ", "GENEVA, 3 May – ": capitals up to a dash.</summary>
    private static void TakeDateline(AnalyzedSentence s, List<int> t)
    {
        if (t.Count < 6 || !IsCapitals(s.Form(t[0])))
        {
            return;
        }

        for (int i = 1; i < t.Count - 3 && i < LongestDateline; i++)
        {
            if (s.IsDash(t[i]))
            {
                t.RemoveRange(0, i + 1);
                return;
            }

            bool place = IsCapitals(s.Form(t[i])) || s.IsComma(t[i]) || s.Xpos[t[i]] is Xpos.CD or Xpos.NNP or Xpos.OpenBracket or Xpos.CloseBracket;
            if (!place || s.IsFinite(t[i]))
            {
                return;
            }
        }
    }

    /// <summary>"@wheelie_good The generator was …" in a thread.</summary>
    private static void TakeAddress(AnalyzedSentence s, List<int> t)
    {
        int end = 0;
        while (end < t.Count && s.Form(t[end])[0] == '@' && (s.Form(t[end]).Length > 1 || end + 1 < t.Count))
        {
            end += s.Form(t[end]).Length > 1 ? 1 : 2;
        }

        end += end > 0 && end < t.Count && s.Upos[t[end]] is Upos.Punct ? 1 : 0;
        if (end > 0 && end + 2 < t.Count)
        {
            t.RemoveRange(0, end);
        }
    }

    private static bool IsCapitals(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
        {
            if (!char.IsUpper(c) && c is not ('.' or '-' or '\'' or '’'))
            {
                return false;
            }
        }

        return form.Length > 1 || form is "ST";
    }

    private static void TakeConnective(AnalyzedSentence s, List<int> t)
    {
        if (t.Count > 4 && s.IsComma(t[1]) && Connectives.Contains(s.Form(t[0])))
        {
            t.RemoveRange(0, 2);
            return;
        }

        foreach (string[] phrase in Phrases)
        {
            if (t.Count > phrase.Length + 3 && s.IsComma(t[phrase.Length]) && Begins(s, t, phrase))
            {
                t.RemoveRange(0, phrase.Length + 1);
                return;
            }
        }
    }

    private static bool Begins(AnalyzedSentence s, List<int> t, string[] phrase)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            if (!s.Form(t[i]).Equals(phrase[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Well, I just want to say that", "let me add that", "I can tell you that": a first person, a verb of telling and "that".</summary>
    private static void TakeIntroduction(AnalyzedSentence s, List<int> t)
    {
        int i = 0;
        while (i < t.Count && (s.Xpos[t[i]] is Xpos.UH or Xpos.CC or Xpos.Comma || s.Form(t[i]) is "So" or "so" or "Well" or "Now" or "now"))
        {
            i++;
        }

        if (i >= t.Count || s.Form(t[i]) is not ("I" or "i" or "We" or "we" or "Let" or "let"))
        {
            return;
        }

        i++;
        int first = i;
        while (i < t.Count && Fillers.Contains(s.Form(t[i])))
        {
            i++;
        }

        if (i == first || i >= t.Count || !Telling.Contains(s.Form(t[i])))
        {
            return;
        }

        i++;
        while (i < t.Count && s.Form(t[i]) is "you" or "everyone" or "everybody" or "people" or "the" or "house" or "this" or "once" or "again"
            && s.Form(t[i]) is not "that")
        {
            i++;
        }

        if (i + 3 < t.Count && s.Form(t[i]) is "that" && ClauseStart.IsAt(s, t, i + 1))
        {
            t.RemoveRange(0, i + 1);
        }
    }
}
