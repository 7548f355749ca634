namespace ClaimTracker.Extraction.Sentences;

/// <summary>
/// A straight quotation mark with space on both sides, as tokenised text has it ("… is gone . '' He left ."), says by itself neither that it opens nor that it
/// closes: the number of its like before and behind it in the passage does. Counts each character once, so that a passage is read in linear time.
/// </summary>
internal struct SpacedMarks(string text, int start, int end)
{
    private const int Single = 0;
    private const int Double = 1;

    private int[]? _behind;
    private int[]? _before;
    private int _counted;

    /// <summary>The length of the mark at <paramref name="at"/> that has space or an end behind it; 0 where there is none.</summary>
    public static int Length(string text, int at, int end)
    {
        int length = LengthAt(text, at, end);
        int after = at + length;
        return length > 0 && (after >= end || char.IsWhiteSpace(text[after])) ? length : 0;
    }

    /// <summary>
    /// The mark at <paramref name="at"/> closes what one before it has opened; the first of its passage does where those behind it make pairs.
    /// To be asked for rising places.
    /// </summary>
    public bool Closes(int at)
    {
        int kind = Kind(text, at, end);
        int after = Characters.SkipSpace(text, at + LengthAt(text, at, end), end);
        _behind ??= Count(start, end);
        _before ??= new int[2];
        int[] passed = Count(Math.Max(_counted, start), at);
        for (int i = 0; i < 2; i++)
        {
            (_before[i], _behind[i]) = (_before[i] + passed[i], _behind[i] - passed[i]);
        }

        _counted = at;
        bool goesOn = after < end && text[after] is ',' or ';' or ':';
        bool lone = _before[kind] == 0 && _behind[kind] % 2 == 1;
        bool closes = goesOn || lone || _before[kind] % 2 == 1;
        if (lone && closes)
        {
            // what it closes was opened before the passage: those behind it are counted anew
            _behind[kind]--;
            _counted = at + LengthAt(text, at, end);
        }

        return closes;
    }

    private readonly int[] Count(int from, int to)
    {
        int[] marks = new int[2];
        for (int i = from; i < to; i++)
        {
            int length = LengthAt(text, i, end);
            bool apostrophe = length == 1 && text[i] == '\'' && i > start && char.IsLetterOrDigit(text[i - 1]);
            if (length > 0 && !apostrophe)
            {
                marks[Kind(text, i, end)]++;
                i += length - 1;
            }
        }

        return marks;
    }

    private static int Kind(string text, int at, int end) => text[at] == '"' || LengthAt(text, at, end) == 2 ? Double : Single;

    private static int LengthAt(string text, int at, int end)
    {
        if (at >= end || text[at] is not ('\'' or '"'))
        {
            return 0;
        }

        return text[at] == '\'' && at + 1 < end && text[at + 1] == '\'' ? 2 : 1;
    }
}
