using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments;

/// <summary>
/// Restores the verb of coordinated parts that leave it out: "3 were killed and 5 others – injured", "snow reflected 84 %, bare ice 57 %",
/// "eleven died in the north and ten in the south", "the factory closed in 2011, the school a year later".
/// </summary>
internal sealed class Gaps(AnalyzedSentence s, List<Segment> found)
{
    public void Take(Segment segment)
    {
        List<int> t = segment.Tokens;
        int finite = -1;
        bool nominal = false;
        for (int i = 0; i + 2 < t.Count; i++)
        {
            if (finite < 0)
            {
                finite = nominal && s.IsFinite(t[i]) ? i : -1;
                nominal |= s.IsNoun(t[i]) || s.Xpos[t[i]] is Xpos.CD or Xpos.PRP;
                continue;
            }

            bool comma = s.IsComma(t[i]) || s.Form(t[i]) is ";";
            bool and = s.Form(t[i]) is "and";
            if (!comma && !and)
            {
                continue;
            }

            int right = comma && s.Form(t[i + 1]) is "and" or "but" ? i + 2 : i + 1;
            int end = Part(t, right);
            if (Restored(t, finite, i, right, end) is { } tokens)
            {
                found.Add(new Segment(tokens)
                {
                    Speaker = segment.Speaker,
                    ReportingVerb = segment.ReportingVerb,
                    Rule = Rules.Gap,
                    QuoteFrom = t[right],
                    QuoteTo = t[LastWord(t, end)]
                });
                t.RemoveRange(i, end - i);
                i--;
            }
        }
    }

    /// <summary>Behind "when" and the like.</summary>
    private bool Subordinate(List<int> t, int from, int verb) => t[from..verb].Exists(token => s.Xpos[token] is Xpos.WRB || s.Upos[token] is Upos.Sconj);

    private int LastWord(List<int> t, int end)
    {
        while (end > 1 && s.Upos[t[end - 1]] is Upos.Punct)
        {
            end--;
        }

        return end - 1;
    }

    /// <summary>Where the part that begins at <paramref name="right"/> ends: at "and", a comma not followed by a dash part, or the end.</summary>
    private int Part(List<int> t, int right)
    {
        int i = right;
        while (i < t.Count && !(i > right && (s.Form(t[i]) is "and" or "," or ";")) && s.Xpos[t[i]] is not Xpos.Stop)
        {
            i++;
        }

        return i;
    }

    private List<int>? Restored(List<int> t, int finite, int left, int right, int end)
    {
        if (s.IsFinite(t[right]))
        {
            return null;
        }

        for (int i = right; i < end; i++)
        {
            if (s.IsFinite(t[i]) && s.Xpos[t[i]] is not Xpos.VBD && !Subordinate(t, right, i))
            {
                return null;
            }
        }

        int name = right;
        while (name < end && (s.IsInNounPhrase(t[name]) || (s.Form(t[name]) is "of" && name > right) || s.Form(t[name]) is "others"))
        {
            name++;
        }

        return Dashed(t, finite, right, name, end) ?? Bare(t, finite, right, name, end) ?? Counted(t, finite, left, right, end) ?? Ordinal(t, finite, left,
            right, end) ?? Parallel(t, finite, left, right, end) ?? Located(t, finite, left, right, end) ?? Timed(t, finite, right, end);
    }

    /// <summary>"5 others – injured".</summary>
    private List<int>? Dashed(List<int> t, int finite, int right, int name, int end)
    {
        if (name == right || name + 1 >= end || !s.IsDash(t[name]) || s.Upos[t[name + 1]] is not (Upos.Verb or Upos.Adj or Upos.Num or Upos.Adp))
        {
            return null;
        }

        bool participle = s.Xpos[t[name + 1]] is Xpos.VBN or Xpos.VBD or Xpos.JJ;
        bool passive = Verbs.Be.Contains(s.Form(t[finite]));
        List<int> verb = participle && passive ? [t[finite]] : participle ? [] : VerbGroup(t, finite);
        return participle && !passive ? null : [.. t[right..name], .. verb, .. t[(name + 1)..end]];
    }

    /// <summary>"and twenty-one wounded when …": a counted noun phrase and a participle that nothing follows but where, when and how.</summary>
    private List<int>? Bare(List<int> t, int finite, int right, int name, int end)
    {
        // "twenty-one wounded": the participle may be tagged as an adjective behind its noun
        while (name > right + 1 && s.Xpos[t[name - 1]] is Xpos.JJ && (s.IsNoun(t[name - 2]) || s.Xpos[t[name - 2]] is Xpos.CD))
        {
            name--;
        }

        bool passive = Verbs.Be.Contains(s.Form(t[finite])) && VerbGroup(t, finite).Count > 1 && s.Xpos[t[finite + VerbGroup(t, finite).Count - 1]] is Xpos.VBN;
        bool counted = t[right..name].Exists(token => s.Xpos[token] is Xpos.CD || s.Form(token) is "others" or "dozens" or "hundreds" or "several" or "many");
        bool participle = name > right && name < end && (s.Xpos[t[name]] is Xpos.VBN or Xpos.VBD && s.Upos[t[name]] is Upos.Verb
            || (s.Xpos[t[name]] is Xpos.JJ && VerbStems.IsParticiple(s.Form(t[name]))));
        if (!passive || !counted || !participle || !(s.IsNoun(t[name - 1]) || s.Xpos[t[name - 1]] is Xpos.CD))
        {
            return null;
        }

        bool closed = name + 1 >= end || s.Upos[t[name + 1]] is Upos.Adp or Upos.Adv or Upos.Punct or Upos.Sconj || s.Xpos[t[name + 1]] is Xpos.WRB;
        bool plural = s.Xpos[t[name - 1]] is Xpos.NNS or Xpos.CD && s.Form(t[name - 1]) is not ("one" or "1");
        return closed && plural == s.Form(t[finite]) is "were" or "are" ? [.. t[right..name], .. VerbGroup(t, finite)[..^1], .. t[name..end]] : null;
    }

    /// <summary>"bare ice 57%", "ice covered with algae only 35%": the left clause has a number after its verb.</summary>
    private List<int>? Counted(List<int> t, int finite, int left, int right, int end)
    {
        int number = -1;
        for (int i = right; i < end && number < 0; i++)
        {
            number = s.Xpos[t[i]] is Xpos.CD or Xpos.Currency ? i : -1;
        }

        bool leftNumber = false;
        for (int i = finite + 1; i < left; i++)
        {
            leftNumber |= s.Xpos[t[i]] is Xpos.CD;
        }

        if (number <= right || !leftNumber || s.Xpos[t[right]] is Xpos.CD)
        {
            return null;
        }

        int subject = number;
        while (subject > right && s.Form(t[subject - 1]) is "only" or "just" or "about" or "some" or "nearly" or "almost" or "around")
        {
            subject--;
        }

        // the number must follow a noun directly: nothing else puts "ice 57 %" side by side
        bool nounBefore = subject > right && s.IsNoun(t[subject - 1]) && s.Xpos[t[subject - 1]] is not (Xpos.NNP or Xpos.NNPS);
        bool named = subject > right && s.Xpos[t[subject - 1]] is Xpos.NNP && s.Xpos[t[right]] is Xpos.DT;
        bool measured = number + 1 >= end || s.Form(t[number + 1]) is "%" or "percent" or "per" or "million" or "billion" || s.IsNoun(t[number + 1]);
        bool preposition = false;
        for (int i = right; i < subject; i++)
        {
            preposition |= s.Xpos[t[i]] is Xpos.TO or Xpos.VBG || s.Form(t[i]) is "up" or "down" or "from" or "than" or "by" or "against" or "compared"
                or "times";
        }

        // "and supplies four towns": a verb that was taken for a noun
        bool verb = subject == right + 1 && VerbStems.IsThirdPerson(s.Form(t[right])) && number + 1 < end && s.IsNoun(t[number + 1]);
        return !verb && (nounBefore || named) && measured && !preposition ? [.. t[right..subject], .. VerbGroup(t, finite), .. t[subject..end]] : null;
    }

    /// <summary>"the second 30" after "the first attack killed 12 people": verb and unit are put back.</summary>
    private List<int>? Ordinal(List<int> t, int finite, int left, int right, int end)
    {
        int last = end - 1;
        while (last > right && s.Upos[t[last]] is Upos.Punct)
        {
            last--;
        }

        bool ordinal = last >= right + 2 && s.Xpos[t[right]] is Xpos.DT && s.Xpos[t[last]] is Xpos.CD && s.Xpos[t[last - 1]] is Xpos.JJ or Xpos.NN
            && last - right < 5;
        int number = left - 1;
        while (number > finite && s.Xpos[t[number]] is not Xpos.CD)
        {
            number--;
        }

        int unit = number + 1;
        while (unit < left && s.IsNoun(t[unit]))
        {
            unit++;
        }

        return ordinal && number > finite ? [.. t[right..last], .. VerbGroup(t, finite), t[last], .. t[(number + 1)..unit]] : null;
    }

    /// <summary>"unemployment at 7%" after "inflation is at 3%": the same preposition before a number.</summary>
    private List<int>? Parallel(List<int> t, int finite, int left, int right, int end)
    {
        List<int> verb = VerbGroup(t, finite);
        int after = finite + verb.Count;
        int preposition = right;
        while (preposition < end && s.IsInNounPhrase(t[preposition]) && s.Xpos[t[preposition]] is not Xpos.CD)
        {
            preposition++;
        }

        bool parallel = after + 1 < left && preposition > right && preposition + 1 < end && s.IsNoun(t[preposition - 1]) && s.Upos[t[after]] is Upos.Adp
            && s.Xpos[t[after + 1]] is Xpos.CD
            && s.Form(t[preposition]).Equals(s.Form(t[after]), StringComparison.OrdinalIgnoreCase) && s.Xpos[t[preposition + 1]] is Xpos.CD;
        return parallel ? [.. t[right..preposition], .. verb, .. t[preposition..end]] : null;
    }

    /// <summary>"ten in Sant Elm" after "Eleven people died in Lower Tamber".</summary>
    private List<int>? Located(List<int> t, int finite, int left, int right, int end)
    {
        if (s.Xpos[t[right]] is not Xpos.CD || right + 2 > end - 1 || s.Upos[t[right + 1]] is not Upos.Adp)
        {
            return null;
        }

        List<int> verb = VerbGroup(t, finite);
        int after = finite + verb.Count;
        bool parallel = after < left && s.Form(t[after]).Equals(s.Form(t[right + 1]), StringComparison.OrdinalIgnoreCase);
        int subject = 0;
        while (subject < finite && s.Xpos[t[subject]] is not Xpos.CD)
        {
            subject++;
        }

        bool agrees = !(s.Form(t[right]) is "one" or "1" && s.Xpos[t[finite - 1]] is Xpos.NNS);
        return agrees && parallel && subject < finite ? [t[right], .. t[(subject + 1)..finite], .. verb, .. t[(right + 1)..end]] : null;
    }

    /// <summary>"the school a year later".</summary>
    private List<int>? Timed(List<int> t, int finite, int right, int end)
    {
        if (end - right < 4 || s.Form(t[end - 1]) is not ("later" or "earlier" or "ago" or "before")
            || s.Xpos[t[right]] is not (Xpos.DT or Xpos.PRPS or Xpos.NNP or Xpos.NNPS))
        {
            return null;
        }

        int time = end - 2;
        if (!CalendarWords.Periods.Contains(s.Form(t[time])) && !CalendarWords.Periods.Contains(s.Form(t[time]).TrimEnd('s')))
        {
            return null;
        }

        time--;
        while (time > right && s.Xpos[t[time]] is Xpos.CD or Xpos.JJ)
        {
            time--;
        }

        time = s.Xpos[t[time]] is Xpos.DT ? time : time + 1;
        for (int i = right; i < time; i++)
        {
            // "a rise of 15% on the year before" is no second subject
            if (s.Xpos[t[i]] is Xpos.CD || (s.Upos[t[i]] is Upos.Adp && i == time - 1))
            {
                return null;
            }
        }

        return time > right + 1 ? [.. t[right..time], .. VerbGroup(t, finite), .. t[time..end]] : null;
    }

    /// <summary>The finite verb and the verbs that follow it directly.</summary>
    private List<int> VerbGroup(List<int> t, int finite)
    {
        var verbs = new List<int> { t[finite] };
        for (int i = finite + 1; i < t.Count && s.Upos[t[i]] is Upos.Verb or Upos.Aux; i++)
        {
            verbs.Add(t[i]);
        }

        return verbs;
    }
}
