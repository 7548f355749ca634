using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Clauses;

/// <summary>
/// Cuts a parsed clause into propositions, in the manner of ClausIE (Del Corro and Gemulla, 2013): reported content, coordinated predicates and contrasting
/// clauses, with the subject put back. Each cut needs an explicit sign in the tags as well as in the tree; otherwise the clause stays whole.
/// What commas and brackets set off was taken out before (<see cref="Segments"/>, <see cref="Asides"/>).
/// </summary>
internal sealed class ClauseSplitter
{
    private const int DeepestClause = 12;

    private readonly ClauseCuts _cuts = new();
    private readonly Conjuncts _conjuncts;
    private List<Draft> _drafts = [];

    public ClauseSplitter() => _conjuncts = new Conjuncts(_cuts);

    private SentenceTree Tree => _cuts.Tree;

    public void Split(SentenceTree tree, ClauseContext context, List<Draft> drafts)
    {
        _drafts = drafts;
        _cuts.Restart(tree);
        if (tree.Root >= 0)
        {
            Clause(tree.Root, 0, tree.Count - 1, context, 0);
        }
    }

    private void Clause(int head, int low, int high, ClauseContext context, int depth)
    {
        _cuts.Clear(low, high);
        int firstPending = _cuts.Pending.Count;
        if (depth < DeepestClause && TryReported(head, ref context))
        {
            Drain(firstPending, depth);
            return;
        }

        if (depth < DeepestClause)
        {
            CutContrasts(head, context);
            _conjuncts.Cut(head, context);
        }

        Emit(head, low, high, context);
        Drain(firstPending, depth);
    }

    private void Drain(int firstPending, int depth)
    {
        while (_cuts.Pending.Count > firstPending)
        {
            (int head, ClauseContext context) = _cuts.Pending[^1];
            _cuts.Pending.RemoveAt(_cuts.Pending.Count - 1);
            Clause(head, Tree.Low(head), Tree.High(head), context, depth + 1);
        }
    }

    private void Emit(int head, int low, int high, ClauseContext context)
    {
        var draft = new Draft
        {
            Predicate = head,
            Subject = context.SubjectHead >= 0 ? context.SubjectHead : Tree.Subject(head),
            Speaker = context.Speaker,
            ReportingVerb = context.ReportingVerb,
            Aside = context.Aside,
            Reason = context.Reason,
            Rule = context.Rule,
        };
        foreach (int token in context.Subject ?? [])
        {
            draft.Add(token);
            draft.Restored = true;
        }

        bool leading = true;
        for (int token = low; token <= high; token++)
        {
            if (_cuts.IsCut(token) || (leading && IsLeadingMark(head, token)))
            {
                continue;
            }

            bool mark = Tree.Upos(token) is Upos.Punct;
            if (leading && mark && context.Subject is not null && !(Tree.IsComma(token) && HasComma(token + 1, head)))
            {
                continue;
            }

            leading &= mark;
            draft.Add(token);
        }

        DraftText.Trim(Tree.Sentence, draft);
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

    /// <summary>"and, when the auditors came, burned": the comma has a partner.</summary>
    private bool HasComma(int from, int to)
    {
        for (int token = from; token < to; token++)
        {
            if (Tree.IsComma(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"And", "that", "whereas" and the like before a clause that stands alone.</summary>
    private bool IsLeadingMark(int head, int token)
    {
        if (Tree.Upos(token) is Upos.Cconj && Tree.Relation(token) is Relation.Cc && token < head)
        {
            return Tree.Sentence.IsJoining(token);
        }

        return token < head && Tree.Form(token) is "that" or "That" or "whereas" or "while" or "While" or "Whereas" or "although" or "Although" or "though"
            or "Though" or "but" or "But" or "and" or "And" or "because" or "Because"
            && Tree.Relation(token) is Relation.Mark or Relation.Cc or Relation.Advmod
            && Tree.Head(token) == head;
    }

    /// <summary>The clause's content is what somebody says: the content becomes the claim, the subject the speaker.</summary>
    private bool TryReported(int head, ref ClauseContext context)
    {
        int verb = head;
        int content = ReportedContent(verb);
        for (int step = 0; content < 0 && step < 2; step++)
        {
            // "is pleased to announce that", "went on to say that"
            verb = Tree.Child(verb, Relation.Xcomp);
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

        int subject = Tree.Subject(head);
        IReadOnlyList<int>? name = context.Subject ?? (subject >= 0 ? NounPhrase.Name(Tree, subject) : null);
        bool told = Tree.IsPassive(verb) && Tree.Form(verb) is "told" or "assured" or "informed" or "warned" or "reminded";
        if (name is null || name.Count == 0 || Tree.Form(name[0]) is "I" or "i" or "we" or "We" || Tree.IsNegated(verb) || Tree.HasModal(head)
            || Tree.HasModal(verb) || told)
        {
            return false;
        }

        ReadOnlySpan<char> form = Tree.Form(verb);
        bool finding = subject >= 0 && Verbs.Investigators.Contains(Tree.Form(subject))
            && form is "believe" or "believes" or "believed" or "think" or "thought" or "suspect" or "suspects" or "suspected";
        string? reason = Verbs.Prospective.Contains(form) ? Reasons.Prediction : Verbs.Opinion.Contains(form) && !finding ? Reasons.Opinion : context.Reason;
        string speaker = NounPhrase.Text(Tree, name);
        string? spoken = speaker is "it" or "It" ? context.Speaker : speaker;
        _cuts.Pending.Add((content, new ClauseContext { Speaker = spoken, ReportingVerb = form.ToString(), Reason = reason, Rule = Rules.Reported }));

        // clauses coordinated with the reporting one are statements of their own
        _cuts.Hide(Tree.Low(content), Tree.High(content));
        _conjuncts.Cut(head, context);
        return true;
    }

    private int ReportedContent(int verb)
    {
        if (!Verbs.Reporting.Contains(Tree.Form(verb)) && !Verbs.Opinion.Contains(Tree.Form(verb)) && !Verbs.Prospective.Contains(Tree.Form(verb)))
        {
            return -1;
        }

        int content = Tree.Child(verb, Relation.Ccomp);
        if (content < 0 || !Tree.IsFinite(content) || Tree.Subject(content) < 0)
        {
            return -1;
        }

        bool question = Tree.Form(Tree.Low(content)) is "whether" or "if" or "how" or "why" or "what" or "who" or "when" or "where" or "which";
        return question ? -1 : content;
    }

    /// <summary>"while …", "whereas …", "although …" with a subject and a finite verb of their own, and clauses side by side.</summary>
    private void CutContrasts(int head, ClauseContext context)
    {
        for (int child = Tree.FirstChild(head); child >= 0; child = Tree.NextSibling(child))
        {
            if (_cuts.IsCut(child))
            {
                continue;
            }

            int low = Tree.Low(child);
            bool contrast = Tree.Relation(child) is Relation.Advcl && Tree.Form(low) is "while" or "While" or "whereas" or "Whereas" or "although"
                or "Although" or "though" or "Though" or "but";
            bool parallel = Tree.Relation(child) is Relation.Parataxis && low > head && low > 0
                && Tree.Form(low - 1) is ";" or ":" or "–" or "—" or "-" or "." or "," or "--" && !Verbs.Quotative.Contains(Tree.Form(child));
            int subject = Tree.Subject(child);
            if ((contrast || parallel) && Tree.IsFinite(child) && subject >= 0 && subject < child)
            {
                _cuts.Cut(low, Tree.High(child));
                _cuts.Pending.Add((child, context.Speech with { Rule = Rules.Contrast }));
            }
        }
    }
}
