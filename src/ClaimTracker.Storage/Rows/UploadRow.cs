using Azure.Data.Tables;
using ClaimTracker.Core.Identity;
using ClaimTracker.Storage.Documents;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>An upload with an Idempotency-Key, begun or stored; forgotten with the other operations after seven days.</summary>
internal static class UploadRow
{
    public static TableEntity Write(UploadOperations.Noted noted, string contentHash, DateTimeOffset at)
    {
        var entity = EntityColumns.Row(RowKeys.Partition(noted.Document), noted.Row);
        entity["document"] = noted.Document.Value;
        entity["bodyHash"] = contentHash;
        entity["appliedAt"] = at;
        entity["stored"] = noted.Stored;
        entity["isNew"] = noted.Created;
        entity.Set("before", noted.Before);
        entity.Set("etag", noted.ETag);
        return entity;
    }

    public static UploadOperations.Noted Read(DocumentId id, TableEntity entity) => new(id, entity.RowKey, entity.GetString("before"))
    {
        Stored = entity.GetBoolean("stored") ?? false,
        Created = entity.GetBoolean("isNew") ?? false,
        ETag = entity.GetString("etag"),
    };

    public static string ContentHash(TableEntity entity) => entity.GetString("bodyHash");
}
