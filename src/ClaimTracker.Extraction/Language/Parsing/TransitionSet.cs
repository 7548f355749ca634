using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>The classes of the parser's model: 0 is shift, then left arcs and right arcs, each with its relation. The arc from the root is not among them: it has no choice.</summary>
/// <param name="Left">Relations of arcs to the left.</param>
/// <param name="Right">Relations of arcs to the right.</param>
internal sealed record TransitionSet(IReadOnlyList<Relation> Left, IReadOnlyList<Relation> Right)
{
    public const int Shift = 0;
    public const int FirstLeft = 1;

    private readonly Relation[] relations = [Relation.None, .. Left, .. Right];

    public int Count => relations.Length;

    public int FirstRight { get; } = 1 + Left.Count;

    public Relation RelationOf(int transition) => relations[transition];

    public static TransitionSet Read(ModelReader reader) => new(ReadRelations(reader), ReadRelations(reader));

    public void Apply(ParserState state, int transition)
    {
        if (transition == Shift)
        {
            state.Shift();
        }
        else if (transition < FirstRight)
        {
            state.AttachLeft(relations[transition]);
        }
        else
        {
            state.AttachRight(relations[transition]);
        }
    }

    /// <summary>The allowed transition with the highest score; the first of equals.</summary>
    public int Best(ParserState state, ReadOnlySpan<float> scores)
    {
        int best = -1;
        float score = float.NegativeInfinity;
        if (state.CanShift)
        {
            best = Shift;
            score = scores[Shift];
        }

        int from = state.CanAttachLeft ? FirstLeft : FirstRight;
        int to = state.CanAttachRight ? Count : FirstRight;
        for (int i = from; i < to; i++)
        {
            if (scores[i] > score)
            {
                best = i;
                score = scores[i];
            }
        }

        return best;
    }

    private static Relation[] ReadRelations(ModelReader reader)
    {
        var relations = new Relation[reader.Number()];
        for (int i = 0; i < relations.Length; i++)
        {
            relations[i] = (Relation)reader.Byte();
        }

        return relations;
    }
}
