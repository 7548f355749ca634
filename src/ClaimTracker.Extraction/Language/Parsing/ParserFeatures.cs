namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>
/// The features of one decision of the parser, after Zhang and Nivre (2011) with punctuation, verb and outlook features for clause boundaries.
/// Order and numbers are part of the model file's format.
/// </summary>
internal static class ParserFeatures
{
    public const int Most = 128;

    /// <summary>Fills <paramref name="keys"/> and returns how many.</summary>
    public static int Extract(ParserInput input, ParserState state, Span<uint> keys)
    {
        int s0 = state.Stack(0);
        int s1 = state.Stack(1);
        int s2 = state.Stack(2);
        int b0 = state.Ahead(0);
        int b1 = state.Ahead(1);
        int b2 = state.Ahead(2);
        uint s0w = input.Word(s0);
        uint s1w = input.Word(s1);
        uint b0w = input.Word(b0);
        uint b1w = input.Word(b1);
        uint s0t = input.Tag(s0);
        uint s1t = input.Tag(s1);
        uint s2t = input.Tag(s2);
        uint b0t = input.Tag(b0);
        uint b1t = input.Tag(b1);
        uint b2t = input.Tag(b2);
        uint b3t = input.Tag(state.Ahead(3));
        uint s0b0 = (s0t << 16) | b0t;
        uint s1s0 = (s1t << 16) | s0t;
        uint near = Distance(s0, b0);
        uint far = Distance(s1, s0);
        uint betweenNear = input.Between(s0, b0);
        uint betweenFar = input.Between(s1, s0);
        uint outlook = input.Outlook(b0);

        var k = new KeyWriter(keys);
        // single words
        k.Add(s0w);
        k.Add(s0t);
        k.Add(s0w, s0t);
        k.Add(s1w);
        k.Add(s1t);
        k.Add(s1w, s1t);
        k.Add(b0w);
        k.Add(b0t);
        k.Add(b0w, b0t);
        k.Add(b1w);
        k.Add(b1t);
        k.Add(b1w, b1t);
        k.Add(input.Word(b2), b2t);
        k.Add(b2t);
        k.Add(input.Word(s2), s2t);
        k.Add(s2t);

        // pairs
        k.Add(s0w, b0w, s0b0);
        k.Add(s0w, s0b0);
        k.Add(b0w, s0b0);
        k.Add(s0w, b0w);
        k.Add(s0b0);
        k.Add(s1s0);
        k.Add(s1w, s0w);
        k.Add(s1w, s1s0);
        k.Add(s0w, s1s0);
        k.Add(s1w, s0w, s1s0);
        k.Add(b0t, b1t);
        k.Add(s1t, b0t);
        k.Add(s1w, b0t);
        k.Add(s0w, b1t, b0t);

        // triples and more
        k.Add(s0b0, b1t);
        k.Add(b0t, b1t, b2t);
        k.Add(s1s0, b0t);
        k.Add(s1s0, b0w);
        k.Add(s1w, s0b0);
        k.Add(s1s0, s2t);
        k.Add(s2t, s1s0, b0t);
        k.Add(s1s0, (b0t << 16) | b1t);
        k.Add(s0b0, (b1t << 16) | b2t);
        k.Add(b0t, (b1t << 16) | b2t, b3t);

        // distance, verbs and commas between, outlook
        k.Add(s0w, near);
        k.Add(s0t, near);
        k.Add(b0w, near);
        k.Add(b0t, near);
        k.Add(s0b0, near);
        k.Add(s1s0, far);
        k.Add(s0b0, betweenNear);
        k.Add(s1s0, betweenFar);
        k.Add(s1s0, b0t, betweenFar);
        k.Add(s0b0, s1t, betweenNear);
        k.Add(s0b0, outlook & 0xF);
        k.Add(s1s0, outlook & 0xF, b0t);
        k.Add(s0b0, outlook);
        k.Add(s1s0, outlook, betweenFar);

        // endings, for words that training never saw
        k.Add(input.Suffix(s0), s0t);
        k.Add(input.Suffix(s1), s1t);
        k.Add(input.Suffix(b0), b0t);
        k.Add(input.Suffix(s0), s0b0);
        k.Add(input.Suffix(b0), s0b0);
        AddDependents(input, state, s0, s1, b0, ref k);
        return k.Count;
    }

    private static void AddDependents(ParserInput input, ParserState state, int s0, int s1, int b0, ref KeyWriter k)
    {
        ref readonly ParserState.Children of0 = ref Of(state, s0);
        ref readonly ParserState.Children of1 = ref Of(state, s1);
        ref readonly ParserState.Children ofB = ref Of(state, b0);
        uint s0w = input.Word(s0);
        uint s0t = input.Tag(s0);
        uint s1w = input.Word(s1);
        uint s1t = input.Tag(s1);
        uint b0w = input.Word(b0);
        uint b0t = input.Tag(b0);
        uint s0b0 = (s0t << 16) | b0t;
        uint s1s0 = (s1t << 16) | s0t;

        // numbers and sets of dependents
        k.Add(s0w, (uint)of0.LeftCount);
        k.Add(s0t, (uint)of0.LeftCount);
        k.Add(s0w, (uint)of0.RightCount);
        k.Add(s0t, (uint)of0.RightCount);
        k.Add(s1w, (uint)of1.RightCount);
        k.Add(s1t, (uint)of1.RightCount);
        k.Add(b0w, (uint)ofB.LeftCount);
        k.Add(b0t, (uint)ofB.LeftCount);
        uint left0 = Fold(of0.LeftRelations);
        uint right0 = Fold(of0.RightRelations);
        uint left1 = Fold(of1.LeftRelations);
        uint right1 = Fold(of1.RightRelations);
        uint leftB = Fold(ofB.LeftRelations);
        k.Add(s0w, left0);
        k.Add(s0t, left0);
        k.Add(s0w, right0);
        k.Add(s0t, right0);
        k.Add(s1w, right1);
        k.Add(s1t, right1);
        k.Add(s1t, left1);
        k.Add(b0w, leftB);
        k.Add(b0t, leftB);
        k.Add(s0b0, left0);
        k.Add(s0b0, right0);
        k.Add(s0b0, leftB);
        k.Add(s1s0, left0);
        k.Add(s1s0, right0);
        k.Add(s1s0, right1);
        k.Add(s1s0, left0, right1);
        k.Add(s1s0, left0, left1);
        k.Add(s1s0, right0, b0t);

        // the dependents themselves
        AddDependent(input, state, of0.FirstLeft, s0b0, s1s0, ref k);
        AddDependent(input, state, of0.FirstRight, s0b0, s1s0, ref k);
        AddDependent(input, state, of1.FirstLeft, s0b0, s1s0, ref k);
        AddDependent(input, state, of1.FirstRight, s0b0, s1s0, ref k);
        AddDependent(input, state, ofB.FirstLeft, s0b0, s1s0, ref k);
        k.Add(s0t, input.Tag(of0.FirstLeft), input.Tag(of0.SecondLeft));
        k.Add(s0t, input.Tag(of0.FirstRight), input.Tag(of0.SecondRight));
        k.Add(s1t, input.Tag(of1.FirstRight), input.Tag(of1.SecondRight));
        k.Add(b0t, input.Tag(ofB.FirstLeft), input.Tag(ofB.SecondLeft));
    }

    private static void AddDependent(ParserInput input, ParserState state, int child, uint s0b0, uint s1s0, ref KeyWriter k)
    {
        uint tag = input.Tag(child);
        uint relation = child < 0 ? 0 : (uint)state.RelationOf(child);
        k.Add(input.Word(child), tag);
        k.Add(relation, tag);
        k.Add(s0b0, tag);
        k.Add(s1s0, tag);
        k.Add(s1s0, input.Word(child));
    }

    private static readonly ParserState.Children NoChildren = ParserState.Children.Empty;

    private static ref readonly ParserState.Children Of(ParserState state, int word)
    {
        if (word >= 0)
        {
            return ref state.ChildrenOf(word);
        }

        return ref NoChildren;
    }

    private static uint Distance(int left, int right) => left < 0 || right < 0 ? 0 : (right - left) switch
    {
        < 5 and var d => (uint)d,
        < 8 => 5,
        < 12 => 6,
        < 20 => 7,
        _ => 8,
    };

    private static uint Fold(ulong relations) => (uint)relations ^ ((uint)(relations >> 32) * 0x9E3779B1);

    /// <summary>Numbers the templates in the order of the calls.</summary>
    private ref struct KeyWriter(Span<uint> keys)
    {
        private readonly Span<uint> keys = keys;

        public int Count { get; private set; }

        public void Add(uint a) => Add(a, 0, 0);

        public void Add(uint a, uint b) => Add(a, b, 0);

        public void Add(uint a, uint b, uint c)
        {
            keys[Count] = FeatureHash.Key((uint)Count, a, b, c);
            Count++;
        }
    }
}
