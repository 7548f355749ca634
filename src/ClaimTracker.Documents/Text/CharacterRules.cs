using System.Globalization;

namespace ClaimTracker.Documents.Text;

/// <summary>What the plain text makes of single UTF-16 code units. One code unit becomes one or none, before NFC.</summary>
internal static class CharacterRules
{
    /// <summary>Returned for code units that are left out.</summary>
    public const char Dropped = '\0';

    /// <summary>Longest run of combining marks that is kept: "Stream-Safe Text Format", UAX #15. Longer runs make normalisation quadratic.</summary>
    public const int LongestMarkRun = 30;

    /// <summary>
    /// Line ends become LF, any other space becomes U+0020 (tab stays). Invisible code units that can make text look different from what it is
    /// are dropped: controls, bidirectional overrides, soft hyphens, zero-width spaces, byte order marks. Joiners stay: scripts and emoji need them.
    /// </summary>
    public static char Map(char c) => c switch
    {
        >= ' ' and < '\u007F' => c,
        '\t' or '\n' => c,
        '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => '\n',
        < ' ' or (>= '\u007F' and <= '\u009F') => Dropped,
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u00AD' or '\u061C' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' => Dropped,
        (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB') => Dropped,
        _ => c,
    };

    public static bool IsCombiningMark(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
