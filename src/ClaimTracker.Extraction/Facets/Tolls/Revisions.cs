using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>A figure that takes the place of an earlier one: "rose from 12 to 15", "six are missing, down from 19".</summary>
internal static class Revisions
{
    private static readonly WordSet Changing = new("""
        rise rises rose risen rising fall falls fell fallen falling increase increases increased increasing decrease decreased drop dropped grow grew
        grown jump jumped climb climbed soar soared surge surged decline declined
        raise raised raising lower lowered cut reduced revise revised revising corrected update updated changed went up down
        """);

    /// <summary>Writes the earlier figure beside the later one. The earlier one is still a quantity of the claim, but nothing happened to it.</summary>
    public static void Mark(ClaimWords w, List<CountedQuantity> counted)
    {
        for (int i = 0; i + 1 < counted.Count; i++)
        {
            (CountedQuantity first, CountedQuantity second) = (counted[i], counted[i + 1]);
            if (From(w, first) is { } from && To(w, first, second) && (w.IsIn(from - 1, Changing) || AnyChange(w, from)))
            {
                Replace(counted, later: i + 1, earlier: i);
                i++;
            }
            else if (From(w, second) is { } back && (w.Is(back - 1, "up") || w.Is(back - 1, "down") || (w.Is(back - 1, ",")
                && first.Happening is { Effect: not null } && AnyChange(w, first.Place.From))))
            {
                Replace(counted, later: i, earlier: i + 1);
                i++;
            }
        }
    }

    private static int? From(ClaimWords w, CountedQuantity number)
    {
        for (int i = number.Place.From - 1; i >= 0 && i > number.Place.From - 5; i--)
        {
            if (w.Is(i, "from"))
            {
                return i;
            }

            if (!w.IsIn(i, Wording.Leading) && w.Tag(i) is not Language.Xpos.Currency)
            {
                return null;
            }
        }

        return null;
    }

    private static bool To(ClaimWords w, CountedQuantity first, CountedQuantity second)
    {
        for (int i = first.Place.End; i < second.Place.From && i < first.Place.End + 8; i++)
        {
            if (w.Is(i, "to"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyChange(ClaimWords w, int before)
    {
        for (int i = before - 1; i >= 0 && i > before - 12; i--)
        {
            if (w.IsIn(i, Changing))
            {
                return true;
            }
        }

        return false;
    }

    private static void Replace(List<CountedQuantity> counted, int later, int earlier)
    {
        Core.Claims.Quantity old = counted[earlier].Quantity;
        counted[later] = counted[later] with { Quantity = counted[later].Quantity with { Earlier = old.Value } };
        if (counted[later].Happening is { Effect: not null })
        {
            counted[earlier] = counted[earlier] with { Quantity = old with { Event = null }, Happening = null };
        }
    }
}
