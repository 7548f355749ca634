using System.Globalization;
using System.Text;

namespace ClaimTracker.Extraction.Sentences;

/// <summary>Emoji and other pictures around a sentence of a post ("🚒🔥 The shelter was hit. 😡") are no part of it.</summary>
internal static class Pictures
{
    public static int SkipForward(string text, int start, int end)
    {
        int at = start;
        while (at < end && Rune.TryGetRuneAt(text, at, out Rune rune) && (IsPicture(rune) || (at > start && Rune.IsWhiteSpace(rune))))
        {
            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    public static int SkipBack(string text, int start, int end)
    {
        int at = end;
        while (at > start && Rune.DecodeLastFromUtf16(text.AsSpan(start, at - start), out Rune rune, out int length) == System.Buffers.OperationStatus.Done
            && (IsPicture(rune) || (at < end && Rune.IsWhiteSpace(rune))))
        {
            at -= length;
        }

        return at;
    }

    /// <summary>Also what joins and colours pictures: joiners, variation selectors, skin tones, flags; "‼" and "⁉" are written as such.</summary>
    private static bool IsPicture(Rune rune) =>
        rune.Value is 0x200D or 0xFE0E or 0xFE0F or 0x203C or 0x2049 or (>= 0x1F3FB and <= 0x1F3FF)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol
            && rune.Value is not (0xA9 or 0xAE or 0xB0 or 0x2103 or 0x2109 or 0x2116 or 0x2117 or 0x2122));
}
