using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

/// <summary>From a patch to the change it asks for.</summary>
internal static class ClaimPatches
{
    /// <exception cref="ProblemException">400: not a patch, or null for a member that nothing can clear.</exception>
    public static ClaimPatch Read(byte[] body, string at = "")
    {
        var patch = StrictJson.Read(body, ApiJson.Written.ClaimPatch, at);
        var nulls = StrictJson.Nulls(body, ApiJson.Written.ClaimPatch, at);
        return nulls.Count == 0 ? patch : throw Problem.BadRequest("invalidValue", "Some members cannot be cleared.", [.. nulls]).Thrown();
    }

    /// <exception cref="ProblemException">400: nothing in it, or an id that cannot be one.</exception>
    public static ReviewChange ToChange(this ClaimPatch patch, string at = "")
    {
        if (patch == new ClaimPatch() || patch is { AddEvidence.Count: 0 } && (patch with { AddEvidence = null }) == new ClaimPatch())
        {
            throw Problem.BadRequest("emptyPatch", "The patch changes nothing.", ProblemError.At(at, "emptyPatch", "Give at least one member.")).Thrown();
        }

        ClaimId? duplicateOf = patch.DuplicateOf switch
        {
            null => null,
            _ when ClaimId.TryParse(patch.DuplicateOf, out var id) => id,
            _ => throw Problem.BadRequest(
                "invalidValue",
                "The claim to keep cannot be found.",
                ProblemError.At($"{at}/duplicateOf", "invalidClaimId", "Not the id of a claim.")).Thrown(),
        };

        return new ReviewChange
        {
            Status = patch.Status,
            Verdict = patch.Verdict.ToPatched(),
            Rationale = patch.Rationale.ToPatched(),
            Searched = patch.Searched.ToPatched(),
            Reason = patch.Reason,
            ReasonCode = patch.ReasonCode,
            DuplicateOf = duplicateOf,
            Assignee = patch.Assignee.ToPatched(),
            Tags = patch.Tags.ToPatched(),
            Priority = patch.Priority.Value,
            ResetPriority = patch.Priority is { IsGiven: true, Value: null },
            Note = patch.Note,
            AddEvidence = [.. (patch.AddEvidence ?? []).Select(evidence => evidence.ToNewEvidence())],
        };
    }

    /// <summary>Evidence and notes add up in any order, so they need no If-Match.</summary>
    public static bool Commutes(this ClaimPatch patch) => (patch with { AddEvidence = null, Note = null }) == new ClaimPatch();
}
