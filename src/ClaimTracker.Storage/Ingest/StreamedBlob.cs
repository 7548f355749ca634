using System.IO.Pipelines;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ClaimTracker.Storage.Ingest;

/// <summary>A blob of any length, written piece by piece while its content is made.</summary>
internal static class StreamedBlob
{
    private const int Piece = 4 * 1024 * 1024;

    /// <summary>The blob is there as a whole or not at all: pieces are committed together, under the conditions.</summary>
    /// <param name="write">Writes the content; where it fails, there is no blob.</param>
    public static async Task UploadAsync(
        BlobClient blob, Func<Stream, CancellationToken, Task> write, BlobRequestConditions conditions, CancellationToken cancellationToken)
    {
        var pipe = new Pipe();
        var writing = WriteAsync(pipe.Writer, write, cancellationToken);
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

    private static async Task WriteAsync(PipeWriter writer, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await write(writer.AsStream(leaveOpen: true), cancellationToken);
            await writer.CompleteAsync();
        }
        catch (Exception exception)
        {
            // The reader throws it.
            await writer.CompleteAsync(exception);
        }
    }
}
