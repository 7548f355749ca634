using Azure;
using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Counting;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Outbox;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Ingest;

internal sealed class TableIngestStore(ClaimsTable table, StorageClients clients, OutboxSignal signal, TimeProvider time) : IIngestStore
{
    public async Task<IngestState?> FindAsync(DocumentId id, CancellationToken cancellationToken) =>
        await table.FindAsync(RowKeys.Partition(id), RowKeys.Document(id), cancellationToken) is { } entity ? DocumentRow.Read(entity) : null;

    public Task<IngestState> SaveAsync(IngestState state, CancellationToken cancellationToken) => WriteAsync(state, null, cancellationToken);

    public Task<IngestState> CommitAsync(IngestState state, IngestPlan plan, CancellationToken cancellationToken) =>
        WriteAsync(state, plan, cancellationToken);

    public async Task SaveTextAsync(DocumentId id, int version, string text, CancellationToken cancellationToken) =>
        await clients.Text.GetBlobClient(TextName(id, version)).UploadAsync(BinaryData.FromString(text), overwrite: true, cancellationToken);

    public async Task<string?> ReadTextAsync(DocumentId id, int version, CancellationToken cancellationToken) =>
        (await ReadAsync(TextName(id, version), cancellationToken))?.ToString();

    public async Task<IngestPlan> SavePlanAsync(IngestPlan plan, CancellationToken cancellationToken)
    {
        var blob = clients.Text.GetBlobClient(PlanName(plan.Document, plan.Version));
        try
        {
            await JsonBlob.UploadAsync(blob, plan, StorageJson.Readable.IngestPlan, new() { IfNoneMatch = ETag.All }, cancellationToken);
            return plan;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return await ReadPlanAsync(plan.Document, plan.Version, cancellationToken) ?? throw new IngestConflictException(exception);
        }
    }

    public async Task<IngestPlan?> ReadPlanAsync(DocumentId id, int version, CancellationToken cancellationToken) =>
        await JsonBlob.ReadAsync(clients.Text.GetBlobClient(PlanName(id, version)), StorageJson.Readable.IngestPlan, cancellationToken);

    public async Task<IReadOnlyList<ClaimRecord>> ReadClaimsAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var claims = new List<ClaimRecord>();
        await foreach (var entity in table.UnderAsync(RowKeys.Partition(id), RowKind.Claim.Of(id), cancellationToken))
        {
            claims.Add(ClaimRow.Read(entity));
        }

        return claims;
    }

    public async Task<IReadOnlyList<string>> ReadOrderAsync(DocumentId id, int version, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var entity in table.UnderAsync(RowKeys.Partition(id), RowKeys.Places(id, version), cancellationToken))
        {
            keys.AddRange(PlaceRow.Read(entity).Places.Select(place => place.Key));
        }

        return keys;
    }

    public async Task PrepareAsync(IngestPlan plan, IReadOnlyList<ClaimRecord> newClaims, CancellationToken cancellationToken)
    {
        using var rows = PreparedRows.Of(plan, newClaims).GetEnumerator();
        var waiting = new Queue<TableEntity>();
        while (true)
        {
            var chunk = new List<TableEntity>();
            var transaction = new EntityTransaction();
            while (waiting.Count > 0 || rows.MoveNext())
            {
                var row = waiting.Count > 0 ? waiting.Dequeue() : rows.Current;
                var one = new EntityTransaction();
                one.Add(row);
                if (!transaction.TryAppend(one))
                {
                    waiting.Enqueue(row);
                    break;
                }

                chunk.Add(row);
            }

            if (chunk.Count == 0)
            {
                return;
            }

            if ((await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is not null)
            {
                await PrepareAgainAsync(plan.Document, chunk, cancellationToken);
            }
        }
    }

    /// <summary>
    /// A twin, or a run that was stopped, wrote some of these rows before. Places and postings are the same whoever writes them; a claim is left as it is,
    /// because it may be published meanwhile.
    /// </summary>
    private async Task PrepareAgainAsync(DocumentId id, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var existing = rows.Any(IsClaim)
            ? (await ReadClaimsAsync(id, cancellationToken)).Select(record => RowKeys.Claim(record.Claim.Id)).ToHashSet(StringComparer.Ordinal)
            : [];
        var transaction = new EntityTransaction();
        foreach (var row in rows.Where(row => !existing.Contains(row.RowKey)))
        {
            if (IsClaim(row))
            {
                transaction.Add(row);
            }
            else
            {
                transaction.Put(row);
            }
        }

        if (transaction.Actions.Count > 0 && (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is { } conflict)
        {
            throw new IngestConflictException(conflict.Exception);
        }
    }

    private static bool IsClaim(TableEntity row) => RowKind.Find(row.RowKey) == RowKind.Claim;

    public async Task RewriteVersionAsync(IngestPlan plan, CancellationToken cancellationToken)
    {
        string partition = RowKeys.Partition(plan.Document);
        await table.DeleteUnderAsync(partition, RowKeys.Places(plan.Document, plan.Version), cancellationToken);
        await PrepareAsync(plan, [], cancellationToken);
        var transaction = new EntityTransaction();
        transaction.Put(VersionRow.Write(plan));
        await table.TrySubmitAsync(transaction, cancellationToken);
    }

    private const int PublishAttempts = 3;

    public int MaxChanges => PublishChunk.MaxChanges;

    public async Task<int> PublishAsync(IReadOnlyList<ClaimChange> changes, int? version, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        for (int attempt = 0; attempt < PublishAttempts; attempt++)
        {
            // Refused for an index row that should not be there: damage, which is written over. Or for the row that tells of a change at the very same moment.
            var chunk = PublishChunk.Of(changes, version, now.AddTicks(attempt), insert: attempt == 0);
            var conflict = (await table.TrySubmitAsync(chunk.Transaction, cancellationToken)).Conflict;
            if (conflict is null)
            {
                signal.Changed(RowKeys.Partition(changes[0].After.Claim.Id.Document));
                return chunk.Applied;
            }

            if (conflict.Status != 409 || (conflict.Row is { } row && RowKind.Find(row) == RowKind.Claim))
            {
                break;
            }
        }

        return 0;
    }

    private async Task<IngestState> WriteAsync(IngestState state, IngestPlan? plan, CancellationToken cancellationToken)
    {
        var transaction = DocumentRows.Of(state);
        if (plan is not null)
        {
            transaction.Put(VersionRow.Write(plan));
        }

        int documents = DocumentRows.Counted(state) - DocumentRows.Counted(state.Stored);
        var outbox = new OutboxRow(new CountDelta { Documents = documents, Document = state.Id }, DocumentEvents.Of(state));
        if (!outbox.IsEmpty)
        {
            transaction.Add(OutboxRow.Write(state.Id, time.GetUtcNow(), $"document-{state.Id}-{state.Tag}", outbox));
        }

        var result = await table.TrySubmitAsync(transaction, cancellationToken);
        if (result.Conflict is { } conflict)
        {
            throw new IngestConflictException(conflict.Exception);
        }

        signal.Changed(RowKeys.Partition(state.Id));
        state = state with { Tag = result.FirstTag };
        return state with { Stored = state };
    }

    private async Task<BinaryData?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await clients.Text.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value.Content;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private static string TextName(DocumentId id, int version) => $"{id}/{version:D6}.txt";

    private static string PlanName(DocumentId id, int version) => $"{id}/{version:D6}.plan.json";
}
