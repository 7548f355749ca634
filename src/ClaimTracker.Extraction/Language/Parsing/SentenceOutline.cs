namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>Where the verbs, commas and conjunctions of a sentence stand: what tells clause boundaries from afar. Index <see cref="Count"/> is the root, -1 is nothing.</summary>
internal sealed class SentenceOutline(int capacity)
{
    /// <summary>What <see cref="Between"/> gives where there is nothing to be between.</summary>
    private const int Nowhere = 9;

    // counts before each word, so that a difference counts what stands between two
    private readonly int[] verbsBefore = new int[capacity + 1];
    private readonly int[] commasBefore = new int[capacity + 1];
    private readonly int[] outlook = new int[capacity + 1];

    public int Count { get; private set; }

    /// <summary>The kinds of the next two significant words after <paramref name="word"/>, the nearer one in the low four bits.</summary>
    public int Outlook(int word) => outlook[word];

    /// <summary>How many verbs (0, 1, more) and commas (0, 1, more) stand between two words, as one number from 0 to 9.</summary>
    public int Between(int left, int right)
    {
        if (left < 0 || right <= left)
        {
            return Nowhere;
        }

        int verbs = verbsBefore[right] - verbsBefore[left + 1];
        int commas = commasBefore[right] - commasBefore[left + 1];
        return (Math.Min(verbs, 2) * 3) + Math.Min(commas, 2);
    }

    public void Read(ReadOnlySpan<Upos> upos, ReadOnlySpan<Xpos> xpos)
    {
        Count = upos.Length;
        for (int i = 0; i < Count; i++)
        {
            bool verb = upos[i] is Upos.Verb || (upos[i] is Upos.Aux && xpos[i] is not Xpos.VB);
            verbsBefore[i + 1] = verbsBefore[i] + (verb ? 1 : 0);
            commasBefore[i + 1] = commasBefore[i] + (xpos[i] is Xpos.Comma or Xpos.Colon ? 1 : 0);
        }

        int next = 0;
        outlook[Count] = 0;
        for (int i = Count - 1; i >= 0; i--)
        {
            outlook[i] = next;
            int kind = Kind(upos[i], xpos[i]);
            if (kind != 0)
            {
                next = ((next & 0xF) << 4) | kind;
            }
        }
    }

    private static int Kind(Upos upos, Xpos xpos) => (upos, xpos) switch
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
