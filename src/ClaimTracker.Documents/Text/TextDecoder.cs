using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Text;

/// <summary>Bytes to characters, not yet normalised.</summary>
internal static class TextDecoder
{
    private const int Sample = 1024 * 1024;

    /// <exception cref="DocumentRejectedException">The bytes are no text, or more than <see cref="DocumentLimits.TextLength"/> allows.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, DocumentLimits limits)
    {
        var (encoding, preamble) = TextEncodings.Detect(bytes);
        bytes = bytes[preamble..];
        if (encoding.IsSingleByte || encoding is UTF8Encoding)
        {
            RefuseBinary(bytes[..Math.Min(bytes.Length, Sample)]);
        }

        if (encoding.GetCharCount(bytes) > limits.TextLength)
        {
            throw Rejections.TooMuchText(limits);
        }

        return Ligatures.Resolve(encoding.GetString(bytes));
    }

    /// <summary>The beginning of the content as text, for looking at it; never fails.</summary>
    public static string Peek(ReadOnlySpan<byte> bytes, int length)
    {
        var (encoding, preamble) = TextEncodings.Detect(bytes[..Math.Min(bytes.Length, length)]);
        return encoding.GetString(bytes[Math.Min(preamble, bytes.Length)..Math.Min(bytes.Length, length)]);
    }

    /// <summary>Text may hold a stray control character; compressed or binary data is full of them.</summary>
    private static void RefuseBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b < ' ' && b is not ((>= (byte)'\t' and <= (byte)'\r') or 0x1B) ? 1 : 0;
        }

        // A few are enough to tell in a file of a few bytes.
        if ((controls > 8 && controls * 50L > bytes.Length) || (controls > 2 && controls * 4L > bytes.Length))
        {
            throw new DocumentRejectedException(DocumentRejection.NotText, "The file is neither text nor a format that is read.");
        }
    }
}
