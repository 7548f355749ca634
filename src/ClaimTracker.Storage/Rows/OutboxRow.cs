using Azure.Data.Tables;
using ClaimTracker.Core.Counting;
using ClaimTracker.Core.Identity;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>What is to be sent and counted, written in the transaction of the change itself.</summary>
/// <param name="Events">CloudEvents as JSON; none where only counts change.</param>
internal sealed record OutboxRow(CountDelta Delta, IReadOnlyList<string> Events)
{
    /// <summary>JSON has no line ends outside of its own white space, of which these events have none.</summary>
    private const char Separator = '\n';

    public bool IsEmpty => Delta.IsEmpty && Events.Count == 0;

    public static TableEntity Write(DocumentId document, DateTimeOffset at, string operation, OutboxRow outbox)
    {
        var entity = EntityColumns.Row(RowKeys.Partition(document), RowKeys.Outbox(at, operation));
        entity["document"] = document.Value;
        entity["documents"] = outbox.Delta.Documents;
        entity["created"] = outbox.Delta.Created;
        entity["decided"] = outbox.Delta.Decided;
        entity.Set("day", outbox.Delta.Day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        entity.Set("quarter", outbox.Delta.Day is null ? null : outbox.Delta.Quarter);
        entity.SetJson("statuses", new(outbox.Delta.Statuses), StorageJson.Readable.DictionaryReviewStatusInt32);
        entity.SetJson("verdicts", new(outbox.Delta.Verdicts), StorageJson.Readable.DictionaryVerdictInt32);
        entity.Set("event", outbox.Events.Count == 0 ? null : string.Join(Separator, outbox.Events));
        return entity;
    }

    public static OutboxRow Read(TableEntity entity) => new(
        new CountDelta
        {
            Document = DocumentId.Parse(entity.GetString("document")),
            Documents = entity.GetInt32("documents") ?? 0,
            Created = entity.GetInt32("created") ?? 0,
            Decided = entity.GetInt32("decided") ?? 0,
            Day = entity.GetString("day") is { } day ? DateOnly.ParseExact(day, "O", System.Globalization.CultureInfo.InvariantCulture) : null,
            Quarter = entity.GetInt32("quarter") ?? 0,
            Statuses = entity.GetJson("statuses", StorageJson.Readable.DictionaryReviewStatusInt32) ?? [],
            Verdicts = entity.GetJson("verdicts", StorageJson.Readable.DictionaryVerdictInt32) ?? [],
        },
        entity.GetString("event")?.Split(Separator) ?? []);
}
