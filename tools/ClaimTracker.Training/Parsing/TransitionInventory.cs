using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Parsing;

/// <summary>The relations that occur often enough on each side to be learned.</summary>
internal static class TransitionInventory
{
    private const int Least = 5;

    public static TransitionSet Of(IReadOnlyList<TreebankSentence> sentences)
    {
        Relation[] Frequent(Func<int, int, bool> side) =>
        [
            .. sentences.SelectMany(s => Enumerable.Range(0, s.Count).Where(i => s.Heads[i] >= 0 && side(i, s.Heads[i])).Select(i => s.Relations[i]))
                .CountBy(r => r).Where(r => r.Value >= Least).Select(r => r.Key).Order(),
        ];
        return new TransitionSet(Frequent((dependent, head) => dependent < head), Frequent((dependent, head) => dependent > head));
    }
}
