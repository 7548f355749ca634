using ClaimTracker.Api.Access;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

/// <summary>From claims to what a caller sees of them.</summary>
public sealed class ClaimResources(IClaimReviews reviews, TimeProvider time)
{
    private static readonly ClaimFlags[] Flags = [.. Enum.GetValues<ClaimFlags>().Where(flag => flag != ClaimFlags.None)];

    public ClaimResource Of(Claim claim, Caller caller) => new()
    {
        Id = claim.Id.ToString(),
        DocumentId = claim.Id.Document.Value,
        Text = claim.Text,
        Quote = claim.Quote,
        Anchor = claim.Anchor,
        Kind = claim.Facets.Kind,
        CheckWorthiness = claim.Facets.CheckWorthiness,
        Reasons = claim.Facets.Reasons,
        Attribution = claim.Facets.Attribution,
        Quantities = claim.Facets.Quantities,
        Dates = claim.Facets.Dates,
        Casualties = claim.Facets.Casualties,
        Places = claim.Facets.Places,
        Standalone = claim.Facets.Standalone,
        Referents = claim.Facets.Referents,
        Hedged = claim.Facets.Hedged,
        Negated = claim.Facets.Negated,
        Context = claim.Facets.Context,
        Extractor = claim.Extractor.ToString(),
        Status = claim.Status,
        Verdict = claim.Verdict,
        Rationale = claim.Rationale,
        Searched = claim.Searched,
        Dismissal = claim.Dismissal is { } dismissal ? new DismissalResource(dismissal.Reason, dismissal.DuplicateOf?.ToString()) : null,
        Proposal = claim.Proposal,
        Assignee = claim.Assignee,
        Lease = claim.Lease is { } lease && lease.IsLive(time.GetUtcNow()) ? lease : null,
        Priority = claim.Priority,
        Tags = claim.Tags,
        Flags = [.. Flags.Where(flag => claim.Flags.HasFlag(flag))],
        Evidence = claim.Evidence,
        PredecessorId = claim.Predecessor?.ToString(),
        Revision = claim.Revision,
        Etag = Revisions.ETag(claim.Revision),
        CreatedAt = claim.CreatedAt,
        UpdatedAt = claim.UpdatedAt,
        AllowedTransitions = caller.IsPerson ? reviews.Allowed(claim, caller.Actor) : [],
    };

    public ClaimList Of(Page<Claim> page, Http.ApiRequest request) =>
        new([.. page.Items.Select(claim => Of(claim, request.Caller))]) { NextLink = request.NextLink(page.Continuation) };
}
