using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>
/// Says that a document has, or had, a claim with a value of a facet: one row for each document, value and day on which such claims were found. A superset,
/// never shrunk before the purge: whoever reads it checks the claims.
/// </summary>
internal static class PostingRow
{
    public const string Speaker = "sp";
    public const string Place = "pl";
    public const string Date = "da";
    public const string Tag = "ta";
    public const string Flag = "fl";

    /// <summary>Keys of all postings that the claim needs: none while nobody may see it.</summary>
    public static IEnumerable<string> Keys(ClaimRecord record) => record.Visible
        ? Keys(record.Claim.Id.Document, Values(record.Claim.Facets).Concat(Values(record.Claim)), record.Claim.CreatedAt)
        : [];

    /// <summary>Keys of the postings that a claim needs when it is found.</summary>
    public static IEnumerable<string> Keys(DocumentId document, ClaimFacets facets, DateTimeOffset foundAt) => Keys(document, Values(facets), foundAt);

    public static TableEntity Write(DocumentId document, string row) => MarkRow.Write(document, row);

    private static IEnumerable<string> Keys(DocumentId document, IEnumerable<(string Facet, string Value)> values, DateTimeOffset foundAt) =>
        values.Select(value => RowKeys.Posting(value.Facet, value.Value, DateOnly.FromDateTime(foundAt.UtcDateTime), document)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Facet, string Value)> Values(ClaimFacets facets)
    {
        if (facets.Attribution is { } said)
        {
            yield return (Speaker, said.Speaker);
        }

        foreach (var place in facets.Places)
        {
            yield return (Place, place.Name ?? place.Text);
        }

        foreach (string iso in facets.Dates.Select(date => date.Iso).OfType<string>())
        {
            yield return (Date, iso);
        }

    }

    /// <summary>What people add to a claim.</summary>
    private static IEnumerable<(string Facet, string Value)> Values(Claim claim)
    {
        foreach (string tag in claim.Tags)
        {
            yield return (Tag, tag);
        }

        foreach (var flag in Enum.GetValues<ClaimFlags>().Where(flag => flag != ClaimFlags.None && claim.Flags.HasFlag(flag)))
        {
            yield return (Flag, flag.ToString());
        }
    }
}
