using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Access;

/// <summary>A person's id as it is written into the history.</summary>
internal static class PersonId
{
    public const int MaxLength = 256;

    /// <exception cref="ProblemException">Not an id, or one that belongs to the system.</exception>
    public static string Check(string id)
    {
        if (id.Length is 0 or > MaxLength || id.Any(character => char.IsControl(character) || char.IsSurrogate(character)) || id.Trim() != id)
        {
            throw Problem.BadRequest(
                "invalidReviewer",
                $"A reviewer is 1 to {MaxLength} characters without control characters and without spaces at the ends.",
                ProblemError.OfParameter("X-Reviewer", "invalidReviewer", "Not a reviewer id.")).Thrown();
        }

        if (id.Equals(Actor.System.Id, StringComparison.OrdinalIgnoreCase))
        {
            throw Problem.Forbidden("That name belongs to ClaimTracker itself.").Thrown();
        }

        return id;
    }
}
