using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Facets;

/// <summary>What the statement of a table row says besides its text: tolls from the header of its column, full dates from its cells.</summary>
internal static class TableFacets
{
    /// <summary>Completes the claims from an index on, which one row gave.</summary>
    public static void Complete(List<ExtractedClaim> claims, int from)
    {
        for (int i = from; i < claims.Count; i++)
        {
            ClaimFacets facets = claims[i].Facets;
            List<Casualty> tolls = [.. facets.Quantities.Select(Toll).OfType<Casualty>()];
            claims[i] = claims[i] with
            {
                Facets = facets with
                {
                    Kind = tolls.Count > 0 ? ClaimKind.Casualties : facets.Kind,
                    Casualties = tolls,
                    Dates = facets.Dates.Count > 0 ? facets.Dates : DateLine.FullDates(claims[i].Text),
                },
            };
        }
    }

    private static Casualty? Toll(Quantity quantity)
    {
        if (quantity.Event is not { } word || !HarmWords.TryGet(word, out Harm harm) || quantity.Value < 0 || quantity.Value != Math.Floor(quantity.Value)
            || quantity.Value > 1e12)
        {
            return null;
        }

        (long? min, long? max) = Tally.Of(quantity);
        return new Casualty(harm.Effect, min, max, quantity.Unit);
    }
}
