using System.Diagnostics.CodeAnalysis;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Ingest;

/// <summary>How much of a document is kept; lengths in UTF-16 code units.</summary>
public static class IngestLimits
{
    public const int TextLength = 10_000_000;
    public const int Claims = 50_000;

    /// <summary>Of a claim's text and quote; the whole quote stands in the stored text at the anchor's offsets.</summary>
    public const int ExcerptLength = 4_000;
    public const int Heading = 300;
    private const int Short = 200;
    private const int List = 20;

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Excerpt(string? text, int limit = ExcerptLength)
    {
        if (text is null || text.Length <= limit)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return text[..end] + "…";
    }

    public static ClaimFacets Bounded(ClaimFacets facets) => facets with
    {
        Context = Excerpt(facets.Context),
        Attribution = facets.Attribution is { } said
            ? said with { Speaker = Excerpt(said.Speaker, Short), Verb = Excerpt(said.Verb, Short), ReportedBy = Excerpt(said.ReportedBy, Short) }
            : null,
        Reasons = [.. facets.Reasons.Take(List).Select(reason => Excerpt(reason, Short))],
        Quantities = [.. facets.Quantities.Take(List).Select(quantity => quantity with { Unit = Excerpt(quantity.Unit, Short), Event = Excerpt(quantity.Event, Short) })],
        Dates = [.. facets.Dates.Take(List).Select(date => date with { Text = Excerpt(date.Text, Short), Iso = Excerpt(date.Iso, Short) })],
        Standalone = Excerpt(facets.Standalone),
        Referents = [.. facets.Referents.Take(List).Select(referent => referent with { Mention = Excerpt(referent.Mention, Short), Antecedent = Excerpt(referent.Antecedent, Short) })],
        Casualties = [.. facets.Casualties.Take(List).Select(Bounded)],
        Places = [.. facets.Places.Take(List).Select(place => place with { Text = Excerpt(place.Text, Short), Name = Excerpt(place.Name, Short) })],
    };

    private static Casualty Bounded(Casualty toll) => toll with
    {
        Who = Excerpt(toll.Who, Short),
        By = Excerpt(toll.By, Short),
        OfWhom = [.. toll.OfWhom.Take(List).Select(part => part with { Who = Excerpt(part.Who, Short) })],
    };

    /// <summary>0..999 from a calibrated check-worthiness.</summary>
    public static int Priority(ClaimFacets facets) =>
        Math.Clamp((int)Math.Round(900 * facets.CheckWorthiness, MidpointRounding.AwayFromZero), 0, Review.ReviewLimits.MaxPriority);
}
