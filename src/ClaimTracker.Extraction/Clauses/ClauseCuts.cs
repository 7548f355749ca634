using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Clauses;

/// <summary>What has been cut out of a clause, and the clauses still to be read. A buffer, used again for every clause.</summary>
internal sealed class ClauseCuts
{
    private bool[] _cut = new bool[64];

    public SentenceTree Tree { get; private set; } = new();

    public List<(int Head, ClauseContext Context)> Pending { get; } = [];

    public void Restart(SentenceTree tree)
    {
        Tree = tree;
        if (_cut.Length < tree.Count)
        {
            _cut = new bool[Math.Max(tree.Count, _cut.Length * 2)];
        }

        Array.Clear(_cut, 0, tree.Count);
        Pending.Clear();
    }

    public bool IsCut(int token) => _cut[token];

    /// <summary>A clause is read anew: nothing is cut out of it yet. Bounds are inclusive.</summary>
    public void Clear(int low, int high) => Array.Fill(_cut, false, low, high - low + 1);

    public void Hide(int low, int high) => Array.Fill(_cut, true, low, high - low + 1);

    /// <summary>Leaves a stretch out of the clause around it, with the commas that set it off.</summary>
    public void Cut(int low, int high)
    {
        Hide(low, high);
        bool before = low > 0 && Tree.IsBreak(low - 1) && Tree.Xpos(low - 1) is not (Xpos.CloseBracket or Xpos.OpenBracket);
        bool after = high + 1 < Tree.Count && Tree.IsComma(high + 1);
        if (before && (after || high + 1 >= Tree.Count || Tree.IsBreak(high + 1)))
        {
            _cut[low - 1] = true;
        }

        if (after && (before || low == 0))
        {
            _cut[high + 1] = true;
        }
    }
}
