using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Ingest;

/// <summary>What is written of a version before its commit: reading order, postings of the new claims, and the claims themselves where given.</summary>
internal static class PreparedRows
{
    /// <summary>In a fixed order, so that a run that goes on writes the same again.</summary>
    public static IEnumerable<TableEntity> Of(IngestPlan plan, IReadOnlyList<ClaimRecord> newClaims)
    {
        foreach (var row in PlaceRow.Of(plan.Claims))
        {
            yield return PlaceRow.Write(plan.Document, plan.Version, row);
        }

        var postings = plan.Claims.Where(claim => claim.New)
            .SelectMany(claim => PostingRow.Keys(plan.Document, claim.Facets, plan.CreatedAt))
            .Distinct(StringComparer.Ordinal);
        foreach (string row in postings)
        {
            yield return PostingRow.Write(plan.Document, row);
        }

        foreach (var record in newClaims)
        {
            yield return ClaimRow.Write(record, RowKeys.Claim(record.Claim.Id));
        }
    }
}
