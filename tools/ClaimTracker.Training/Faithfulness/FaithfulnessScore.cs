using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Faithfulness;

/// <summary>Rewrites of one treebank and what its trees hold against them.</summary>
internal sealed class FaithfulnessScore
{
    private readonly SortedDictionary<string, (int Flagged, int All)> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<FlagKind, int> _kinds = [];
    private readonly Dictionary<string, (int Right, int Found, int All)> _separable = Separable.Kinds.ToDictionary(kind => kind, _ => (0, 0, 0));

    public int Sentences { get; private set; }

    public int Statements { get; private set; }

    public int Rewrites { get; private set; }

    public int Flagged { get; private set; }

    /// <summary>Flagged and all rewrites by what made them.</summary>
    public IReadOnlyDictionary<string, (int Flagged, int All)> Rules => _rules;

    public IReadOnlyDictionary<FlagKind, int> Kinds => _kinds;

    /// <summary>Found with nothing flagged, found, and all separable propositions by kind.</summary>
    public IReadOnlyDictionary<string, (int Right, int Found, int All)> Propositions => _separable;

    public int Right => _separable.Values.Sum(n => n.Right);

    public int Found => _separable.Values.Sum(n => n.Found);

    public int All => _separable.Values.Sum(n => n.All);

    /// <param name="flagged">Told every rewrite that is flagged.</param>
    public static FaithfulnessScore Of(IEnumerable<GoldSentence> sentences, Action<GoldSentence, Rewrite, string, IReadOnlyList<Flag>>? flagged = null)
    {
        var score = new FaithfulnessScore();
        var trial = new Trial();
        foreach (GoldSentence sentence in sentences)
        {
            score.Add(sentence, trial.Run(sentence), flagged);
        }

        return score;
    }

    private void Add(GoldSentence sentence, IReadOnlyList<Rewrite> statements, Action<GoldSentence, Rewrite, string, IReadOnlyList<Flag>>? report)
    {
        Sentences++;
        var found = new HashSet<int>();
        var right = new HashSet<int>();
        foreach (Rewrite rewrite in statements)
        {
            Statements++;
            (IReadOnlyList<Flag> flags, int predicate) = GoldCheck.Of(sentence, rewrite);
            found.Add(predicate);
            if (flags.Count == 0)
            {
                right.Add(predicate);
            }

            if (rewrite.Changes(sentence))
            {
                Rewrites++;
                string rule = $"{rewrite.Rule}: {Arc(sentence, rewrite, predicate)}";
                (int bad, int all) = _rules.GetValueOrDefault(rule);
                _rules[rule] = (bad + (flags.Count > 0 ? 1 : 0), all + 1);
                Count(flags);
                if (flags.Count > 0)
                {
                    Flagged++;
                    report?.Invoke(sentence, rewrite, rule, flags);
                }
            }
        }

        foreach ((string kind, int predicate) in Separable.In(sentence))
        {
            (int r, int f, int all) = _separable[kind];
            _separable[kind] = (r + (right.Contains(predicate) ? 1 : 0), f + (found.Contains(predicate) ? 1 : 0), all + 1);
        }
    }

    private void Count(IReadOnlyList<Flag> flags)
    {
        foreach (FlagKind kind in flags.Select(flag => flag.Kind).Distinct())
        {
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        }
    }

    /// <summary>The relation of the predicate in the annotated tree, and whether words were left out between the first and the last.</summary>
    private static string Arc(GoldSentence s, Rewrite rewrite, int predicate) =>
        $"{(predicate < 0 ? "no predicate" : s[predicate].Relation)}{(rewrite.Seam ? ", seam" : "")}";
}
