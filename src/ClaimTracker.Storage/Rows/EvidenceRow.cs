using Azure.Data.Tables;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

internal static class EvidenceRow
{
    public static TableEntity Write(ClaimId claim, Evidence evidence)
    {
        var entity = EntityColumns.Row(RowKeys.Partition(claim.Document), RowKeys.Evidence(claim, evidence.Id));
        entity["claim"] = claim.ToString();
        entity["evidence"] = evidence.Id;
        entity["url"] = evidence.Content.Url;
        entity.SetEnum<Stance>("stance", evidence.Content.Stance);
        entity.Set("title", evidence.Content.Title);
        entity.Set("source", evidence.Content.Source);
        entity.Set("archivedUrl", evidence.Content.ArchivedUrl);
        entity.Set("sha256", evidence.Content.Sha256);
        entity.Set("note", evidence.Content.Note);
        entity["addedBy"] = evidence.AddedBy;
        entity["addedAt"] = evidence.AddedAt;
        entity.Set("retractedBy", evidence.Retracted?.By);
        entity.Set("retractedAt", evidence.Retracted?.At);
        entity.Set("retractReason", evidence.Retracted?.Reason);
        return entity;
    }

    public static Evidence Read(TableEntity entity) => new(
        entity.GetString("evidence"),
        new NewEvidence(
            entity.GetString("url"),
            entity.GetEnum<Stance>("stance") ?? Stance.Context,
            entity.GetString("title"),
            entity.GetString("source"),
            entity.GetString("archivedUrl"),
            entity.GetString("sha256"),
            entity.GetString("note")),
        entity.GetString("addedBy"),
        entity.GetDateTimeOffset("addedAt") ?? default,
        entity.GetString("retractedBy") is { } by
            ? new Retraction(by, entity.GetDateTimeOffset("retractedAt") ?? default, entity.GetString("retractReason"))
            : null);
}
