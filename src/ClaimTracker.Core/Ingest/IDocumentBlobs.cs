namespace ClaimTracker.Core.Ingest;

/// <summary>The container that documents are dropped into. Markers of folders, which some tools and hierarchical accounts make, are no blobs here.</summary>
public interface IDocumentBlobs
{
    /// <summary>The blob's present content; null where there is none. Reading fails when the blob is overwritten meanwhile, so texts never mix.</summary>
    Task<DocumentBlob?> OpenAsync(string path, CancellationToken cancellationToken);

    /// <summary>The present content's tag and time, without reading it; null where there is none.</summary>
    Task<BlobName?> FindAsync(string path, CancellationToken cancellationToken);

    /// <summary>Whether there is a container at all.</summary>
    Task<bool> IsThereAsync(CancellationToken cancellationToken);

    /// <summary>Names and ETags of all blobs, in no certain order.</summary>
    IAsyncEnumerable<BlobName> ListAsync(CancellationToken cancellationToken);
}

public sealed record BlobName(string Path, string ETag, DateTimeOffset ModifiedAt);

public sealed record DocumentBlob(string ETag, long Length, Stream Content) : IAsyncDisposable
{
    public DateTimeOffset ModifiedAt { get; init; }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
