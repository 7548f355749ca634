using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Parsing;

namespace ClaimTracker.Training.Parsing;

/// <summary>Which transitions a configuration allows, and which of them lose fewest arcs of the tree.</summary>
internal sealed class TransitionJudge(TransitionSet transitions)
{
    public bool[] Allowed { get; } = new bool[transitions.Count];

    public bool[] Good { get; } = new bool[transitions.Count];

    public void Judge(GoldTree tree, ParserState state)
    {
        int shift = state.CanShift ? tree.CostOfShift(state) : int.MaxValue;
        int left = state.CanAttachLeft ? tree.CostOfLeft(state) : int.MaxValue;
        int right = state.CanAttachRight ? tree.CostOfRight(state) : int.MaxValue;
        int least = Math.Min(shift, Math.Min(left, right));
        Set(TransitionSet.Shift, TransitionSet.FirstLeft, shift, least, Relation.None);
        Set(TransitionSet.FirstLeft, transitions.FirstRight, left, least, RelationIfArc(tree, state.Stack(0), state.Buffer));
        Set(transitions.FirstRight, transitions.Count, right, least, RelationIfArc(tree, state.Stack(0), state.Stack(1)));
    }

    /// <summary>An arc of the tree needs its relation; for an arc that is lost already any will do.</summary>
    private static Relation RelationIfArc(GoldTree tree, int word, int head) => tree.HeadOf(word) == head ? tree.RelationOf(word) : Relation.None;

    private void Set(int from, int to, int cost, int least, Relation relation)
    {
        bool known = false;
        for (int i = from; i < to; i++)
        {
            known |= transitions.RelationOf(i) == relation;
        }

        for (int i = from; i < to; i++)
        {
            Allowed[i] = cost < int.MaxValue;
            Good[i] = cost == least && (relation == Relation.None || !known || transitions.RelationOf(i) == relation);
        }
    }
}
