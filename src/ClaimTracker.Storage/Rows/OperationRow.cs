using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>An operation that was applied, with the claim as it was answered: kept for seven days, so that a lost answer can be given again.</summary>
internal static class OperationRow
{
    public static TableEntity Write(ClaimRecord after, ReviewRequest request, IReadOnlyList<string> evidence)
    {
        var entity = ClaimRow.Write(after, RowKeys.Operation(after.Claim.Id, request.Actor.Id, request.OperationId));
        entity["bodyHash"] = request.BodyHash;
        entity["appliedAt"] = after.Claim.UpdatedAt;
        entity.SetJson("evidence", evidence, StorageJson.Readable.IReadOnlyListString);
        return entity;
    }

    public static string BodyHash(TableEntity entity) => entity.GetString("bodyHash");

    public static DateTimeOffset AppliedAt(TableEntity entity) => entity.GetDateTimeOffset("appliedAt") ?? default;

    public static IReadOnlyList<string> EvidenceIds(TableEntity entity) => entity.GetJson("evidence", StorageJson.Readable.IReadOnlyListString) ?? [];
}
