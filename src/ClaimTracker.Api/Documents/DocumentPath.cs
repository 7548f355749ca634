using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Api.Documents;

/// <summary>The name of an upload, checked.</summary>
internal static class DocumentPath
{
    public const int MaxLength = DocumentName.MaxLength;

    /// <summary>So many characters are read of a name, to say what is wrong with it rather than that the parameter is too long.</summary>
    public const int MostRead = 16 * 1024;

    /// <exception cref="ProblemException">400 with what is wrong with the name.</exception>
    public static string Check(string name) => DocumentName.Wrong(name) is { } wrong
        ? throw Problem.BadRequest("invalidName", wrong, ProblemError.OfParameter("name", "invalidName", wrong)).Thrown()
        : name;
}
