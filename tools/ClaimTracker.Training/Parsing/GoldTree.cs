using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Parsing;

namespace ClaimTracker.Training.Parsing;

/// <summary>
/// The annotated tree as a dynamic oracle for arc-hybrid (Goldberg and Nivre 2013): how many of its arcs each transition makes impossible.
/// The root has the index after the last word, as in <see cref="ParserState"/>.
/// </summary>
internal sealed class GoldTree
{
    private readonly int[] heads;
    private readonly Relation[] relations;
    private readonly int[][] dependents;
    private readonly int count;

    public GoldTree(int[] heads, Relation[] relations)
    {
        count = heads.Length;
        this.heads = [.. heads.Select(h => h < 0 ? count : h)];
        this.relations = relations;
        dependents = [.. Enumerable.Range(0, count + 1).Select(h => Enumerable.Range(0, count).Where(d => this.heads[d] == h).ToArray())];
    }

    public int HeadOf(int word) => heads[word];

    public Relation RelationOf(int word) => relations[word];

    /// <summary>Arcs that shifting loses: the first buffer word's head deeper in the stack, its dependents in the stack.</summary>
    public int CostOfShift(ParserState state)
    {
        int word = state.Buffer;
        int cost = 0;
        for (int depth = 0; depth < state.StackSize; depth++)
        {
            int other = state.Stack(depth);
            cost += heads[other] == word ? 1 : 0;
            cost += depth > 0 && heads[word] == other ? 1 : 0;
        }

        return cost;
    }

    /// <summary>Arcs that attaching the top of the stack to the first buffer word loses.</summary>
    public int CostOfLeft(ParserState state)
    {
        int word = state.Stack(0);
        int head = heads[word];
        bool loses = (head > state.Buffer) || (head == state.Stack(1) && state.StackSize > 1);
        return (loses ? 1 : 0) + DependentsInBuffer(word, state.Buffer);
    }

    /// <summary>Arcs that attaching the top of the stack to the word below it loses.</summary>
    public int CostOfRight(ParserState state)
    {
        int word = state.Stack(0);
        return (heads[word] >= state.Buffer ? 1 : 0) + DependentsInBuffer(word, state.Buffer);
    }

    private int DependentsInBuffer(int word, int buffer)
    {
        int found = 0;
        foreach (int dependent in dependents[word])
        {
            found += dependent >= buffer ? 1 : 0;
        }

        return found;
    }
}
