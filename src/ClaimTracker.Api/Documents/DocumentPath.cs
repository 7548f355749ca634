using ClaimTracker.Api.Problems;

namespace ClaimTracker.Api.Documents;

/// <summary>Names that a blob can have and that every tool will find again.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata#blob-names</remarks>
internal static class DocumentPath
{
    public const int MaxLength = 1024;
    private const int MaxSegments = 254;

    /// <exception cref="ProblemException">400 with what is wrong with the name.</exception>
    public static string Check(string name)
    {
        string[] segments = name.Split('/');
        string? wrong = name switch
        {
            { Length: 0 or > MaxLength } => $"A name has 1 to {MaxLength} characters.",
            _ when segments.Length > MaxSegments => $"A name has at most {MaxSegments} folders.",
            _ when segments.Any(segment => segment.Length == 0) => "A name has no empty folder: no slash at the start, at the end or twice in a row.",
            _ when segments.Any(segment => segment.Trim('.').Length == 0) => "A folder or file cannot be named with dots only.",
            _ when name.EndsWith('.') => "A name cannot end with a dot.",
            _ when name.Contains('\\', StringComparison.Ordinal) => "Separate folders with / and not with \\.",
            _ when name.Any(character => char.IsControl(character)) => "A name has no control characters.",
            _ when !IsWellFormed(name) => "The name is not well-formed Unicode.",
            _ => null,
        };
        return wrong is null
            ? name
            : throw Problem.BadRequest("invalidName", wrong, ProblemError.OfParameter("name", "invalidName", wrong)).Thrown();
    }

    private static bool IsWellFormed(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(name[i]))
            {
                return false;
            }
        }

        return true;
    }
}
