using System.Text;
using ClaimTracker.Core.Writing;

namespace ClaimTracker.Core.Identity;

/// <summary>
/// How people are named: what a name can be, and which names are one person's. A name decides who approves whose proposal, so two names that a
/// reader cannot tell apart are the same, and a name that does not show as it is stored is none.
/// </summary>
public static class PersonName
{
    /// <summary>UTF-16 code units.</summary>
    public const int MaxLength = 256;

    /// <summary>Letters of Cyrillic and Greek that look like a Latin one, after case folding. Order: the letter, what it looks like.</summary>
    private const string LookAlikes = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһhӏlѵvαaβbεeζzηnιiκkνvοoρpτtυuχxγyɑaɡg";

    /// <summary>Of what acts without being a person.</summary>
    private static readonly string[] Reserved = ["system", "anonymous", "application", "key", "claimtracker"];

    /// <returns>What is wrong with the name, as a sentence; null where it can be a person's.</returns>
    public static string? Wrong(string name)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return $"A person's name has 1 to {MaxLength} characters.";
        }

        if (Characters.LoneSurrogate(name) >= 0 || name.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return "The name is not well-formed: send it in UTF-8.";
        }

        int place = 1;
        foreach (var rune in name.EnumerateRunes())
        {
            if (Characters.IsInvisible(rune) || Characters.IsNoncharacter(rune) || (Rune.IsWhiteSpace(rune) && rune.Value != ' ')
                || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.PrivateUse)
            {
                return $"The character {Characters.Name(rune)} at place {place} cannot be seen; a name shows all of itself.";
            }

            place += rune.Utf16SequenceLength;
        }

        return name switch
        {
            _ when name.Trim(' ') != name || name.Contains("  ", StringComparison.Ordinal) => "A name has no space at its ends, and one at most between words.",
            _ when Characters.IsMark(name.EnumerateRunes().First()) => "A name does not begin with a mark that belongs to a letter before it.",
            _ when !LetterScripts.GoTogether(Characters.Compatible(name)) => "A name is written in one script: letters that look alike would hide who it is.",
            _ when IsReserved(name) => "That name belongs to ClaimTracker itself.",
            _ => null,
        };
    }

    /// <summary>The name belongs to a part of the system, or looks as if.</summary>
    public static bool IsReserved(string name) => Array.Exists(Reserved, reserved => Same(reserved, name));

    /// <summary>One form for all ways to write the name: NFKC, case folded, without invisible characters. Used in keys, never shown.</summary>
    public static string Key(string name)
    {
        StringBuilder key = new(name.Length);
        foreach (var rune in Characters.Compatible(name).EnumerateRunes().Where(rune => !Characters.IsInvisible(rune)))
        {
            key.Append(rune);
        }

        string folded = Characters.Compatible(key.ToString().ToUpperInvariant().ToLowerInvariant())
            .Replace("ß", "ss", StringComparison.Ordinal)
            .Replace('ς', 'σ')
            .Replace('ı', 'i')
            .Replace('İ', 'i')
            .Replace("i\u0307", "i", StringComparison.Ordinal);
        return Characters.Compatible(folded).Trim();
    }

    /// <summary>The names are one person's: the same key, also where letters of another script only look the same.</summary>
    public static bool Same(string? one, string? other) =>
        string.Equals(one, other, StringComparison.Ordinal) || (one is not null && other is not null && Seen(one) == Seen(other));

    private static string Seen(string name) => string.Create(Key(name).Length, Key(name), static (seen, key) =>
    {
        for (int i = 0; i < key.Length; i++)
        {
            int found = char.IsAscii(key[i]) ? -1 : LookAlikes.IndexOf(key[i], StringComparison.Ordinal);
            seen[i] = found >= 0 ? LookAlikes[found + 1] : key[i];
        }
    });
}
