using System.Globalization;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Ingest;

/// <summary>
/// Removes what was prepared for versions that were begun and can never be committed any more: claims that nobody ever saw, their places in the
/// reading order, texts and plans. Texts go last, so that a run that was stopped is taken up by the next.
/// </summary>
internal sealed class AbandonedVersions(ClaimsTable table, StorageClients clients, IIngestStore store)
{
    private const int MaxPasses = 10;

    /// <param name="suspected">Versions that left rows, beside those that left texts.</param>
    public async Task CollectAsync(DocumentId id, IReadOnlyCollection<int> suspected, CancellationToken cancellationToken)
    {
        // Read first: a version that is given up stays so, and a claim that was published since has another tag.
        if (await store.FindAsync(id, cancellationToken) is not { Document.State: not DocumentState.Deleting } state)
        {
            return;
        }

        var committed = new HashSet<int>();
        await foreach (var row in table.UnderAsync(RowKeys.Partition(id), RowKind.Version.Of(id), cancellationToken))
        {
            committed.Add(VersionRow.Read(row).Number);
        }

        var texts = await TextsAsync(id, cancellationToken);
        int[] versions = [.. texts.Keys.Concat(suspected).Distinct().Where(version => state.IsAbandoned(version) && !committed.Contains(version))];
        if (versions.Length > 0)
        {
            await DeleteClaimsAsync(state, cancellationToken);
        }

        foreach (int version in versions)
        {
            await table.DeleteUnderAsync(RowKeys.Partition(id), RowKeys.Places(id, version), cancellationToken);
            foreach (string name in texts.GetValueOrDefault(version, []))
            {
                await clients.Text.DeleteBlobIfExistsAsync(name, cancellationToken: cancellationToken);
            }
        }

        if (state.Leftovers)
        {
            // Refused where the document was written meanwhile: then the next run looks again.
            await store.SaveAsync(DocumentLifecycle.Collect(state), cancellationToken);
        }
    }

    private async Task DeleteClaimsAsync(IngestState state, CancellationToken cancellationToken)
    {
        string partition = RowKeys.Partition(state.Id);
        for (int pass = 0; pass < MaxPasses; pass++)
        {
            var unseen = (await store.ReadClaimsAsync(state.Id, cancellationToken)).Where(record => !record.Published && state.IsAbandoned(record.FirstVersion)).ToArray();
            if (unseen.Length == 0)
            {
                return;
            }

            foreach (var chunk in unseen.Chunk(AzureLimits.TransactionOperations))
            {
                var transaction = new EntityTransaction();
                foreach (var record in chunk)
                {
                    transaction.Delete(partition, RowKeys.Claim(record.Claim.Id), record.Tag);
                }

                // Refused where another instance collects the same: read again what is left.
                await table.TrySubmitAsync(transaction, cancellationToken);
            }
        }

        throw new StorageUnavailableException(TimeSpan.FromSeconds(1));
    }

    /// <summary>Names of the document's stored texts and plans by version.</summary>
    private async Task<Dictionary<int, List<string>>> TextsAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<int, List<string>>();
        await foreach (var blob in clients.Text.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{id}/", cancellationToken))
        {
            string number = blob.Name[(blob.Name.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('.')[0];
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int version))
            {
                (texts.TryGetValue(version, out var names) ? names : texts[version] = []).Add(blob.Name);
            }
        }

        return texts;
    }
}
