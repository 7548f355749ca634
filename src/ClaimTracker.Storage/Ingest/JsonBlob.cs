using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ClaimTracker.Storage.Ingest;

/// <summary>A value as the JSON of a blob, written and read piece by piece: the plan of a large document is some 50 MB.</summary>
internal static class JsonBlob
{
    private const int Piece = 4 * 1024 * 1024;

    /// <summary>The blob is there as a whole or not at all: pieces are committed together, under the conditions.</summary>
    public static async Task UploadAsync<T>(
        BlobClient blob, T value, JsonTypeInfo<T> type, BlobRequestConditions conditions, CancellationToken cancellationToken)
    {
        var pipe = new Pipe();
        var writing = WriteAsync(pipe.Writer, value, type, cancellationToken);
        var options = new BlobUploadOptions
        {
            Conditions = conditions,
            TransferOptions = new StorageTransferOptions { InitialTransferSize = Piece, MaximumTransferSize = Piece, MaximumConcurrency = 1 },
        };
        try
        {
            await blob.UploadAsync(pipe.Reader.AsStream(leaveOpen: true), options, cancellationToken);
        }
        finally
        {
            // Where the upload has failed, the writer must not wait for a reader.
            await pipe.Reader.CompleteAsync();
            await writing;
        }
    }

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

    private static async Task WriteAsync<T>(PipeWriter writer, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            await JsonSerializer.SerializeAsync(writer, value, type, cancellationToken);
            await writer.CompleteAsync();
        }
        catch (Exception exception)
        {
            // The reader throws it.
            await writer.CompleteAsync(exception);
        }
    }
}
