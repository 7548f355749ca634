using System.Text;

namespace ClaimTracker.Core.Identity;

/// <summary>Which script a letter belongs to, by the blocks of Unicode.</summary>
/// <remarks>https://www.unicode.org/Public/17.0.0/ucd/Blocks.txt; after NFKC no letter of a presentation form or of full width is left.</remarks>
internal static class LetterScripts
{
    private const string Han = "Han";
    private const string Latin = "Latin";

    private static readonly (int First, int Last, string Script)[] Blocks =
    [
        (0x0041, 0x02AF, Latin), (0x1D00, 0x1DBF, Latin), (0x1E00, 0x1EFF, Latin), (0x2C60, 0x2C7F, Latin), (0xA720, 0xA7FF, Latin), (0xAB30, 0xAB6F, Latin),
        (0x0370, 0x03FF, "Greek"), (0x1F00, 0x1FFF, "Greek"), (0x2C80, 0x2CFF, "Coptic"),
        (0x0400, 0x052F, "Cyrillic"), (0x1C80, 0x1C8F, "Cyrillic"), (0xA640, 0xA69F, "Cyrillic"),
        (0x0530, 0x058F, "Armenian"), (0x0590, 0x05FF, "Hebrew"),
        (0x0600, 0x06FF, "Arabic"), (0x0750, 0x077F, "Arabic"), (0x0870, 0x08FF, "Arabic"),
        (0x10A0, 0x10FF, "Georgian"), (0x1C90, 0x1CBF, "Georgian"), (0x2D00, 0x2D2F, "Georgian"),
        (0x1200, 0x139F, "Ethiopic"), (0x2D80, 0x2DDF, "Ethiopic"), (0xAB00, 0xAB2F, "Ethiopic"),
        (0x13A0, 0x13FF, "Cherokee"), (0xAB70, 0xABBF, "Cherokee"),
        (0x0900, 0x097F, "Devanagari"), (0xA8E0, 0xA8FF, "Devanagari"), (0x1100, 0x11FF, "Hangul"), (0x3130, 0x318F, "Hangul"), (0xA960, 0xA97F, "Hangul"), (0xAC00, 0xD7FF, "Hangul"),
        (0x3040, 0x309F, "Hiragana"), (0x30A0, 0x30FF, "Katakana"), (0x31F0, 0x31FF, "Katakana"), (0x3100, 0x312F, "Bopomofo"), (0x31A0, 0x31BF, "Bopomofo"),
        (0x2E80, 0x2FDF, Han), (0x3005, 0x3007, Han), (0x3400, 0x4DBF, Han), (0x4E00, 0x9FFF, Han), (0x20000, 0x323AF, Han),
    ];

    /// <summary>Scripts that are written together: Japanese, Chinese and Korean beside Latin.</summary>
    private static readonly string[][] Together = [[Latin, Han, "Hiragana", "Katakana"], [Latin, Han, "Bopomofo"], [Latin, Han, "Hangul"]];

    /// <summary>The letters are of one script, or of scripts that are written together.</summary>
    public static bool GoTogether(string text)
    {
        string[] scripts = [.. text.EnumerateRunes().Where(Rune.IsLetter).Select(Of).OfType<string>().Distinct(StringComparer.Ordinal)];
        return scripts.Length < 2 || Together.Any(set => scripts.All(set.Contains));
    }

    /// <summary>Any other script is the half of a block that its letter stands in: most blocks hold one.</summary>
    private static string? Of(Rune letter) =>
        Rune.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.ModifierLetter
            ? null
            : Array.Find(Blocks, block => letter.Value >= block.First && letter.Value <= block.Last).Script
                ?? (letter.Value >> 7).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
