namespace ClaimTracker.Core.Ingest;

/// <summary>Finds which old claim a new one probably replaces: the most similar among those that stood between the same unchanged neighbours.</summary>
internal static class Predecessors
{
    private const double LeastSimilarity = 0.4;

    /// <summary>Candidates looked at for one new claim.</summary>
    private const int Window = 40;

    /// <param name="gone">Old claims that are left, as (position in the old order, text), in order.</param>
    /// <param name="added">New claims that are left, as (position in the new order, text), in order.</param>
    /// <param name="inOrder">The alignment.</param>
    /// <returns>Position of the old claim by position of the new one.</returns>
    public static Dictionary<int, int> Find(IReadOnlyList<(int At, string Text)> gone, IReadOnlyList<(int At, string Text)> added, int[] inOrder)
    {
        if (gone.Count == 0 || added.Count == 0)
        {
            return [];
        }

        var (afters, befores) = Neighbours(inOrder);
        var words = gone.Select(claim => Words(claim.Text)).ToArray();
        var pairs = new List<(double Similarity, int New, int Old)>();
        int first = 0;
        foreach (var (at, text) in added)
        {
            var (after, before) = (afters[at], befores[at]);
            while (first < gone.Count && gone[first].At <= after)
            {
                first++;
            }

            var mine = Words(text);
            for (int i = first; i < gone.Count && gone[i].At < before && i < first + Window; i++)
            {
                double similarity = Jaccard(mine, words[i]);
                if (similarity >= LeastSimilarity)
                {
                    pairs.Add((similarity, at, gone[i].At));
                }
            }
        }

        var result = new Dictionary<int, int>();
        var used = new HashSet<int>();
        foreach (var (_, next, old) in pairs.OrderByDescending(pair => pair.Similarity).ThenBy(pair => pair.New).ThenBy(pair => pair.Old))
        {
            if (!result.ContainsKey(next) && used.Add(old))
            {
                result[next] = old;
            }
        }

        return result;
    }

    /// <summary>For each new position, the old positions of the nearest aligned claims around it, exclusive.</summary>
    private static (int[] After, int[] Before) Neighbours(int[] inOrder)
    {
        var after = new int[inOrder.Length];
        var before = new int[inOrder.Length];
        for (var (i, last) = (0, -1); i < inOrder.Length; i++)
        {
            after[i] = last = inOrder[i] >= 0 ? inOrder[i] : last;
        }

        for (var (i, next) = (inOrder.Length - 1, int.MaxValue); i >= 0; i--)
        {
            before[i] = next = inOrder[i] >= 0 ? inOrder[i] : next;
        }

        return (after, before);
    }

    private static HashSet<string> Words(string text) =>
        [.. NormalisedText.Of(text).Split([' ', ',', '.', ';', ':', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];

    private static double Jaccard(HashSet<string> left, HashSet<string> right)
    {
        int shared = left.Count(right.Contains);
        return shared == 0 ? 0 : (double)shared / (left.Count + right.Count - shared);
    }
}
