namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>What the hidden layer sees of a configuration: the vectors of some words, and rows of tables for relations, numbers and distances.</summary>
internal static class StateFeatures
{
    /// <summary>Words: the top three of the stack, the first two of the buffer, and dependents of the first ones.</summary>
    public const int Slots = 10;

    /// <summary>Projections of a word: one for each of the first five slots, one that all dependents share.</summary>
    public const int Projections = 6;

    /// <summary>Rows that are added for one configuration.</summary>
    public const int TableFeatures = 17;

    private const int Relations = 64;
    private const int Numbers = 8;
    private const int Places = 16;
    private const int RelationFeatures = 7;
    private const int NumberFeatures = 4;
    private const int PlaceFeatures = 6;

    public const int TableRows = (RelationFeatures * Relations) + (NumberFeatures * Numbers) + (PlaceFeatures * Places);

    public static int ProjectionOf(int slot) => Math.Min(slot, Projections - 1);

    /// <summary>Index of the word in each slot: -1 for none, the number of words for the root.</summary>
    public static void Words(ParserState state, Span<int> words)
    {
        int s0 = state.Stack(0);
        int s1 = state.Stack(1);
        int b0 = state.Ahead(0);
        words[0] = s0;
        words[1] = s1;
        words[2] = state.Stack(2);
        words[3] = b0;
        words[4] = state.Ahead(1);
        words[5] = s0 < 0 ? -1 : state.ChildrenOf(s0).FirstLeft;
        words[6] = s0 < 0 ? -1 : state.ChildrenOf(s0).FirstRight;
        words[7] = s1 < 0 ? -1 : state.ChildrenOf(s1).FirstLeft;
        words[8] = s1 < 0 ? -1 : state.ChildrenOf(s1).FirstRight;
        words[9] = state.ChildrenOf(b0).FirstLeft;
    }

    public static void Rows(SentenceOutline outline, ParserState state, Span<int> rows)
    {
        int s0 = state.Stack(0);
        int s1 = state.Stack(1);
        int b0 = state.Ahead(0);
        ParserState.Children of0 = s0 < 0 ? ParserState.Children.Empty : state.ChildrenOf(s0);
        ParserState.Children of1 = s1 < 0 ? ParserState.Children.Empty : state.ChildrenOf(s1);
        ParserState.Children ofB = state.ChildrenOf(b0);
        int n = 0;
        int start = 0;
        foreach (int child in (ReadOnlySpan<int>)[of0.FirstLeft, of0.SecondLeft, of0.FirstRight, of0.SecondRight, of1.FirstLeft, of1.FirstRight, ofB.FirstLeft])
        {
            rows[n++] = start + (child < 0 ? 0 : (int)state.RelationOf(child));
            start += Relations;
        }

        foreach (int number in (ReadOnlySpan<int>)[of0.LeftCount, of0.RightCount, of1.RightCount, ofB.LeftCount])
        {
            rows[n++] = start + Math.Min(number, Numbers - 1);
            start += Numbers;
        }

        int outlook = outline.Outlook(b0);
        foreach (int place in (ReadOnlySpan<int>)[Distance(s0, b0), Distance(s1, s0), outline.Between(s0, b0), outline.Between(s1, s0), outlook & 15, (outlook >> 4) & 15])
        {
            rows[n++] = start + place;
            start += Places;
        }
    }

    private static int Distance(int left, int right) => left < 0 || right < 0 ? 0 : (right - left) switch
    {
        < 6 and var d => d,
        < 9 => 6,
        < 13 => 7,
        < 20 => 8,
        < 35 => 9,
        _ => 10,
    };
}
