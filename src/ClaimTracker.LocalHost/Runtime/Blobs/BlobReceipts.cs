using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ClaimTracker.LocalHost.Runtime.Blobs;

/// <summary>
/// Which content of which blob a function has already been given: one empty blob each beside the Functions host's own records, the ETag in its
/// metadata. They survive restarts. A receipt is written after the work, so that a stop in between repeats it.
/// </summary>
/// <param name="container">Where the receipts are kept.</param>
/// <param name="source">The container of the blobs: two trackers in one account share the place of the receipts.</param>
internal sealed class BlobReceipts(BlobContainerClient container, string source, string function)
{
    private const string UsualSource = "documents";

    private const string ETagKey = "etag";

    private readonly ConcurrentDictionary<string, string> _etags = new(StringComparer.Ordinal);
    private readonly string _prefix = source == UsualSource ? $"blobreceipts/localhost/{function}/" : $"blobreceipts/localhost/{source}/{function}/";

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await foreach (var receipt in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, _prefix, cancellationToken))
        {
            if (receipt.Metadata.TryGetValue(ETagKey, out string? etag))
            {
                _etags[receipt.Name] = etag;
            }
        }
    }

    public bool Has(string blob, ETag etag) => _etags.TryGetValue(Key(blob), out string? known) && known == etag.ToString("H");

    public async Task AddAsync(string blob, ETag etag, CancellationToken cancellationToken)
    {
        string key = Key(blob);
        string value = etag.ToString("H");
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { [ETagKey] = value } };
        await container.GetBlobClient(key).UploadAsync(BinaryData.Empty, options, cancellationToken);
        _etags[key] = value;
    }

    /// <summary>A hash: a blob's name may itself be as long as a name can be.</summary>
    private string Key(string blob) => _prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blob)));
}
