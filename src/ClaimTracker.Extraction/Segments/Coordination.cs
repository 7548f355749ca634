using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments;

/// <summary>Cuts a sentence into clauses at semicolons, colons, dashes and comma plus conjunction, where a clause stands on either side.</summary>
internal static class Coordination
{
    private static readonly Lexicons.WordSet Subordinators = new("if when whenever because as after before since once unless until although though while whereas where for despite even given provided");

    public static void Split(AnalyzedSentence s, Segment whole, List<Segment> segments)
    {
        List<int> t = whole.Tokens;
        int start = 0;
        int opening = SubordinateOpening(s, t);
        bool speech = false;
        for (int i = 1; i + 1 < t.Count; i++)
        {
            (int right, bool continues) = i <= opening ? (Concession(s, t, start, i, opening), false) : Boundary(s, t, start, i);
            if (right < 0)
            {
                continue;
            }

            // the concession's own word goes with the cut: "While exports fell, imports rose"
            int from = i <= opening ? start + 1 : start;
            Add(whole, segments, t[from..i], speech);
            (start, i, speech) = (right, right, continues);
        }

        Add(whole, segments, t[start..], speech);
    }

    private static void Add(Segment whole, List<Segment> segments, List<int> tokens, bool speech)
    {
        if (tokens.Count > 0)
        {
            segments.Add(new Segment(tokens) { Speaker = whole.Speaker, ReportingVerb = whole.ReportingVerb, Aside = whole.Aside, ContinuesSpeech = speech, NameOnly = whole.NameOnly });
        }
    }

    /// <summary>Where the main clause begins after "If …," or "When …,"; -1 where the sentence begins with its main clause.</summary>
    private static int SubordinateOpening(AnalyzedSentence s, List<int> t)
    {
        int first = 0;
        while (first < t.Count && s.Xpos[t[first]] is not Xpos.WRB && (s.Upos[t[first]] is Upos.Punct or Upos.Cconj or Upos.Adv || s.Form(t[first]) is "So" or "so"))
        {
            first++;
        }

        if (first >= t.Count || !Subordinators.Contains(s.Form(t[first])))
        {
            return -1;
        }

        bool finite = false;
        for (int i = first; i + 1 < t.Count; i++)
        {
            finite |= s.IsFinite(t[i]);
            if (s.IsComma(t[i]) && ClauseStart.IsAt(s, t, i + 1))
            {
                // "For the weakest the effect was double, and for the best there was none" opens with no clause
                bool phrase = s.Upos[t[first]] is Upos.Adp && s.Xpos[t[i + 1]] is Xpos.CC;
                return finite && !phrase ? i : -1;
            }
        }

        return finite && (s.Upos[t[first]] is Upos.Sconj || s.Xpos[t[first]] is Xpos.WRB) ? t.Count : -1;
    }

    /// <summary>"Although X, Y": the comma that ends the concession parts two statements.</summary>
    private static int Concession(AnalyzedSentence s, List<int> t, int start, int i, int opening)
    {
        bool concession = i == opening && s.Form(t[start]) is "Although" or "Though" or "While" or "Whereas" or "although" or "while";
        return concession ? i + 1 : -1;
    }

    /// <summary>Index of the first token after the boundary at <paramref name="i"/>, or -1.</summary>
    private static (int Right, bool Speech) Boundary(AnalyzedSentence s, List<int> t, int start, int i)
    {
        int token = t[i];
        ReadOnlySpan<char> form = s.Form(token);
        if (form is ";")
        {
            int next = SkipConjunction(s, t, i + 1);
            return ClauseStart.HasClause(s, t, start, i) && (ClauseStart.IsAt(s, t, next) || ClauseStart.HasClause(s, t, next, t.Count)) ? (next, false) : (-1, false);
        }

        if (form is ":" or "…" or "..." || s.IsDash(token))
        {
            int next = SkipConjunction(s, t, i + 1);
            return ClauseStart.HasClause(s, t, start, i) && s.Xpos[t[i + 1]] is not (Xpos.OpenQuote or Xpos.VBN) && ClauseStart.IsAt(s, t, next) && !HasDashAfter(s, t, i) ? (next, false) : (-1, false);
        }

        if (Announced(s, t, i) is > 0 and var content && ClauseStart.HasClause(s, t, start, i))
        {
            return (content, false);
        }

        bool comma = s.IsComma(token);
        int word = comma ? i + 1 : i;
        if (word + 1 >= t.Count)
        {
            return (-1, false);
        }

        // ", adding that over 40,000 had been shifted": the speech goes on
        if (comma && s.Xpos[t[word]] is Xpos.VBG && Verbs.Reporting.Contains(s.Form(t[word])) && ClauseStart.HasClause(s, t, start, i))
        {
            int added = s.Form(t[word + 1]) is "that" ? word + 2 : -1;
            return added > 0 && added < t.Count && ClauseStart.IsAt(s, t, added) ? (added, true) : (-1, false);
        }

        ReadOnlySpan<char> conjunction = s.Form(t[word]);
        if (comma && conjunction is "even" && s.Form(t[word + 1]) is "though" && word + 2 < t.Count && ClauseStart.HasClause(s, t, start, i) && ClauseStart.IsAt(s, t, word + 2))
        {
            return (word + 2, false);
        }

        bool when = comma && conjunction is "when";
        bool contrast = when || conjunction is "whereas" or "although" or "though" or "while" or "but" && !(conjunction is "while" && !comma);
        bool coordinates = conjunction is "and" or "but" or "or" or "so" or "yet" or "nor" && comma;
        if (contrast || coordinates)
        {
            int next = word + 1;
            bool speech = s.Form(t[next]) is "that" && s.Upos[t[next]] is Upos.Sconj && !(next + 1 < t.Count && s.Form(t[next + 1]) is "of");
            next += speech ? 1 : 0;
            // "so no, they did not", "and now it makes"
            while (next + 1 < t.Count && s.Xpos[t[next]] is Xpos.UH || (next + 1 < t.Count && s.Form(t[next]) is "no" && s.IsComma(t[next + 1])))
            {
                next++;
                next += s.IsComma(t[next]) ? 1 : 0;
            }

            bool inverted = conjunction is "so" or "nor" && s.IsFinite(t[next]);
            return !inverted && next < t.Count && ClauseStart.HasClause(s, t, start, i) && ClauseStart.IsAt(s, t, next) ? (next, speech) : (-1, false);
        }

        if (!comma && conjunction is not "as" && s.Form(t[i]) is "as" && i > start + 3 && IsPlainSubject(s, t, i + 1) && ClauseStart.HasClause(s, t, start, i) && s.Xpos[t[FiniteAfter(s, t, i + 1)]] is Xpos.VBD && !s.IsSubjectPronoun(t[i + 1]) && s.Upos[t[i - 1]] is not (Upos.Adj or Upos.Adv) && !Verbs.Quotative.Contains(s.Form(t[FiniteAfter(s, t, i + 1)])))
        {
            return (i + 1, false);
        }

        if (!comma)
        {
            // "collapsed on 29 October and trucks now take": without a comma the subject must be plainly one
            bool and = conjunction is "and" or "but" && i > start + 2 && !OpensComplement(s, t, start, i);
            bool that = and && s.Form(t[i + 1]) is "that" && s.Upos[t[i + 1]] is Upos.Sconj;
            int next = that ? i + 2 : i + 1;
            return and && next < t.Count && ClauseStart.HasClause(s, t, start, i) && (IsPlainSubject(s, t, next) || IsOwnSubject(s, t, start, i, next)) ? (next, that || InComplement(s, t, start, i)) : (-1, false);
        }

        if (conjunction is "as" && IsPlainSubject(s, t, word + 1) && ClauseStart.HasClause(s, t, start, i) && !Verbs.Quotative.Contains(s.Form(t[FiniteAfter(s, t, word + 1)])))
        {
            // ", as heavy rain forced rescuers to …": what happened at the same time
            return (word + 1, false);
        }

        // "bills had gone up by 140 percent, a fifth of the staff had been dismissed and …"
        if (s.Xpos[t[word]] is Xpos.DT or Xpos.CD or Xpos.PRPS && ClauseStart.HasClause(s, t, start, i) && IsBareClause(s, t, word))
        {
            return (word, false);
        }

        // a comma splice before a subject pronoun
        bool splice = s.IsSubjectPronoun(t[word]) && word + 1 < t.Count && s.IsFinite(t[word + 1]) && ClauseStart.HasClause(s, t, start, i) && i - start > 3 && s.Form(t[word]) is not ("which" or "that");
        return splice ? (word, false) : (-1, false);
    }

    /// <summary>"… after the group said on Wednesday that it had found errors": where what was said begins; -1 where nothing is reported so.</summary>
    private static int Announced(AnalyzedSentence s, List<int> t, int at)
    {
        if (s.Form(t[at]) is not ("after" or "as"))
        {
            return -1;
        }

        int i = at + 1;
        while (i < t.Count && (s.IsInNounPhrase(t[i]) || s.Form(t[i]) is "of" or "it"))
        {
            i++;
        }

        if (i == at + 1 || i >= t.Count || !s.IsFinite(t[i]) || !Verbs.Reporting.Contains(s.Form(t[i])) || !Verbs.Quotative.Contains(s.Form(t[i])))
        {
            return -1;
        }

        int that = i + 1;
        while (that < t.Count && that - i < 6 && s.Form(t[that]) is not "that" && (s.Upos[t[that]] is Upos.Adp or Upos.Adv or Upos.Propn or Upos.Noun or Upos.Num or Upos.Det or Upos.Adj))
        {
            that++;
        }

        return that + 2 < t.Count && s.Form(t[that]) is "that" && ClauseStart.IsAt(s, t, that + 1) ? that + 1 : -1;
    }

    /// <summary>"I live 900 metres from it and my windows hum": the left clause is complete, so what follows "and" can only be a subject.</summary>
    private static bool IsOwnSubject(AnalyzedSentence s, List<int> t, int start, int and, int next)
    {
        int finite = -1;
        for (int i = start; i < and; i++)
        {
            if (s.Xpos[t[i]] is Xpos.WDT or Xpos.WP or Xpos.WRB || (s.Upos[t[i]] is Upos.Sconj))
            {
                return false;
            }

            finite = s.IsFinite(t[i]) ? i : finite;
        }

        bool content = finite >= 0 && (Verbs.Reporting.Contains(s.Form(t[finite])) || Verbs.Opinion.Contains(s.Form(t[finite])) || Verbs.Prospective.Contains(s.Form(t[finite])));
        return finite > start && and - finite is 1 or > 2 && !content && s.Xpos[t[next]] is Xpos.DT or Xpos.PRPS or Xpos.NNP or Xpos.NN or Xpos.CD or Xpos.JJ && IsBareClauseAt(s, t, next) && (s.Xpos[t[next]] is Xpos.DT or Xpos.PRPS || EndsInName(s, t, next) || IsPartOf(s, t, next));
    }

    private static bool IsBareClauseAt(AnalyzedSentence s, List<int> t, int at)
    {
        int i = PhraseEnd(s, t, at);
        return i > at && i < t.Count && s.IsFinite(t[i]) && (s.IsNoun(t[i - 1]) || s.Xpos[t[i - 1]] is Xpos.PRP);
    }

    private static int PhraseEnd(AnalyzedSentence s, List<int> t, int at)
    {
        int i = at;
        while (i < t.Count && (s.IsInNounPhrase(t[i]) || (i == at + 1 && s.Form(t[i]) is "of") || (i == at + 2 && s.Form(t[i]) is "them" or "us" or "those" or "these")))
        {
            i++;
        }

        return i;
    }

    private static bool EndsInName(AnalyzedSentence s, List<int> t, int at) => PhraseEnd(s, t, at) is var end && end > at && s.Xpos[t[end - 1]] is Xpos.NNP;

    /// <summary>"half of them", "some of us".</summary>
    private static bool IsPartOf(AnalyzedSentence s, List<int> t, int at) => at + 2 < t.Count && s.Form(t[at + 1]) is "of" && s.Form(t[at + 2]) is "them" or "us" or "those" or "these";

    private static int FiniteAfter(AnalyzedSentence s, List<int> t, int at)
    {
        while (at + 1 < t.Count && !s.IsFinite(t[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A noun phrase with at most one "of" and then at once an auxiliary or past tense.</summary>
    private static bool IsBareClause(AnalyzedSentence s, List<int> t, int at)
    {
        int i = at;
        while (i < t.Count && (s.IsInNounPhrase(t[i]) || (s.Form(t[i]) is "of" && i > at)))
        {
            i++;
        }

        return i > at && i < t.Count && s.IsFinite(t[i]) && (s.IsNoun(t[i - 1]) || s.Xpos[t[i - 1]] is Xpos.CD || i == at + 1) && (s.Upos[t[i]] is Upos.Aux || s.Xpos[t[i]] is Xpos.VBD) && !Verbs.Quotative.Contains(s.Form(t[i]));
    }

    /// <summary>"warned that share prices and currencies would": the subject after "that" goes on.</summary>
    private static bool OpensComplement(AnalyzedSentence s, List<int> t, int start, int i)
    {
        for (int k = i - 1; k >= start; k--)
        {
            if (s.IsFinite(t[k]))
            {
                return false;
            }

            if (s.Upos[t[k]] is Upos.Sconj && s.Xpos[t[k]] is Xpos.IN)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A "that" stands open before a conjunction without comma: what follows belongs to what is said.</summary>
    private static bool InComplement(AnalyzedSentence s, List<int> t, int start, int i)
    {
        for (int k = start; k < i; k++)
        {
            if (s.Form(t[k]) is "that" && s.Upos[t[k]] is Upos.Sconj)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A pronoun, or a bare noun phrase after something that ends a complement, directly before a finite verb that agrees.</summary>
    private static bool IsPlainSubject(AnalyzedSentence s, List<int> t, int at)
    {
        if (s.IsSubjectPronoun(t[at]))
        {
            int verb = at + 1;
            while (verb < t.Count && s.Upos[t[verb]] is Upos.Adv)
            {
                verb++;
            }

            return verb < t.Count && s.IsFinite(t[verb]);
        }

        // the left neighbour of "and" must not be a noun phrase that could be coordinated with what follows
        int before = t[at - 2];
        bool phraseBefore = s.IsNoun(before) || s.Xpos[before] is Xpos.CD or Xpos.JJ;
        int i = at;
        while (i < t.Count && (s.IsInNounPhrase(t[i]) || (s.Form(t[i]) is "of" && i > at)))
        {
            i++;
        }

        int last = i - 1;
        while (i < t.Count && s.Upos[t[i]] is Upos.Adv)
        {
            i++;
        }

        if (last < at || i >= t.Count || !s.IsFinite(t[i]) || !s.IsNoun(t[last]))
        {
            return false;
        }

        bool plural = s.Xpos[t[last]] is Xpos.NNS or Xpos.NNPS;
        bool singularVerb = s.Form(t[i]) is "is" or "was" or "has" || s.Xpos[t[i]] is Xpos.VBZ;
        bool pluralVerb = s.Form(t[i]) is "are" or "were" or "have" || s.Xpos[t[i]] is Xpos.VBP;
        return plural ? !singularVerb && (!phraseBefore || i - last > 1 || !pluralVerb || HasDate(s, before)) : singularVerb || (!pluralVerb && !phraseBefore) || (HasDate(s, before) && !pluralVerb);
    }

    private static bool HasDate(AnalyzedSentence s, int token) =>
        Lexicons.CalendarWords.TryMonth(s.Form(token), out _) || Lexicons.CalendarWords.TryDay(s.Form(token), out _) || (s.Form(token).Length == 4 && char.IsAsciiDigit(s.Form(token)[0]));

    private static int SkipConjunction(AnalyzedSentence s, List<int> t, int at) =>
        at + 1 < t.Count && s.Form(t[at]) is "and" or "but" or "or" or "so" or "while" or "whereas" ? at + 1 : at;

    private static bool HasDashAfter(AnalyzedSentence s, List<int> t, int i)
    {
        if (!s.IsDash(t[i]))
        {
            return false;
        }

        for (int k = i + 1; k < t.Count; k++)
        {
            if (s.IsDash(t[k]))
            {
                return true;
            }
        }

        return false;
    }
}
