namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>
/// Configuration of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence: a stack, the position of the buffer's first word, the
/// arcs made so far. The artificial root stands after the last word, with index <see cref="Count"/>.
/// </summary>
internal sealed class ParserState
{
    public const int None = -1;

    private readonly int[] stack;
    private readonly int[] heads;
    private readonly Relation[] relations;
    private readonly Children[] children;

    public ParserState(int capacity)
    {
        stack = new int[capacity + 1];
        heads = new int[capacity + 1];
        relations = new Relation[capacity + 1];
        children = new Children[capacity + 1];
    }

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>First word of the buffer; <see cref="Count"/> is the root.</summary>
    public int Buffer { get; private set; }

    public int StackSize { get; private set; }

    public bool IsFinal => Buffer == Count && StackSize == 0;

    public bool CanShift => Buffer < Count;

    public bool CanAttachLeft => StackSize > 0 && Buffer < Count;

    public bool CanAttachRight => StackSize > 1;

    /// <summary>Only the arc from the root is left to make.</summary>
    public bool OnlyRootRemains => Buffer == Count && StackSize == 1;

    public void Start(int count)
    {
        Count = count;
        Buffer = 0;
        StackSize = 0;
        Array.Clear(heads, 0, count + 1);
        Array.Clear(relations, 0, count + 1);
        Array.Fill(children, Children.Empty, 0, count + 1);
    }

    /// <summary>The word <paramref name="depth"/> below the top of the stack, or <see cref="None"/>.</summary>
    public int Stack(int depth) => depth < StackSize ? stack[StackSize - 1 - depth] : None;

    /// <summary>The word <paramref name="offset"/> after the buffer's first, <see cref="Count"/> for the root, or <see cref="None"/>.</summary>
    public int Ahead(int offset) => Buffer + offset <= Count ? Buffer + offset : None;

    public int Head(int word) => heads[word];

    public Relation RelationOf(int word) => relations[word];

    public ref readonly Children ChildrenOf(int word) => ref children[word];

    public void Shift() => stack[StackSize++] = Buffer++;

    /// <summary>The top of the stack becomes a dependent of the buffer's first word (or of the root).</summary>
    public void AttachLeft(Relation relation)
    {
        int dependent = stack[--StackSize];
        Attach(dependent, Buffer, relation);
        ref Children of = ref children[Buffer];
        of.SecondLeft = of.FirstLeft;
        of.FirstLeft = dependent;
        of.LeftCount++;
        of.LeftRelations |= 1UL << (int)relation;
    }

    /// <summary>The top of the stack becomes a dependent of the word below it.</summary>
    public void AttachRight(Relation relation)
    {
        int dependent = stack[--StackSize];
        int head = stack[StackSize - 1];
        Attach(dependent, head, relation);
        ref Children of = ref children[head];
        of.SecondRight = of.FirstRight;
        of.FirstRight = dependent;
        of.RightCount++;
        of.RightRelations |= 1UL << (int)relation;
    }

    private void Attach(int dependent, int head, Relation relation)
    {
        heads[dependent] = head;
        relations[dependent] = relation;
    }

    /// <summary>The outermost dependents on each side, their number and the set of their relations (a bit each).</summary>
    internal struct Children
    {
        public static readonly Children Empty = new() { FirstLeft = None, SecondLeft = None, FirstRight = None, SecondRight = None };

        public int FirstLeft;
        public int SecondLeft;
        public int FirstRight;
        public int SecondRight;
        public int LeftCount;
        public int RightCount;
        public ulong LeftRelations;
        public ulong RightRelations;
    }
}
