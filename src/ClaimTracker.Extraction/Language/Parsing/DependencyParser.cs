namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>Greedy arc-hybrid parser with a linear model: two decisions a word. Keeps buffers: one per thread.</summary>
internal sealed class DependencyParser(ParserModel model)
{
    /// <summary>A longer sentence is parsed in pieces of this many words.</summary>
    public const int LongestSentence = 256;

    private readonly ParserInput input = new(LongestSentence);
    private readonly ParserState state = new(LongestSentence);
    private readonly uint[] keys = new uint[ParserFeatures.Most];
    private readonly short[] scores = new short[model.Weights.Stride];

    /// <summary>Writes one tree with one root; the roots of further pieces hang on the first as parataxis.</summary>
    public void Parse(WordForms forms, ReadOnlySpan<Upos> upos, ReadOnlySpan<Xpos> xpos, Span<int> heads, Span<Relation> relations)
    {
        int firstRoot = ParserState.None;
        for (int start = 0; start < heads.Length; start += LongestSentence)
        {
            int count = Math.Min(LongestSentence, heads.Length - start);
            input.Read(forms, upos, xpos, start, count);
            Run(count);
            for (int i = 0; i < count; i++)
            {
                int head = state.Head(i);
                bool root = head == count;
                heads[start + i] = root ? firstRoot : start + head;
                relations[start + i] = root && firstRoot >= 0 ? Relation.Parataxis : state.RelationOf(i);
                if (root && firstRoot < 0)
                {
                    firstRoot = start + i;
                }
            }
        }
    }

    private void Run(int count)
    {
        TransitionSet transitions = model.Transitions;
        state.Start(count);
        while (!state.IsFinal)
        {
            if (state.OnlyRootRemains)
            {
                state.AttachLeft(Relation.Root);
            }
            else if (state.StackSize == 0)
            {
                state.Shift();
            }
            else
            {
                int n = ParserFeatures.Extract(input, state, keys);
                model.Weights.Score(keys.AsSpan(0, n), scores);
                transitions.Apply(state, Best(transitions));
            }
        }
    }

    private int Best(TransitionSet transitions)
    {
        int best = -1;
        int score = int.MinValue;
        if (state.CanShift)
        {
            best = TransitionSet.Shift;
            score = scores[TransitionSet.Shift];
        }

        int from = state.CanAttachLeft ? TransitionSet.FirstLeft : transitions.FirstRight;
        int to = state.CanAttachRight ? transitions.Count : transitions.FirstRight;
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
}
