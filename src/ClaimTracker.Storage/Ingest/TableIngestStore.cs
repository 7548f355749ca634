using Azure;
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
        await foreach (var entity in table.UnderAsync(RowKeys.Partition(id), $"c|{id}", cancellationToken))
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
            keys.Add(PlaceRow.Read(entity).Key);
        }

        return keys;
    }

    public async Task PrepareAsync(IngestPlan plan, IReadOnlyList<ClaimRecord> newClaims, CancellationToken cancellationToken)
    {
        var byKey = newClaims.ToDictionary(record => record.Claim.Id.Key, StringComparer.Ordinal);
        bool mayExist = false;
        for (int next = 0; next < plan.Claims.Count;)
        {
            var existing = mayExist
                ? (await ReadClaimsAsync(plan.Document, cancellationToken)).Select(record => record.Claim.Id.Key).ToHashSet(StringComparer.Ordinal)
                : [];
            var (transaction, end) = PrepareChunk(plan, byKey, existing, next);
            var conflict = (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict;
            if (conflict is not null && mayExist)
            {
                throw new IngestConflictException(conflict.Exception);
            }

            // A twin, or a run that was stopped, wrote some of these claims before.
            mayExist = conflict is not null;
            next = conflict is null ? end : next;
        }
    }

    public async Task RewriteVersionAsync(IngestPlan plan, CancellationToken cancellationToken)
    {
        string partition = RowKeys.Partition(plan.Document);
        await table.DeleteUnderAsync(partition, RowKeys.Places(plan.Document, plan.Version), cancellationToken);
        await PrepareAsync(plan, [], cancellationToken);
        var transaction = new EntityTransaction();
        transaction.Put(VersionRow.Write(plan));
        await table.TrySubmitAsync(transaction, cancellationToken);
    }

    public async Task<int> PublishAsync(IReadOnlyList<ClaimChange> changes, int? version, CancellationToken cancellationToken)
    {
        var transaction = new EntityTransaction();
        var first = changes[0].After;
        var id = first.Claim.Id.Document;
        if (version is { } published)
        {
            transaction.Require(PermitRow.Write(id, published));
        }

        int applied = 0;
        while (applied < changes.Count)
        {
            var rows = ClaimChangeRows.Of(changes[applied]);
            if (!transaction.TryAppend(rows, reserve: 1))
            {
                break;
            }

            applied++;
        }

        transaction.TryAppend(OutboxOf(id, $"publish-{first.Claim.Id}-{first.SeenVersion}-{changes[0].Before?.Tag}", [.. changes.Take(applied)]));
        if ((await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is not null)
        {
            return 0;
        }

        signal.Changed(RowKeys.Partition(id));
        return applied;
    }

    private EntityTransaction OutboxOf(DocumentId id, string operation, IReadOnlyList<ClaimChange> changes)
    {
        var transaction = new EntityTransaction();
        var now = time.GetUtcNow();

        // Claims count for the day in their history, also where their publishing was completed after midnight.
        var created = changes.FirstOrDefault(change => change.Before is not { Published: true })?.After.Claim.CreatedAt;
        var delta = CountDelta.Of(id, changes.Select(change => (change.Before, change.After)), created ?? now);
        var outbox = new OutboxRow(delta, [.. ClaimEvents.Published(changes)]);
        if (!outbox.IsEmpty)
        {
            transaction.Add(OutboxRow.Write(id, now, operation, outbox));
        }

        return transaction;
    }

    private static (EntityTransaction Transaction, int End) PrepareChunk(
        IngestPlan plan, Dictionary<string, ClaimRecord> newClaims, HashSet<string> existing, int start)
    {
        var transaction = new EntityTransaction();
        int next = start;
        for (; next < plan.Claims.Count; next++)
        {
            var planned = plan.Claims[next];
            var one = new EntityTransaction();
            one.Put(PlaceRow.Write(plan.Document, plan.Version, next, new PlaceRow(planned.Key, planned.Quote, planned.Anchor)));
            if (newClaims.TryGetValue(planned.Key, out var record) && !existing.Contains(planned.Key))
            {
                one.Add(ClaimRow.Write(record, RowKeys.Claim(record.Claim.Id)));
            }

            if (!transaction.TryAppend(one))
            {
                break;
            }
        }

        return (transaction, next);
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
