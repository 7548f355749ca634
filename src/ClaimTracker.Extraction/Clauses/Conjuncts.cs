using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Clauses;

/// <summary>
/// Coordinated clauses and predicates by the tree: "employs 6,500 people and owns 22 mills", with the subject and the auxiliary of a participle put back.
/// </summary>
internal sealed class Conjuncts(ClauseCuts cuts)
{
    private readonly ClauseCuts _cuts = cuts;

    private SentenceTree Tree => _cuts.Tree;

    public void Cut(int head, ClauseContext context)
    {
        for (int child = Tree.FirstChild(head); child >= 0; child = Tree.NextSibling(child))
        {
            if (Tree.Relation(child) is not Relation.Conj || _cuts.IsCut(child) || child < head)
            {
                continue;
            }

            int subject = Tree.Subject(child);
            bool clause = Tree.Upos(child) is Upos.Verb or Upos.Aux || Tree.Child(child, Relation.Cop) >= 0;
            if (clause && subject >= 0 && subject < child && Tree.IsFinite(child) && Tree.IsFinite(head) && Agrees(subject, child))
            {
                _cuts.Cut(Tree.Low(child), Tree.High(child));
                _cuts.Pending.Add((child, context.Speech with { Rule = Rules.Conjunct }));
            }
            else if (clause && subject < 0)
            {
                TrySharedSubject(head, child, context);
            }
        }
    }

    /// <summary>"the army, Russia and Iran were scared": a singular before a plural verb is the end of a coordination, not a subject.</summary>
    private bool Agrees(int subject, int predicate)
    {
        int finite = Tree.FiniteToken(predicate);
        bool plural = Tree.Form(finite) is "were" or "are" or "have" or "do";
        bool singular = Tree.Xpos(subject) is Xpos.NN or Xpos.NNP && Tree.Child(subject, Relation.Conj) < 0;
        return finite >= 0 && !(plural && singular);
    }

    /// <summary>"owns 22 mills" after "employs 6,500 people and": the subject, and the auxiliary of a participle, are put back.</summary>
    private void TrySharedSubject(int head, int child, ClauseContext context)
    {
        int subject = Tree.Subject(head);
        List<int>? shared = context.Subject is { } inherited ? [.. inherited]
            : subject >= 0 && subject < head && Tree.Xpos(subject) is not (Xpos.EX or Xpos.WDT or Xpos.WP) ? NounPhrase.Name(Tree, subject)
            : null;
        // a conjunct has its conjunction or a comma before it; otherwise the parser took a subordinate verb for one
        int first = Tree.Low(child);
        bool joined = Tree.Upos(first) is Upos.Cconj || Tree.IsBreak(first) || Tree.IsBreak(first - 1) || (first > 0 && Tree.Upos(first - 1) is Upos.Cconj);
        if (shared is null || !joined || !HasComplement(head, child) || Size(child) < 2)
        {
            return;
        }

        // the parser missed the clause's own subject: "in the dark holes the number is …"
        if (HasOwnSubject(first, child))
        {
            _cuts.Cut(Tree.Low(child), Tree.High(child));
            _cuts.Pending.Add((child, context.Speech with { Rule = Rules.Conjunct }));
            return;
        }

        int finite = Tree.FiniteToken(child);
        bool participle = Tree.Xpos(child) is Xpos.VBN || (Tree.Xpos(child) is Xpos.VBD && Tree.IsPassive(head) && Tree.Child(child, Relation.Obj) < 0);
        bool active = Tree.Xpos(child) is Xpos.VBN && finite < 0 && Tree.Xpos(head) is Xpos.VBD && !Tree.IsPassive(head)
            && Tree.Child(child, Relation.Obj) >= 0;
        if (active)
        {
            // "repaired 11 wells and distributed/VBN soap": past tense by its object
        }
        else if (participle && (finite < 0 || finite == child))
        {
            if (Tree.Xpos(head) is not Xpos.VBN)
            {
                return;
            }

            for (int aux = Tree.FirstChild(head); aux >= 0; aux = Tree.NextSibling(aux))
            {
                if (Tree.Relation(aux) is Relation.Aux or Relation.AuxPass)
                {
                    shared.Add(aux);
                }
            }
        }
        else if (finite < 0)
        {
            return;
        }

        _cuts.Cut(Tree.Low(child), Tree.High(child));
        _cuts.Pending.Add((child, context.Speech with { Rule = Rules.Conjunct, Subject = shared, SubjectHead = subject >= 0 ? subject : context.SubjectHead }));
    }

    private bool HasOwnSubject(int first, int child)
    {
        while (first < child && Tree.Upos(first) is Upos.Cconj or Upos.Punct)
        {
            first++;
        }

        int noun = child - 1;
        while (noun > first && Tree.Upos(noun) is Upos.Aux or Upos.Adv or Upos.Part)
        {
            noun--;
        }

        // a determiner opens a noun phrase that no preposition governs and that ends right before the verb
        int start = noun;
        while (start > first && Tree.Upos(start) is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num)
        {
            start--;
        }

        return start < noun && start > first && Tree.Upos(noun) is Upos.Noun or Upos.Propn && Tree.Upos(start) is Upos.Det
            && Tree.Upos(start - 1) is not Upos.Adp && Tree.IsFinite(child);
    }

    /// <summary>The first verb says something without the second: it has an object, oblique or complement before it.</summary>
    private bool HasComplement(int head, int child)
    {
        for (int other = Tree.FirstChild(head); other >= 0; other = Tree.NextSibling(other))
        {
            if (other > head && other < child && Tree.Relation(other) is Relation.Obj or Relation.Obl or Relation.Xcomp or Relation.Ccomp
                or Relation.OblAgent or Relation.OblUnmarked or Relation.Advcl or Relation.Iobj or Relation.Advmod or Relation.CompoundPrt)
            {
                return true;
            }
        }

        return Tree.Child(head, Relation.Cop) >= 0 || Tree.IsPassive(head);
    }

    private int Size(int head)
    {
        int words = 0;
        for (int token = Tree.Low(head); token <= Tree.High(head); token++)
        {
            words += Tree.Upos(token) is Upos.Punct or Upos.Cconj ? 0 : 1;
        }

        return words;
    }
}
