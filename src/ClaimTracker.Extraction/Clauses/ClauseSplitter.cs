using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Clauses;

/// <summary>
/// Cuts a parsed sentence into propositions, in the manner of ClausIE (Del Corro and Gemulla, 2013) and DisSim (Niklaus et al., 2019):
/// coordinated clauses, reported content, contrasting adverbial clauses, relative clauses, appositives and participles, with what was left out put back.
/// Each cut needs an explicit sign in the tags as well as in the tree; otherwise the sentence stays whole.
/// </summary>
internal sealed class ClauseSplitter
{
    private const int DeepestClause = 12;

    private readonly List<(int Head, ClauseContext Context)> _pending = [];
    private SentenceTree _tree = new();
    private List<Draft> _drafts = [];
    private bool[] _cut = new bool[64];

    public void Split(SentenceTree tree, ClauseContext context, List<Draft> drafts)
    {
        (_tree, _drafts) = (tree, drafts);
        if (_cut.Length < tree.Count)
        {
            _cut = new bool[Math.Max(tree.Count, _cut.Length * 2)];
        }

        Array.Clear(_cut, 0, tree.Count);
        if (tree.Root >= 0)
        {
            Clause(tree.Root, 0, tree.Count - 1, context, 0);
        }
    }

    private void Clause(int head, int low, int high, ClauseContext context, int depth)
    {
        Array.Fill(_cut, false, low, high - low + 1);
        int firstPending = _pending.Count;
        if (depth < DeepestClause && TryReported(head, low, high, ref context))
        {
            Drain(firstPending, depth);
            return;
        }

        if (depth < DeepestClause)
        {
            CutParentheses(low, high);
            CutFramesOfSpeech(head, ref context);
            CutContrasts(head, context);
            CutModifiers(head, low, high, context);
            CutConjuncts(head, low, high, context);
        }

        Emit(head, low, high, context);
        Drain(firstPending, depth);
    }

    private void Drain(int firstPending, int depth)
    {
        while (_pending.Count > firstPending)
        {
            (int head, ClauseContext context) = _pending[^1];
            _pending.RemoveAt(_pending.Count - 1);
            Clause(head, _tree.Low(head), _tree.High(head), context, depth + 1);
        }
    }

    private void Emit(int head, int low, int high, ClauseContext context)
    {
        var draft = new Draft
        {
            Predicate = head,
            Subject = context.SubjectHead >= 0 ? context.SubjectHead : _tree.Subject(head),
            Speaker = context.Speaker,
            ReportingVerb = context.ReportingVerb,
            Aside = context.Aside,
            Reason = context.Reason,
        };
        IReadOnlyList<int> antecedent = context.Antecedent ?? [];
        if (context.Place == AntecedentPlace.Location && antecedent.Count > 0)
        {
            draft.AddWord("In");
            AddAll(draft, antecedent);
            draft.AddWord(",");
        }

        if (context.Subject is { } subject)
        {
            AddAll(draft, subject);
            draft.Restored = true;
        }

        if (context.Auxiliary is { } auxiliary)
        {
            draft.AddWord(auxiliary);
        }

        bool leading = true;
        for (int token = low; token <= high; token++)
        {
            if (token == context.PronounFrom && context.Place is AntecedentPlace.Pronoun or AntecedentPlace.Possessor)
            {
                AddAll(draft, antecedent);
                if (context.Place == AntecedentPlace.Possessor)
                {
                    draft.AddWord("’s");
                }
            }

            bool pronoun = token >= context.PronounFrom && token <= context.PronounTo;
            if (_cut[token] || pronoun || (leading && IsLeadingMark(head, token)))
            {
                continue;
            }

            bool mark = _tree.Upos(token) is Upos.Punct;
            if (leading && mark && context.Subject is not null)
            {
                continue;
            }

            leading &= mark;
            draft.Add(token);
            if (token == head && context.Place == AntecedentPlace.AfterPredicate)
            {
                AddAll(draft, antecedent);
            }
        }

        DraftText.Trim(_tree.Sentence, draft);
        if (draft.Items.Count == 0)
        {
            return;
        }

        // an aside's quote spans what it is about; a restored subject may stand far away and is left out
        foreach (int item in draft.Items)
        {
            if (item >= 0 && ((item >= low && item <= high) || context.Aside))
            {
                draft.Quote(item, item);
            }
        }

        _drafts.Add(draft);
    }

    private static void AddAll(Draft draft, IReadOnlyList<int> tokens)
    {
        foreach (int token in tokens)
        {
            draft.Add(token);
        }
    }

    /// <summary>"And", "that", "whereas" and the like before a clause that stands alone.</summary>
    private bool IsLeadingMark(int head, int token)
    {
        if (_tree.Upos(token) is Upos.Cconj && _tree.Relation(token) is Relation.Cc && token < head)
        {
            return _tree.Head(token) == head || _tree.Head(token) < token || !_tree.Is(token, "both");
        }

        return token < head && _tree.Form(token) is "that" or "That" or "whereas" or "while" or "While" or "Whereas" or "although" or "Although" or "though" or "Though" or "but" or "But" or "and" or "And" or "because" or "Because" && _tree.Relation(token) is Relation.Mark or Relation.Cc or Relation.Advmod
            && _tree.Head(token) == head;
    }

    /// <summary>The clause's content is what somebody says: the content becomes the claim, the subject the speaker.</summary>
    private bool TryReported(int head, int low, int high, ref ClauseContext context)
    {
        int verb = head;
        int content = ReportedContent(verb);
        for (int step = 0; content < 0 && step < 2; step++)
        {
            // "is pleased to announce that", "went on to say that"
            verb = _tree.Child(verb, Relation.Xcomp);
            content = verb < 0 ? -1 : ReportedContent(verb);
            if (verb < 0)
            {
                return false;
            }
        }

        if (content < 0)
        {
            return false;
        }

        int subject = _tree.Subject(head);
        IReadOnlyList<int>? name = context.Subject ?? (context.Place == AntecedentPlace.Pronoun ? context.Antecedent : null) ?? (subject >= 0 ? NounPhrase.Name(_tree, subject) : null);
        if (name is null || name.Count == 0 || _tree.Form(name[0]) is "I" or "i" or "we" or "We" || IsNegated(verb) || HasModal(head) || HasModal(verb) || (_tree.IsPassive(verb) && _tree.Form(verb) is "told" or "assured" or "informed" or "warned" or "reminded"))
        {
            return false;
        }

        ReadOnlySpan<char> form = _tree.Form(verb);
        bool finding = subject >= 0 && Verbs.Investigators.Contains(_tree.Form(subject)) && form is "believe" or "believes" or "believed" or "think" or "thought" or "suspect" or "suspects" or "suspected";
        string? reason = Verbs.Prospective.Contains(form) ? Reasons.Prediction : Verbs.Opinion.Contains(form) && !finding ? Reasons.Opinion : context.Reason;
        string speaker = NounPhrase.Text(_tree, name);
        string? spoken = speaker is "it" or "It" ? context.Speaker : speaker;
        _pending.Add((content, new ClauseContext { Speaker = spoken, ReportingVerb = form.ToString(), Reason = reason }));

        // asides on the speaker, and clauses coordinated with the reporting one, are statements of their own
        Array.Fill(_cut, true, _tree.Low(content), _tree.High(content) - _tree.Low(content) + 1);
        CutModifiers(head, low, high, context);
        CutConjuncts(head, low, high, context);
        return true;
    }

    private int ReportedContent(int verb)
    {
        if (!Verbs.Reporting.Contains(_tree.Form(verb)) && !Verbs.Opinion.Contains(_tree.Form(verb)) && !Verbs.Prospective.Contains(_tree.Form(verb)))
        {
            return -1;
        }

        int content = _tree.Child(verb, Relation.Ccomp);
        if (content < 0 || !_tree.IsFinite(content) || _tree.Subject(content) < 0)
        {
            return -1;
        }

        int first = _tree.Low(content);
        bool question = _tree.Form(first) is "whether" or "if" or "how" or "why" or "what" or "who" or "when" or "where" or "which";
        return question ? -1 : content;
    }

    private bool IsNegated(int predicate)
    {
        for (int child = _tree.FirstChild(predicate); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Advmod && _tree.Form(child) is "not" or "n't" or "n’t" or "never")
            {
                return true;
            }
        }

        return false;
    }

    private bool HasModal(int predicate)
    {
        for (int child = _tree.FirstChild(predicate); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Aux && _tree.Xpos(child) is Xpos.MD)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In return, the prosecution said, he received cash": the frame is cut and names the speaker.</summary>
    private void CutFramesOfSpeech(int head, ref ClauseContext context)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_cut[child] || _tree.Relation(child) is not (Relation.Parataxis or Relation.Ccomp) || !Verbs.Quotative.Contains(_tree.Form(child)) || _tree.Child(child, Relation.Ccomp) >= 0)
            {
                continue;
            }

            int subject = _tree.Subject(child);
            if (subject >= 0 && _tree.High(child) - _tree.Low(child) < 14 && NounPhrase.Name(_tree, subject) is { } name && _tree.Relation(child) is Relation.Parataxis)
            {
                context = context with { Speaker = NounPhrase.Text(_tree, name), ReportingVerb = _tree.Form(child).ToString() };
                Cut(_tree.Low(child), _tree.High(child));
            }
        }
    }

    /// <summary>Brackets are cut out of the clause around them, unless they hold a number.</summary>
    private void CutParentheses(int low, int high)
    {
        int open = -1;
        bool digits = false;
        for (int token = low; token <= high; token++)
        {
            if (_tree.Form(token) is "(" or "[")
            {
                (open, digits) = (token, false);
            }
            else if (_tree.Form(token) is ")" or "]" && open >= 0)
            {
                if (!digits && open > low && token - open < 40)
                {
                    Array.Fill(_cut, true, open, token - open + 1);
                }

                open = -1;
            }
            else
            {
                digits |= _tree.Xpos(token) is Xpos.CD;
            }
        }
    }

    /// <summary>The head of the noun phrase that ends right before a token, or -1.</summary>
    private int NominalBefore(int token)
    {
        int noun = token - 1;
        if (noun < 0 || !_tree.IsNominal(noun))
        {
            return -1;
        }

        while (_tree.Head(noun) >= 0 && _tree.Relation(noun) is Relation.Flat or Relation.Compound or Relation.Goeswith or Relation.Fixed && _tree.High(_tree.Head(noun)) < token + 60 && _tree.IsNominal(_tree.Head(noun)))
        {
            noun = _tree.Head(noun);
        }

        return noun;
    }

    private string Copula(int noun, bool past) => (past, _tree.IsPlural(noun)) switch
    {
        (true, true) => "were",
        (true, false) => "was",
        (false, true) => "are",
        _ => "is",
    };

    /// <summary>"while …", "whereas …", "although …" with a subject and a finite verb of their own.</summary>
    private void CutContrasts(int head, ClauseContext context)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_cut[child])
            {
                continue;
            }

            int low = _tree.Low(child);
            bool contrast = _tree.Relation(child) is Relation.Advcl && _tree.Form(low) is "while" or "While" or "whereas" or "Whereas" or "although" or "Although" or "though" or "Though" or "but";
            bool parallel = _tree.Relation(child) is Relation.Parataxis && low > head && low > 0 && _tree.Form(low - 1) is ";" or ":" or "–" or "—" or "-" or "." or "," or "--" && !Verbs.Quotative.Contains(_tree.Form(child));
            int subject = _tree.Subject(child);
            if ((contrast || parallel) && _tree.IsFinite(child) && subject >= 0 && subject < child)
            {
                Cut(low, _tree.High(child));
                _pending.Add((child, context.Speech));
            }
        }
    }

    private void CutConjuncts(int head, int low, int high, ClauseContext context)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is not Relation.Conj || _cut[child] || child < head)
            {
                continue;
            }

            int subject = _tree.Subject(child);
            bool clause = _tree.Upos(child) is Upos.Verb or Upos.Aux || _tree.Child(child, Relation.Cop) >= 0;
            if (clause && subject >= 0 && subject < child && _tree.IsFinite(child) && _tree.IsFinite(head) && Agrees(subject, child))
            {
                Cut(_tree.Low(child), _tree.High(child));
                _pending.Add((child, context.Speech));
            }
            else if (clause && subject < 0)
            {
                TrySharedSubject(head, child, low, context);
            }
            else
            {
                Gapping.TryRestore(_tree, head, child, context, _drafts, Cut);
            }
        }
    }

    /// <summary>"the army, Russia and Iran were scared": a singular before a plural verb is the end of a coordination, not a subject.</summary>
    private bool Agrees(int subject, int predicate)
    {
        int finite = _tree.FiniteToken(predicate);
        bool plural = _tree.Form(finite) is "were" or "are" or "have" or "do";
        bool singular = _tree.Xpos(subject) is Xpos.NN or Xpos.NNP && _tree.Child(subject, Relation.Conj) < 0;
        return finite >= 0 && !(plural && singular);
    }

    /// <summary>"owns 22 mills" after "employs 6,500 people and": the subject, and the auxiliary of a participle, are put back.</summary>
    private void TrySharedSubject(int head, int child, int low, ClauseContext context)
    {
        int subject = _tree.Subject(head);
        List<int>? shared = context.Subject is { } inherited ? [.. inherited]
            : context.Antecedent is { } antecedent && context.Place == AntecedentPlace.Pronoun ? [.. antecedent]
            : subject >= 0 && subject < head && _tree.Xpos(subject) is not (Xpos.EX or Xpos.WDT or Xpos.WP) ? NounPhrase.Name(_tree, subject)
            : null;
        // a conjunct has its conjunction or a comma before it; otherwise the parser took a subordinate verb for one
        int first = _tree.Low(child);
        bool joined = _tree.Upos(first) is Upos.Cconj || _tree.IsBreak(first) || _tree.IsBreak(first - 1) || (first > 0 && _tree.Upos(first - 1) is Upos.Cconj);
        if (shared is null || !joined || !HasComplement(head, child) || Size(child) < 2)
        {
            return;
        }

        // the parser missed the clause's own subject: "in the dark holes the number is …"
        if (HasOwnSubject(first, child))
        {
            Cut(_tree.Low(child), _tree.High(child));
            _pending.Add((child, context.Speech));
            return;
        }

        int finite = _tree.FiniteToken(child);
        bool participle = _tree.Xpos(child) is Xpos.VBN || (_tree.Xpos(child) is Xpos.VBD && _tree.IsPassive(head) && _tree.Child(child, Relation.Obj) < 0);
        bool active = _tree.Xpos(child) is Xpos.VBN && finite < 0 && _tree.Xpos(head) is Xpos.VBD && !_tree.IsPassive(head) && _tree.Child(child, Relation.Obj) >= 0;
        if (active)
        {
            // "repaired 11 wells and distributed/VBN soap": past tense by its object
        }
        else if (participle && (finite < 0 || finite == child))
        {
            if (_tree.Xpos(head) is not Xpos.VBN)
            {
                return;
            }

            for (int aux = _tree.FirstChild(head); aux >= 0; aux = _tree.NextSibling(aux))
            {
                if (_tree.Relation(aux) is Relation.Aux or Relation.AuxPass)
                {
                    shared.Add(aux);
                }
            }
        }
        else if (finite < 0)
        {
            return;
        }

        Cut(_tree.Low(child), _tree.High(child));
        _pending.Add((child, context.Speech with { Subject = shared, SubjectHead = subject >= 0 ? subject : context.SubjectHead }));
    }

    private bool HasOwnSubject(int first, int child)
    {
        while (first < child && _tree.Upos(first) is Upos.Cconj or Upos.Punct)
        {
            first++;
        }

        int noun = child - 1;
        while (noun > first && _tree.Upos(noun) is Upos.Aux or Upos.Adv or Upos.Part)
        {
            noun--;
        }

        // a determiner opens a noun phrase that no preposition governs and that ends right before the verb
        int start = noun;
        while (start > first && _tree.Upos(start) is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num)
        {
            start--;
        }

        return start < noun && start > first && _tree.Upos(noun) is Upos.Noun or Upos.Propn && _tree.Upos(start) is Upos.Det && _tree.Upos(start - 1) is not Upos.Adp && _tree.IsFinite(child);
    }

    /// <summary>The first verb says something without the second: it has an object, oblique or complement before it.</summary>
    private bool HasComplement(int head, int child)
    {
        for (int other = _tree.FirstChild(head); other >= 0; other = _tree.NextSibling(other))
        {
            if (other > head && other < child && _tree.Relation(other) is Relation.Obj or Relation.Obl or Relation.Xcomp or Relation.Ccomp or Relation.OblAgent or Relation.OblUnmarked or Relation.Advcl or Relation.Iobj or Relation.Advmod or Relation.CompoundPrt)
            {
                return true;
            }
        }

        return _tree.Child(head, Relation.Cop) >= 0 || _tree.IsPassive(head);
    }

    private int Size(int head)
    {
        int words = 0;
        for (int token = _tree.Low(head); token <= _tree.High(head); token++)
        {
            words += _tree.Upos(token) is Upos.Punct or Upos.Cconj ? 0 : 1;
        }

        return words;
    }

    private void CutModifiers(int head, int low, int high, ClauseContext context)
    {
        for (int token = low; token <= high; token++)
        {
            if (_cut[token])
            {
                continue;
            }

            for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            {
                if (child <= token || _cut[child] || child < low || child > high)
                {
                    continue;
                }

                switch (_tree.Relation(child))
                {
                    case Relation.AclRelcl when _tree.IsNominal(token):
                        Relative(token, child, context, nominalRoot: token == head && !_tree.IsFinite(head));
                        break;
                    case Relation.Appos when _tree.IsNominal(token):
                        Appositive(token, child, context);
                        break;
                    case Relation.Acl when _tree.IsNominal(token):
                        Participle(token, child, context);
                        break;
                    default:
                        break;
                }
            }
        }
    }

    private void Relative(int noun, int clause, ClauseContext context, bool nominalRoot)
    {
        int low = _tree.Low(clause);
        bool apart = _tree.IsComma(low - 1) || _tree.Form(Math.Max(low - 1, 0)) is "–" or "—" or "(";
        if ((!apart && !nominalRoot) || !_tree.IsFinite(clause))
        {
            return;
        }

        int pronoun = RelativePronoun(clause, low);
        if (pronoun < 0 || NounPhrase.Name(_tree, noun) is not { } name)
        {
            return;
        }

        name.RemoveAll(token => token >= low);
        if (name.Count == 0)
        {
            return;
        }

        ReadOnlySpan<char> form = _tree.Form(pronoun);
        int from = low, to = pronoun;
        AntecedentPlace place;
        if (form is "where" or "when" || (pronoun > low && _tree.Upos(low) is Upos.Adp))
        {
            place = AntecedentPlace.Location;
        }
        else if (form is "whose")
        {
            (place, from) = (AntecedentPlace.Possessor, pronoun);
        }
        else if (_tree.Relation(pronoun) is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter || _tree.Subject(clause) < 0 || _tree.Subject(clause) == pronoun)
        {
            (place, from) = (AntecedentPlace.Pronoun, pronoun);
        }
        else if (pronoun > low)
        {
            // "most of which went to the banks"
            (place, from) = (AntecedentPlace.Pronoun, pronoun);
        }
        else
        {
            place = AntecedentPlace.AfterPredicate;
        }

        if (apart)
        {
            Cut(low, _tree.High(clause));
        }

        _pending.Add((clause, context.Speech with { Antecedent = name, PronounFrom = from, PronounTo = to, Place = place, SubjectHead = place == AntecedentPlace.Pronoun && pronoun == low ? noun : -1, Aside = true }));
        if (nominalRoot)
        {
            Array.Fill(_cut, true, low, _tree.High(clause) - low + 1);
        }
    }

    private int RelativePronoun(int clause, int low)
    {
        int limit = Math.Min(Math.Min(low + 6, clause), _tree.High(clause));
        for (int token = low; token <= limit; token++)
        {
            if (_tree.Form(token) is "which" or "who" or "whom" or "whose" or "where" or "when" || (token == low && _tree.Is(token, "that") && _tree.Relation(token) is not Relation.Det))
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>"Kornhaus, the biggest miller in the region,": a described common noun beside a name.</summary>
    private void Appositive(int noun, int appositive, ClauseContext context)
    {
        int low = _tree.Low(appositive);
        int high = _tree.High(appositive);
        bool apart = _tree.IsComma(low - 1) && (high + 1 >= _tree.Count || _tree.IsBreak(high + 1) || high == _tree.Count - 1);
        bool common = _tree.Xpos(appositive) is Xpos.NN or Xpos.NNS;
        if (!apart || !common || high - low < 1 || _tree.Xpos(low) is not (Xpos.DT or Xpos.PRPS or Xpos.JJ or Xpos.JJS or Xpos.CD or Xpos.NN or Xpos.RB or Xpos.NNP or Xpos.VBN))
        {
            return;
        }

        // the appositive belongs to the name right before it
        int nearest = NominalBefore(low - 1);
        int subject = nearest >= 0 && _tree.Upos(nearest) is Upos.Propn && _tree.Upos(noun) is not Upos.Propn ? nearest : noun;
        bool described = _tree.Xpos(low) is Xpos.DT or Xpos.PRPS or Xpos.JJS;
        if (_tree.Upos(subject) is not Upos.Propn || !described || NounPhrase.Name(_tree, subject) is not { } name)
        {
            return;
        }

        name.RemoveAll(token => token >= low);
        if (name.Count == 0)
        {
            return;
        }

        Cut(low, high);
        _pending.Add((appositive, context.Speech with { Subject = name, SubjectHead = subject, Auxiliary = Copula(subject, false), Aside = true }));
    }

    /// <summary>"The ceasefire, once again brokered by Turkey,": a participle set off by a comma.</summary>
    private void Participle(int noun, int participle, ClauseContext context)
    {
        int low = _tree.Low(participle);
        if (_tree.Xpos(participle) is not (Xpos.VBN or Xpos.VBD) || !_tree.IsComma(low - 1) || _tree.IsFinite(participle) != (_tree.Xpos(participle) is Xpos.VBD) || _tree.High(participle) - low < 1
            || _tree.Subject(participle) >= 0 || NounPhrase.Name(_tree, noun) is not { } name)
        {
            return;
        }

        name.RemoveAll(token => token >= low);
        if (name.Count == 0)
        {
            return;
        }

        Cut(low, _tree.High(participle));
        _pending.Add((participle, context.Speech with { Subject = name, SubjectHead = noun, Auxiliary = Copula(noun, true), Aside = true }));
    }

    /// <summary>Leaves a stretch out of the clause around it, with the commas that set it off.</summary>
    private void Cut(int low, int high)
    {
        Array.Fill(_cut, true, low, high - low + 1);
        bool before = low > 0 && _tree.IsBreak(low - 1) && _tree.Xpos(low - 1) is not (Xpos.CloseBracket or Xpos.OpenBracket);
        bool after = high + 1 < _tree.Count && _tree.IsComma(high + 1);
        if (before && (after || high + 1 >= _tree.Count || _tree.IsBreak(high + 1)))
        {
            _cut[low - 1] = true;
        }

        if (after && (before || low == 0))
        {
            _cut[high + 1] = true;
        }
    }
}
