using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;

namespace ClaimTracker.Storage.Verification;

/// <summary>What the rules need of a claim.</summary>
/// <param name="Fields">What its history must come to.</param>
/// <param name="Content">Of all its columns, which its index rows repeat.</param>
internal sealed record ScannedClaim(
    bool Visible,
    bool Published,
    int FirstVersion,
    long Revision,
    ReviewStatus Status,
    Verdict? Verdict,
    EvidenceTally Evidence,
    ClaimId? DuplicateOf,
    string? HistoryHead,
    IReadOnlyDictionary<string, string?> Fields,
    IReadOnlyList<string> IndexKeys,
    string Content)
{
    public static ScannedClaim Of(ClaimRecord record, TableEntity row)
    {
        var claim = record.Claim;
        return new(
            record.Visible, record.Published, record.FirstVersion, claim.Revision, claim.Status, claim.Verdict, claim.Evidence,
            claim.Dismissal?.DuplicateOf, record.HistoryHead, ClaimDifference.Values(claim), [.. ClaimChangeRows.IndexKeys(record)], RowContent.Of(row));
    }
}
