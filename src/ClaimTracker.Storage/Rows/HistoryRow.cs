using Azure.Data.Tables;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

internal static class HistoryRow
{
    public static TableEntity Write(ClaimId claim, HistoryEntry entry)
    {
        var entity = EntityColumns.Row(RowKeys.Partition(claim.Document), RowKeys.History(claim, entry.Revision));
        entity["claim"] = claim.ToString();
        entity["revision"] = entry.Revision;
        entity["action"] = entry.Action;
        entity["actor"] = entry.Actor;
        entity["at"] = entry.At;
        entity.SetJson("changes", entry.Changes.Count == 0 ? null : entry.Changes, StorageJson.Readable.IReadOnlyListFieldChange);
        entity.Set("why", entry.Why);
        entity["operation"] = entry.OperationId;
        entity.Set("previousHash", entry.PreviousHash);
        return entity;
    }

    public static HistoryEntry Read(TableEntity entity) => new(
        entity.GetInt64("revision") ?? 0,
        entity.GetString("action"),
        entity.GetString("actor"),
        entity.GetDateTimeOffset("at") ?? default,
        entity.GetJson("changes", StorageJson.Readable.IReadOnlyListFieldChange) ?? [],
        entity.GetString("why"),
        entity.GetString("operation"),
        entity.GetString("previousHash"));
}
