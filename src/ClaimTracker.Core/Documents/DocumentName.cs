using System.Text;
using ClaimTracker.Core.Writing;

namespace ClaimTracker.Core.Documents;

/// <summary>Names that a blob can have, that every listing can carry and that every tool will find again.</summary>
/// <remarks>
/// https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata#blob-names; listings are XML 1.0,
/// https://www.w3.org/TR/xml/#charsets
/// </remarks>
public static class DocumentName
{
    /// <summary>UTF-16 code units, folders included.</summary>
    public const int MaxLength = 1024;

    private const int MaxSegments = 254;

    /// <returns>What is wrong with the name, as a sentence; null where a document can have it.</returns>
    public static string? Wrong(string name)
    {
        string[] segments = name.Split('/');
        return name switch
        {
            { Length: 0 } => $"A name has 1 to {MaxLength} characters.",
            { Length: > MaxLength } => $"The name has {name.Length:N0} characters with its folders; {MaxLength:N0} are possible (UTF-16 code units, so most emoji count twice).",
            _ when segments.Length > MaxSegments => $"A name has at most {MaxSegments} folders.",
            _ when segments.Any(segment => segment.Length == 0) => "A name has no empty folder: no slash at the start, at the end or twice in a row.",
            _ when segments.Any(segment => segment.Trim('.').Length == 0) => "A folder or file cannot be named with dots only.",
            _ when name.EndsWith('.') => "A name cannot end with a dot.",
            _ when name.Contains('\\', StringComparison.Ordinal) => "Separate folders with / and not with \\.",
            _ when Characters.LoneSurrogate(name) >= 0 => "The name is not well-formed Unicode.",
            _ => Unlisted(name),
        };
    }

    private static string? Unlisted(string name)
    {
        int place = 1;
        foreach (var rune in name.EnumerateRunes())
        {
            if (Characters.IsControl(rune) || Characters.IsNoncharacter(rune) || Characters.IsReordering(rune) || rune.Value is 0x2028 or 0x2029)
            {
                return $"The character {Characters.Name(rune)} at place {place} cannot be in a name: it is a control character or none at all.";
            }

            if (rune == Rune.ReplacementChar)
            {
                return $"The character at place {place} is the mark for one that could not be read (U+FFFD); send the name in UTF-8.";
            }

            place += rune.Utf16SequenceLength;
        }

        return null;
    }
}
