namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>One sentence as the parser's features see it; index <see cref="Count"/> is the root, -1 is nothing.</summary>
internal sealed class ParserInput
{
    private const uint RootWord = 0x4007;
    private const uint RootTag = 0xFFFF;
    private const uint NoTag = 0xFFFE;

    private readonly uint[] words;
    private readonly uint[] suffixes;
    private readonly uint[] tags;
    private readonly int[] verbs;
    private readonly int[] commas;
    private readonly uint[] outlook;

    public ParserInput(int capacity)
    {
        words = new uint[capacity + 2];
        suffixes = new uint[capacity + 2];
        tags = new uint[capacity + 2];
        verbs = new int[capacity + 3];
        commas = new int[capacity + 3];
        outlook = new uint[capacity + 2];
    }

    public int Count { get; private set; }

    public uint Word(int i) => words[i + 1];

    public uint Suffix(int i) => suffixes[i + 1];

    /// <summary>Universal and Penn Treebank tag in one number.</summary>
    public uint Tag(int i) => tags[i + 1];

    /// <summary>The next two significant words after <paramref name="i"/>: finite verbs, conjunctions, subordinators, commas.</summary>
    public uint Outlook(int i) => outlook[i + 1];

    /// <summary>Whether verbs (0, 1, more) and commas (0, 1, more) stand between two words.</summary>
    public uint Between(int left, int right)
    {
        if (left < 0 || right <= left)
        {
            return 9;
        }

        int verbCount = verbs[right + 1] - verbs[left + 2];
        int commaCount = commas[right + 1] - commas[left + 2];
        return (uint)((Math.Min(verbCount, 2) * 3) + Math.Min(commaCount, 2));
    }

    /// <param name="offset">The first word of the piece to parse.</param>
    /// <param name="count">Number of words of the piece.</param>
    public void Read(WordForms forms, ReadOnlySpan<Upos> upos, ReadOnlySpan<Xpos> xpos, int offset, int count)
    {
        Count = count;
        words[0] = suffixes[0] = WordForms.NoWord;
        tags[0] = NoTag;
        words[count + 1] = suffixes[count + 1] = RootWord;
        tags[count + 1] = RootTag;
        for (int i = 0; i < count; i++)
        {
            int from = offset + i;
            words[i + 1] = forms.Word(from);
            suffixes[i + 1] = forms.Suffix(from, 3);
            tags[i + 1] = ((uint)upos[from] << 8) | (uint)xpos[from];
        }

        ReadCounts(upos, xpos, offset);
    }

    private void ReadCounts(ReadOnlySpan<Upos> upos, ReadOnlySpan<Xpos> xpos, int offset)
    {
        // verbs[i + 1] counts the words before word i, so that a difference counts those between two words.
        verbs[1] = commas[1] = 0;
        for (int i = 0; i < Count; i++)
        {
            bool verb = upos[offset + i] is Upos.Verb || (upos[offset + i] is Upos.Aux && xpos[offset + i] is not Xpos.VB);
            verbs[i + 2] = verbs[i + 1] + (verb ? 1 : 0);
            commas[i + 2] = commas[i + 1] + (xpos[offset + i] is Xpos.Comma or Xpos.Colon ? 1 : 0);
        }

        uint next = 0;
        outlook[Count + 1] = 0;
        outlook[0] = 0;
        for (int i = Count - 1; i >= 0; i--)
        {
            outlook[i + 1] = next;
            uint kind = Kind(upos[offset + i], xpos[offset + i]);
            if (kind != 0)
            {
                next = ((next & 0xF) << 4) | kind;
            }
        }
    }

    private static uint Kind(Upos upos, Xpos xpos) => (upos, xpos) switch
    {
        (_, Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) => 1,
        (Upos.Verb, Xpos.VBN or Xpos.VBG) => 2,
        (_, Xpos.TO) => 3,
        (Upos.Cconj, _) => 4,
        (Upos.Sconj, _) or (_, Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.WPS) => 5,
        (_, Xpos.Comma) => 6,
        (_, Xpos.Colon) => 7,
        (_, Xpos.CloseQuote or Xpos.OpenQuote) => 8,
        _ => 0,
    };
}
