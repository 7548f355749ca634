using Azure;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Documents;

/// <summary>
/// Uploads with an Idempotency-Key. What was in the container before is noted before anything is written, and the blob says which operation wrote it:
/// whenever the process dies or a reply is lost, the same request again finds out whether it was stored, and never puts its content over newer one.
/// </summary>
internal sealed class UploadOperations(ClaimsTable table, StorageClients clients, TimeProvider time)
{
    private const int MaxConflicts = 10;
    private const string MetadataName = "claimtrackeroperation";

    /// <param name="Row">Key of the operation's row.</param>
    /// <param name="Before">ETag of the blob that the upload may replace; null: there was none.</param>
    internal sealed record Noted(DocumentId Document, string Row, string? Before)
    {
        public bool Reused { get; init; }

        public bool Stored { get; init; }

        /// <summary>The blob that the upload made was seen to be there still.</summary>
        public bool IsInPlace { get; init; }

        public bool Created { get; init; }

        /// <summary>Of the blob that the upload made; null where it was not stored, or newer content was there.</summary>
        public string? ETag { get; init; }

        public Dictionary<string, string> Metadata => new() { [MetadataName] = Row[(Row.LastIndexOf('|') + 1)..] };
    }

    public async Task<Noted> BeginAsync(string path, UploadOperation operation, CancellationToken cancellationToken)
    {
        var id = DocumentId.FromPath(path);
        string row = RowKeys.Operation(id, operation.Caller, operation.Key);
        for (int attempt = 0; attempt < MaxConflicts; attempt++)
        {
            if (await table.FindAsync(RowKeys.Partition(id), row, cancellationToken) is { } entity)
            {
                var noted = UploadRow.Read(id, entity);
                return UploadRow.ContentHash(entity) != operation.ContentHash ? noted with { Reused = true }
                    : noted.Stored ? noted
                    : await ResumeAsync(path, noted, cancellationToken);
            }

            var blob = await FindAsync(path, cancellationToken);
            var begun = new Noted(id, row, blob?.ETag);
            var transaction = new EntityTransaction();
            transaction.Add(UploadRow.Write(begun, operation.ContentHash, time.GetUtcNow()));
            if ((await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null)
            {
                return begun;
            }
        }

        throw new StorageUnavailableException(TimeSpan.FromSeconds(1));
    }

    public async Task StoredAsync(Noted noted, string? etag, bool created, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(RowKeys.Partition(noted.Document), noted.Row, cancellationToken) is { } entity)
        {
            var transaction = new EntityTransaction();
            transaction.Put(UploadRow.Write(noted with { Stored = true, ETag = etag, Created = created }, UploadRow.ContentHash(entity), time.GetUtcNow()));
            await table.TrySubmitAsync(transaction, cancellationToken);
        }
    }

    /// <summary>The write of a begun upload was refused: it may have been stored by a try whose reply was lost, or somebody else was faster.</summary>
    /// <param name="replace">What somebody else has stored may be replaced in its turn.</param>
    /// <returns>Whether to begin again.</returns>
    public async Task<bool> AgainAsync(string path, Noted noted, bool replace, CancellationToken cancellationToken)
    {
        var blob = await FindAsync(path, cancellationToken);
        if (blob?.Operation == noted.Metadata[MetadataName])
        {
            return true;
        }

        if (replace && await table.FindAsync(RowKeys.Partition(noted.Document), noted.Row, cancellationToken) is { } entity)
        {
            var transaction = new EntityTransaction();
            transaction.Put(UploadRow.Write(noted with { Before = blob?.ETag }, UploadRow.ContentHash(entity), time.GetUtcNow()));
            await table.TrySubmitAsync(transaction, cancellationToken);
        }

        return replace;
    }

    /// <summary>The upload was refused: the same request again is judged anew.</summary>
    public async Task ForgetAsync(Noted noted, CancellationToken cancellationToken)
    {
        var transaction = new EntityTransaction();
        transaction.Delete(RowKeys.Partition(noted.Document), noted.Row);
        await table.TrySubmitAsync(transaction, cancellationToken);
    }

    /// <summary>What became of an upload that was begun and whose end is not known.</summary>
    private async Task<Noted> ResumeAsync(string path, Noted noted, CancellationToken cancellationToken)
    {
        var blob = await FindAsync(path, cancellationToken);
        if (blob?.Operation == noted.Metadata[MetadataName])
        {
            await StoredAsync(noted, blob.ETag, noted.Before is null, cancellationToken);
            return noted with { Stored = true, ETag = blob.ETag, IsInPlace = true, Created = noted.Before is null };
        }

        if (blob?.ETag == noted.Before)
        {
            return noted;
        }

        // Something newer is there, whether or not this one was stored in between.
        await StoredAsync(noted, null, noted.Before is null, cancellationToken);
        return noted with { Stored = true, Created = noted.Before is null };
    }

    private async Task<FoundBlob?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties properties = await clients.Documents.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellationToken);
            return new FoundBlob(DocumentBlobs.Plain(properties.ETag), properties.Metadata.TryGetValue(MetadataName, out string? operation) ? operation : null);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private sealed record FoundBlob(string ETag, string? Operation);
}
