using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ClaimTracker.Storage.Ingest;

/// <summary>A value as the JSON of a blob, written and read piece by piece: the plan of a large document is some 50 MB.</summary>
internal static class JsonBlob
{
    /// <summary>The blob is there as a whole or not at all, under the conditions.</summary>
    public static Task UploadAsync<T>(BlobClient blob, T value, JsonTypeInfo<T> type, BlobRequestConditions conditions, CancellationToken cancellationToken) =>
        StreamedBlob.UploadAsync(blob, (stream, token) => JsonSerializer.SerializeAsync(stream, value, type, token), conditions, cancellationToken);

    /// <returns>Default where there is no such blob.</returns>
    public static async Task<T?> ReadAsync<T>(BlobClient blob, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            using var content = (await blob.DownloadStreamingAsync(cancellationToken: cancellationToken)).Value;
            return await JsonSerializer.DeserializeAsync(content.Content, type, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return default;
        }
    }
}
