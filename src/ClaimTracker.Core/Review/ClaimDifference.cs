using System.Globalization;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Review;

/// <summary>What a change did to the fields that a person can see and change, for the history.</summary>
public static class ClaimDifference
{
    public static IReadOnlyList<FieldChange> Between(Claim before, Claim after) =>
    [
        .. Fields(before).Zip(Fields(after))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new FieldChange(pair.First.Name, pair.First.Value, pair.Second.Value)),
    ];

    /// <summary>The present values of those fields that change in a revision only; a moved anchor is none.</summary>
    public static IReadOnlyDictionary<string, string?> Values(Claim claim) =>
        Fields(claim).Where(field => field.Name != "anchorState").ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    private static IEnumerable<(string Name, string? Value)> Fields(Claim claim)
    {
        yield return ("status", ReviewCodes.Name(claim.Status));
        yield return ("verdict", claim.Verdict is { } verdict ? ReviewCodes.Name(verdict) : null);
        yield return ("rationale", claim.Rationale);
        yield return ("searched", claim.Searched);
        yield return ("reasonCode", claim.Dismissal is { } dismissal ? ReviewCodes.Name(dismissal.Reason) : null);
        yield return ("duplicateOf", claim.Dismissal?.DuplicateOf?.ToString());
        yield return ("proposedVerdict", claim.Proposal is { } proposal ? ReviewCodes.Name(proposal.Verdict) : null);
        yield return ("proposer", claim.Proposal?.Proposer);
        yield return ("assignee", claim.Assignee);
        yield return ("leaseHolder", claim.Lease?.Holder);
        yield return ("leaseExpiresAt", claim.Lease?.ExpiresAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        yield return ("priority", claim.Priority.ToString(CultureInfo.InvariantCulture));
        yield return ("tags", claim.Tags.Count == 0 ? null : string.Join(", ", claim.Tags));
        yield return ("flags", claim.Flags == ClaimFlags.None ? null : claim.Flags.ToString());
        yield return ("anchorState", ReviewCodes.Name(claim.Anchor.State));
    }
}
