using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>A statement laid over the tree of its sentence: which tokens are kept, and which of them hang on none that is.</summary>
internal sealed class StatementCut
{
    private readonly bool[] _kept;

    public StatementCut(SentenceTree tree, Statement statement)
    {
        (Tree, Statement) = (tree, statement);
        _kept = new bool[tree.Count];
        foreach (int item in statement.Items)
        {
            if (item >= 0)
            {
                _kept[item] = true;
            }
        }

        foreach (Insertion insertion in statement.Inserted)
        {
            if (insertion.For >= 0)
            {
                _kept[insertion.For] = true;
            }
        }

        for (int i = 0; i < tree.Count; i++)
        {
            if (_kept[i] && !IsMark(i) && (tree.Head(i) < 0 || !_kept[tree.Head(i)]) && !GovernsAntecedent(i))
            {
                Tops.Add(i);
            }
        }
    }

    public SentenceTree Tree { get; }

    public Statement Statement { get; }

    /// <summary>Kept tokens whose head is not kept, punctuation aside, in the order of the sentence.</summary>
    public List<int> Tops { get; } = [];

    public bool IsKept(int token) => _kept[token];

    public bool IsMark(int token) => Tree.Upos(token) is Upos.Punct || Tree.Relation(token) is Relation.Punct;

    /// <summary>Which, who, whose, where, when: drops out when its clause becomes a statement.</summary>
    public bool IsRelativizer(int token) => Tree.Xpos(token) is Xpos.WDT or Xpos.WP or Xpos.WPS or Xpos.WRB || (Tree.Xpos(token) is Xpos.IN
        && Tree.Is(token, "that"));

    /// <summary>A finite verb that has neither a subject nor a word before it that would subordinate it shares the subject of its head.</summary>
    private bool GoesOn(int token) =>
        Tree.Relation(token) is Relation.Parataxis or Relation.Advcl && Tree.IsFinite(token) && Tree.Subject(token) < 0
            && (Tree.Child(token, Relation.Cc) >= 0 || !Tree.Form(token).EndsWith("ed", StringComparison.Ordinal))
            && Tree.Child(token, Relation.Mark) < 0 && Tree.Upos(Tree.Low(token)) is not (Upos.Sconj or Upos.Pron);

    /// <summary>A comma, dash or bracket stands right before the subtree.</summary>
    public bool IsSetOff(int token)
    {
        int low = Tree.Low(token);
        return low == 0 || Tree.IsBreak(low - 1) || Tree.IsBreak(low);
    }

    /// <summary>The verb of a clause, or what a copula joins to its subject.</summary>
    public bool IsClausal(int token) =>
        Tree.Upos(token) is Upos.Verb or Upos.Aux || Tree.Child(token, Relation.Cop) >= 0 || (Tree.Subject(token) >= 0 && Tree.IsFinite(token));

    /// <summary>"of" in "of which two": it governs the antecedent now.</summary>
    private bool GovernsAntecedent(int token) => Tree.Relation(token) is Relation.Case && IsRelativizer(Tree.Head(token));

    /// <summary>
    /// The token, then the predicates that it is coordinated with, up to the first. A finite verb coordinated with a noun goes on from that noun's verb.
    /// </summary>
    public IEnumerable<int> Coordinated(int token)
    {
        yield return token;
        while (Tree.Head(token) >= 0 && (Tree.Relation(token) is Relation.Conj || GoesOn(token)))
        {
            bool finite = Tree.IsFinite(token);
            token = Tree.Head(token);
            while (finite && !IsClausal(token) && Tree.Head(token) >= 0)
            {
                token = Tree.Head(token);
            }

            yield return token;
        }
    }
}
