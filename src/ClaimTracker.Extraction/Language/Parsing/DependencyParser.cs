namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>Greedy arc-hybrid parser with a neural network: two decisions a word. Keeps buffers: one per thread.</summary>
internal sealed class DependencyParser(ParserNetwork network)
{
    /// <summary>A longer sentence is parsed in pieces of this many words.</summary>
    public const int LongestSentence = 256;

    private readonly SentenceOutline outline = new(LongestSentence);
    private readonly ParserState state = new(LongestSentence);
    private readonly NetworkRun run = new(network, LongestSentence);
    private readonly int[] rows = new int[LongestSentence * WordInputs.Count];

    /// <summary>Writes one tree with one root; the roots of further pieces hang on the first as parataxis.</summary>
    public void Parse(WordForms forms, ReadOnlySpan<Upos> upos, ReadOnlySpan<Xpos> xpos, Span<int> heads, Span<Relation> relations)
    {
        int firstRoot = ParserState.None;
        for (int start = 0; start < heads.Length; start += LongestSentence)
        {
            int count = Math.Min(LongestSentence, heads.Length - start);
            outline.Read(upos.Slice(start, count), xpos.Slice(start, count));
            ReadInputs(forms, upos, xpos, start, count);
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

    private void ReadInputs(WordForms forms, ReadOnlySpan<Upos> upos, ReadOnlySpan<Xpos> xpos, int start, int count)
    {
        Span<uint> keys = stackalloc uint[WordInputs.Count];
        for (int i = 0; i < count; i++)
        {
            WordInputs.Keys(forms, upos[start + i], xpos[start + i], start + i, keys);
            for (int kind = 0; kind < WordInputs.Count; kind++)
            {
                rows[(i * WordInputs.Count) + kind] = network.Row(kind, keys[kind]);
            }
        }
    }

    private void Run(int count)
    {
        run.Embed(rows.AsSpan(0, count * WordInputs.Count));
        run.Encode();
        run.Project();
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
                run.Sum(outline, state);
                run.Score();
                network.Transitions.Apply(state, network.Transitions.Best(state, run.Scores));
            }
        }
    }
}
