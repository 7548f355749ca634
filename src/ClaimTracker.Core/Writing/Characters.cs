using System.Globalization;
using System.Text;

namespace ClaimTracker.Core.Writing;

/// <summary>What characters are, as far as it decides whether a person sees what is stored.</summary>
/// <remarks>Unicode 17, DerivedCoreProperties (Default_Ignorable_Code_Point), https://www.unicode.org/reports/tr44/</remarks>
public static class Characters
{
    /// <summary>Never a character: U+FDD0 to U+FDEF and the last two of each plane. XML 1.0 cannot carry U+FFFE and U+FFFF at all.</summary>
    public static bool IsNoncharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>C0, C1 and DEL.</summary>
    public static bool IsControl(Rune rune) => Rune.IsControl(rune);

    /// <summary>Makes what follows appear in another order than it is stored: embeddings, overrides and isolates.</summary>
    public static bool IsReordering(Rune rune) => rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    /// <summary>Takes no ink and no room: formats, controls, fillers and variation selectors. White space is none of these.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => false,
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 => true,
        >= 0x180B and <= 0x180F or >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };

    /// <summary>Something that a reader can see: a letter, digit, sign or symbol; a mark alone, white space and what is invisible are nothing.</summary>
    public static bool IsVisible(Rune rune) => !Rune.IsWhiteSpace(rune) && !IsInvisible(rune) && !IsMark(rune);

    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Where the first surrogate without its other half stands, in UTF-16 code units; -1 where the text is well-formed.</summary>
    public static int LoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>U+202E, for messages that must not hold the character itself.</summary>
    public static string Name(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    /// <summary>The same text under the compatibility forms of Unicode (NFKC); as it is where a lone surrogate leaves it without one.</summary>
    public static string Compatible(string text) => LoneSurrogate(text) < 0 ? text.Normalize(NormalizationForm.FormKC) : text;
}
