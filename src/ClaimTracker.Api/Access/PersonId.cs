using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Identity;
using Microsoft.Extensions.Primitives;

namespace ClaimTracker.Api.Access;

/// <summary>A person's id as it is written into the history; what it can be says <see cref="PersonName"/>.</summary>
internal static class PersonId
{
    public const int MaxLength = PersonName.MaxLength;

    /// <param name="from">Header or parameter that names the person.</param>
    /// <exception cref="ProblemException">Not an id, or one that belongs to the system.</exception>
    public static string Check(string id, string from)
    {
        if (PersonName.IsReserved(id))
        {
            throw Problem.Forbidden("That name belongs to ClaimTracker itself.").Thrown();
        }

        return PersonName.Wrong(id) is { } wrong
            ? throw Problem.BadRequest("invalidReviewer", wrong, ProblemError.OfParameter(from, "invalidReviewer", wrong)).Thrown()
            : id;
    }

    /// <summary>The one person that a header names; null where it names none.</summary>
    /// <exception cref="ProblemException">Two persons, or not an id.</exception>
    public static string? Of(StringValues header, string name)
    {
        if (header.Count > 1 || header.ToString().Contains(',', StringComparison.Ordinal))
        {
            // a proxy makes one header of two, with a comma between
            const string One = "Name one person: the header once, without a comma.";
            throw Problem.BadRequest("invalidReviewer", One, ProblemError.OfParameter(name, "invalidReviewer", One)).Thrown();
        }

        return header.ToString() is { Length: > 0 } id ? Check(id, name) : null;
    }
}
