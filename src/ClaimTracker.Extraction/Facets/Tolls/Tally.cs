using ClaimTracker.Core.Claims;

namespace ClaimTracker.Extraction.Facets;

/// <summary>The bounds that a quantity of people gives.</summary>
internal static class Tally
{
    public static (long? Min, long? Max) Of(Quantity quantity)
    {
        long value = (long)quantity.Value;
        return quantity.Comparator switch
        {
            Comparator.AtLeast or Comparator.MoreThan => (value, null),
            Comparator.AtMost or Comparator.LessThan => (null, value),
            Comparator.Between => (value, (long)(quantity.Max ?? value)),
            _ => (value, value),
        };
    }
}
