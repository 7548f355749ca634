namespace ClaimTracker.Documents.Subtitles;

/// <summary>
/// Brings turns into the order in which they are to be read: a sentence that another person's cue cuts in two, because both are on the screen at once, is read to its end;
/// a cue that is there twice is read once.
/// </summary>
internal static class TurnOrder
{
    /// <summary>How many turns may stand between the two halves of a sentence.</summary>
    private const int Reach = 3;

    public static IEnumerable<Turn> Of(List<Turn> turns)
    {
        var read = new bool[turns.Count];
        for (var i = 0; i < turns.Count; i++)
        {
            for (var next = i; next >= 0 && !read[next]; next = Continuation(turns, next, read))
            {
                read[next] = true;
                if (!IsRepeated(turns, next))
                {
                    yield return turns[next];
                }
            }
        }
    }

    private static bool IsRepeated(List<Turn> turns, int at)
    {
        for (var i = Math.Max(0, at - Reach); i < at; i++)
        {
            if (turns[i].Start == turns[at].Start && turns[i].End == turns[at].End && turns[i].Voice == turns[at].Voice && turns[i].Text == turns[at].Text)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The turn of the same voice that goes on with an unfinished sentence past others; -1 where there is none.</returns>
    private static int Continuation(List<Turn> turns, int at, bool[] read)
    {
        var turn = turns[at];
        if (turn.Voice is null || turn.Text[^1] is '.' or '!' or '?' or '…' or '"' or '”')
        {
            return -1;
        }

        for (var i = at + 1; i < turns.Count && i <= at + 1 + Reach; i++)
        {
            if (turns[i].Voice is null || (i == at + 1 && (turns[i].Voice == turn.Voice || turns[i].Start >= turn.End)))
            {
                return -1;
            }

            if (turns[i].Voice == turn.Voice)
            {
                return !read[i] && !char.IsUpper(turns[i].Text[0]) ? i : -1;
            }
        }

        return -1;
    }
}
