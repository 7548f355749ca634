using Azure.Data.Tables;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>A document's columns, the same in its own row and in the documents list.</summary>
internal static class DocumentRow
{
    public static TableEntity Write(IngestState state, string row)
    {
        var document = state.Document;
        var entity = EntityColumns.Row(RowKeys.Partition(document.Id), row);
        entity["document"] = document.Id.Value;
        entity["path"] = document.Path;
        entity.SetEnum<DocumentState>("state", document.State);
        entity.Set("reasonCode", document.Reason?.Code);
        entity.Set("reason", document.Reason?.Detail);
        entity.Set("title", Bounded(document.Metadata.Title));
        entity.Set("author", Bounded(document.Metadata.Author));
        entity.Set("published", document.Metadata.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        entity.Set("language", document.Metadata.Language);
        entity.Set("sourceUrl", Bounded(document.Metadata.SourceUrl));
        entity.Set("format", document.Metadata.Format);
        entity["version"] = document.Version;
        entity.Set("contentHash", document.ContentHash);
        entity.Set("blobETag", document.BlobETag);
        entity.Set("content", document.Content);
        entity["publishing"] = document.Publishing;
        entity.SetEnum<IngestStep>("step", document.Progress?.Step);
        entity.Set("stepDone", document.Progress?.Done);
        entity.Set("stepTotal", document.Progress?.Total);
        entity["claims"] = document.ClaimCount;
        entity.SetJson("statusCounts", new Dictionary<ReviewStatus, int>(document.StatusCounts), StorageJson.Readable.DictionaryReviewStatusInt32);
        entity["createdAt"] = document.CreatedAt;
        entity["updatedAt"] = document.UpdatedAt;
        entity["pendingVersion"] = state.PendingVersion;
        entity.Set("pendingETag", state.PendingETag);
        entity.Set("pendingExtractor", state.PendingExtractor);
        entity.Set("settledETag", state.SettledETag);
        entity.SetEnum<DocumentState>("finalState", state.FinalState);
        entity["listedAt"] = state.ListedAt;
        entity["missingRuns"] = state.MissingRuns;
        entity.Set("deletedAt", state.DeletedAt);
        entity["purging"] = state.Purging;
        entity["leftovers"] = state.Leftovers;
        return entity;
    }

    public static IngestState Read(TableEntity entity)
    {
        var state = ReadState(entity);
        return state with { Stored = state };
    }

    private static IngestState ReadState(TableEntity entity) => new(ReadDocument(entity))
    {
        PendingVersion = entity.GetInt32("pendingVersion") ?? 0,
        PendingETag = entity.GetString("pendingETag"),
        PendingExtractor = entity.GetString("pendingExtractor"),
        SettledETag = entity.GetString("settledETag"),
        FinalState = entity.GetEnum<DocumentState>("finalState") ?? DocumentState.Ready,
        ListedAt = entity.GetDateTimeOffset("listedAt") ?? default,
        MissingRuns = entity.GetInt32("missingRuns") ?? 0,
        DeletedAt = entity.GetDateTimeOffset("deletedAt"),
        Purging = entity.GetBoolean("purging") ?? false,
        Leftovers = entity.GetBoolean("leftovers") ?? false,
        Tag = entity.ETag.ToString(),
    };

    public static TrackedDocument ReadDocument(TableEntity entity) => new()
    {
        Id = DocumentId.Parse(entity.GetString("document")),
        Path = entity.GetString("path"),
        State = entity.GetEnum<DocumentState>("state") ?? DocumentState.Queued,
        Reason = entity.GetString("reasonCode") is { } code ? new StateReason(code, entity.GetString("reason")) : null,
        Metadata = new DocumentMetadata(
            entity.GetString("title"),
            entity.GetString("author"),
            entity.GetString("published") is { } day ? DateOnly.ParseExact(day, "O", System.Globalization.CultureInfo.InvariantCulture) : null,
            entity.GetString("language"),
            entity.GetString("sourceUrl"),
            entity.GetString("format")),
        Version = entity.GetInt32("version") ?? 0,
        ContentHash = entity.GetString("contentHash"),
        BlobETag = entity.GetString("blobETag"),
        Content = entity.GetString("content") ?? entity.GetString("settledETag"),
        NextVersion = NextVersion(entity),
        Publishing = entity.GetBoolean("publishing") ?? false,
        Progress = entity.GetEnum<IngestStep>("step") is { } step
            ? new IngestProgress(step, entity.GetInt32("stepDone") ?? 0, entity.GetInt32("stepTotal") ?? 0)
            : null,
        ClaimCount = entity.GetInt32("claims") ?? 0,
        StatusCounts = entity.GetJson("statusCounts", StorageJson.Readable.DictionaryReviewStatusInt32) ?? [],
        CreatedAt = entity.GetDateTimeOffset("createdAt") ?? default,
        UpdatedAt = entity.GetDateTimeOffset("updatedAt") ?? default,
    };

    private static int? NextVersion(TableEntity entity)
    {
        int current = entity.GetInt32("version") ?? 0;
        int pending = entity.GetInt32("pendingVersion") ?? 0;
        return entity.GetEnum<DocumentState>("state") switch
        {
            DocumentState.Queued => Math.Max(current, pending) + 1,
            DocumentState.Processing when pending > current => pending,
            _ => null,
        };
    }

    private static string? Bounded(string? text) => IngestLimits.Excerpt(text, 1_000);
}
