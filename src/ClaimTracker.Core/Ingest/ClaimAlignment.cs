namespace ClaimTracker.Core.Ingest;

/// <summary>Pairs the claims of two versions that say the same: first in reading order, then those that moved.</summary>
/// <param name="InOrder">Index of the old claim for each new one on a longest common subsequence; -1 elsewhere.</param>
/// <param name="Moved">Index of the old claim for each new one that stands elsewhere in the order; -1 elsewhere.</param>
public sealed record ClaimAlignment(int[] InOrder, int[] Moved)
{
    /// <summary>More pairs of equal sentences than this are not all weighed: a text that repeats one sentence thousands of times stays linear.</summary>
    private const int MaxOccurrences = 64;

    public static ClaimAlignment Of(IReadOnlyList<string> old, IReadOnlyList<string> next)
    {
        int[] inOrder = LongestCommonSubsequence(old, next);
        bool[] taken = new bool[old.Count];
        foreach (int index in inOrder.Where(index => index >= 0))
        {
            taken[index] = true;
        }

        var free = Enumerable.Range(0, old.Count).Where(index => !taken[index])
            .GroupBy(index => old[index], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<int>(group), StringComparer.Ordinal);
        int[] moved = new int[next.Count];
        for (int i = 0; i < next.Count; i++)
        {
            moved[i] = inOrder[i] < 0 && free.TryGetValue(next[i], out var queue) && queue.TryDequeue(out int index) ? index : -1;
        }

        return new ClaimAlignment(inOrder, moved);
    }

    /// <summary>Hunt and Szymanski (1977): a longest increasing run of matching positions, after equal beginnings and ends were set aside.</summary>
    private static int[] LongestCommonSubsequence(IReadOnlyList<string> old, IReadOnlyList<string> next)
    {
        int[] result = new int[next.Count];
        Array.Fill(result, -1);
        int start = 0;
        while (start < old.Count && start < next.Count && old[start] == next[start])
        {
            result[start] = start;
            start++;
        }

        var (oldEnd, nextEnd) = (old.Count, next.Count);
        while (oldEnd > start && nextEnd > start && old[oldEnd - 1] == next[nextEnd - 1])
        {
            result[--nextEnd] = --oldEnd;
        }

        var positions = Positions(old, start, oldEnd);
        var tails = new List<Link>();
        for (int i = start; i < nextEnd; i++)
        {
            if (positions.TryGetValue(next[i], out var matches))
            {
                Extend(tails, matches, i);
            }
        }

        for (var link = tails.Count == 0 ? null : tails[^1]; link is not null; link = link.Before)
        {
            result[link.Next] = link.Old;
        }

        return result;
    }

    private static Dictionary<string, List<int>> Positions(IReadOnlyList<string> old, int start, int end)
    {
        var positions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = end - 1; i >= start; i--)
        {
            if (!positions.TryGetValue(old[i], out var list))
            {
                positions[old[i]] = list = [];
            }

            if (list.Count < MaxOccurrences)
            {
                list.Add(i);
            }
        }

        return positions;
    }

    /// <summary>Latest position first, so that one new claim lengthens each run at most once.</summary>
    private static void Extend(List<Link> tails, List<int> matches, int next)
    {
        foreach (int old in matches)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = tails[middle].Old < old ? (middle + 1, high) : (low, middle);
            }

            var link = new Link(old, next, low == 0 ? null : tails[low - 1]);
            if (low == tails.Count)
            {
                tails.Add(link);
            }
            else
            {
                tails[low] = link;
            }
        }
    }

    private sealed record Link(int Old, int Next, Link? Before);
}
