using System.Text;
using System.Text.Unicode;

namespace ClaimTracker.Documents.Text;

/// <summary>
/// Finds the encoding of text: byte order mark, valid UTF-8, UTF-16 by its zero bytes, what the file declares, else a single-byte code page
/// by the distribution of its high bytes.
/// </summary>
internal static class TextEncodings
{
    private const int Sample = 64 * 1024;

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows => Encoding.GetEncoding(1252);

    /// <param name="declared">Name of an encoding that the file or its envelope states, used where the bytes do not say otherwise.</param>
    /// <returns>The encoding and the length of the byte order mark.</returns>
    public static (Encoding Encoding, int Preamble) Detect(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]: return (Encoding.UTF8, 3);
            case [0xFF, 0xFE, 0, 0, ..]: return (Encoding.UTF32, 4);
            case [0, 0, 0xFE, 0xFF, ..]: return (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4);
            case [0xFF, 0xFE, ..]: return (Encoding.Unicode, 2);
            case [0xFE, 0xFF, ..]: return (Encoding.BigEndianUnicode, 2);
        }

        if (Utf16(bytes[..Math.Min(bytes.Length, Sample)]) is { } utf16)
        {
            return (utf16, 0);
        }

        return (IsMostlyUtf8(bytes) ? Encoding.UTF8 : Named(declared) ?? CodePage(bytes[..Math.Min(bytes.Length, Sample)]), 0);
    }

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0, pairs = bytes.Length / 2;
        for (var i = 0; i < pairs * 2; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        // English in UTF-16 has a zero in nearly every pair, and always on the same side.
        return pairs < 4 ? null
            : odd * 10 > pairs * 7 && even * 50 < pairs ? Encoding.Unicode
            : even * 10 > pairs * 7 && odd * 50 < pairs ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>Valid UTF-8, or UTF-8 with a few damaged bytes (a cut end, one pasted byte): at most one in a hundred of its multi-byte sequences.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return true;
        }

        int invalid = 0, sequences = 0;
        var rest = bytes;
        while (!rest.IsEmpty)
        {
            var ascii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            rest = rest[ascii..];
            var valid = Rune.DecodeFromUtf8(rest, out _, out var consumed) == System.Buffers.OperationStatus.Done;
            sequences++;
            invalid += valid ? 0 : 1;
            rest = rest[consumed..];
        }

        return sequences >= 3 && (invalid == 1 || invalid * 100L <= sequences);
    }

    private static Encoding? Named(string? name)
    {
        try
        {
            var encoding = name is null ? null : Encoding.GetEncoding(name.Trim());
            // A document of single bytes that says it is UTF-16 was decoded as far as its declaration: ASCII, so it is not; UTF-8 was ruled out.
            return encoding is null or UnicodeEncoding or UTF32Encoding or UTF8Encoding ? null
                : encoding.CodePage is 20127 or 28591 ? Encoding.GetEncoding(1252)
                : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Western text has single high letters between ASCII ones; Cyrillic has whole words of them, in windows-1251 mostly from 0xE0 on (small letters),
    /// in KOI8-R mostly from 0xC0 to 0xDF.
    /// </summary>
    private static Encoding CodePage(ReadOnlySpan<byte> bytes)
    {
        int ascii = 0, low = 0, high = 0;
        foreach (var b in bytes)
        {
            if (b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z'))
            {
                ascii++;
            }
            else if (b >= 0xE0)
            {
                high++;
            }
            else if (b >= 0xC0)
            {
                low++;
            }
        }

        return Encoding.GetEncoding(low + high <= ascii ? 1252 : high >= low ? 1251 : 20866);
    }
}
