using System.Text;

namespace ClaimTracker.Core.Writing;

/// <summary>Rules for what people write: it says something, and shows on every screen as it is stored.</summary>
public static class WrittenText
{
    /// <summary>Nothing that a reader could see.</summary>
    public static bool IsBlank(string? text) => text is null || !text.EnumerateRunes().Any(Characters.IsVisible);

    /// <summary>What is wrong with a text of several lines, as a sentence; null where nothing is. Tabs and line ends are fine, other controls are none of a person's.</summary>
    public static string? Wrong(string text) => First(text, rune => Characters.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'));

    /// <summary>What is wrong with a text of one line, such as a title or a tag, as a sentence; null where nothing is.</summary>
    public static string? WrongInLine(string text) =>
        First(text, rune => Characters.IsControl(rune) || Characters.IsReordering(rune) || rune.Value is 0x2028 or 0x2029);

    private static string? First(string text, Func<Rune, bool> refused)
    {
        if (Characters.LoneSurrogate(text) is >= 0 and var lone)
        {
            return $"The text is not well-formed Unicode: half a character at place {lone + 1}.";
        }

        int place = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            if (refused(rune) || Characters.IsNoncharacter(rune))
            {
                return $"The character {Characters.Name(rune)} at place {place} is a control character or none at all; leave it out.";
            }

            place += rune.Utf16SequenceLength;
        }

        return null;
    }
}
