using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Content;

/// <summary>Reads a stream up to the limit on file size.</summary>
internal static class BoundedContent
{
    /// <exception cref="Core.Documents.DocumentRejectedException">The stream holds more than <see cref="DocumentLimits.FileBytes"/>; what is beyond is not read.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var expected = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (expected > limits.FileBytes)
        {
            throw Rejections.TooLarge(limits);
        }

        var bytes = new byte[Math.Max(expected + 1, 64 * 1024)];
        var length = 0;
        while (true)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(limits.FileBytes + 1L, bytes.Length * 2L));
            }

            var read = await stream.ReadAsync(bytes.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return bytes.AsMemory(0, length);
            }

            length += read;
            if (length > limits.FileBytes)
            {
                throw Rejections.TooLarge(limits);
            }
        }
    }
}
