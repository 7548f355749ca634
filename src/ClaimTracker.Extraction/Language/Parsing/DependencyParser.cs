namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>Greedy arc-hybrid parser with a neural network: two decisions a word. Keeps buffers: one per thread.</summary>
/// <param name="network">What decides.</param>
/// <param name="fromRight">Whether the network was trained on sentences whose words are reversed: then they are read so.</param>
internal sealed class DependencyParser(ParserNetwork network, bool fromRight = false)
{
    /// <summary>A longer sentence is parsed in pieces of this many words.</summary>
    public const int LongestSentence = 256;

    private readonly SentenceOutline outline = new(LongestSentence);
    private readonly ParserState state = new(LongestSentence);
    private readonly NetworkRun run = new(network, LongestSentence);
    private readonly int[] rows = new int[LongestSentence * WordInputs.Count];
    private readonly Upos[] uposRead = new Upos[LongestSentence];
    private readonly Xpos[] xposRead = new Xpos[LongestSentence];

    /// <summary>Writes one tree with one root; the roots of further pieces hang on the first as parataxis.</summary>
    public void Parse(WordForms forms, ReadOnlySpan<Upos> upos, ReadOnlySpan<Xpos> xpos, Span<int> heads, Span<Relation> relations)
    {
        int firstRoot = ParserState.None;
        for (int start = 0; start < heads.Length; start += LongestSentence)
        {
            int count = Math.Min(LongestSentence, heads.Length - start);
            ReadInputs(forms, upos, xpos, start, count);
            outline.Read(uposRead.AsSpan(0, count), xposRead.AsSpan(0, count));
            Run(count);
            for (int i = 0; i < count; i++)
            {
                int word = start + Place(i, count);
                int head = state.Head(i);
                bool root = head == count;
                heads[word] = root ? firstRoot : start + Place(head, count);
                relations[word] = root && firstRoot >= 0 ? Relation.Parataxis : state.RelationOf(i);
                if (root && firstRoot < 0)
                {
                    firstRoot = word;
                }
            }
        }
    }

    /// <summary>Where the word that is read as number <paramref name="i"/> stands, and the reverse.</summary>
    private int Place(int i, int count) => fromRight ? count - 1 - i : i;

    private void ReadInputs(WordForms forms, ReadOnlySpan<Upos> upos, ReadOnlySpan<Xpos> xpos, int start, int count)
    {
        Span<uint> keys = stackalloc uint[WordInputs.Count];
        for (int i = 0; i < count; i++)
        {
            int word = start + Place(i, count);
            uposRead[i] = upos[word];
            xposRead[i] = xpos[word];
            WordInputs.Keys(forms, upos[word], xpos[word], word, keys);
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
