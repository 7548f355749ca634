using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Ingest;

/// <summary>What a plan comes to for each claim, decided from the claim as it is at that moment. Pure.</summary>
public static class ClaimPublishing
{
    /// <summary>
    /// The first entry of the claim's history, which says that it was found. It follows from the claim, so that it is not stored; the chain begins with its hash.
    /// </summary>
    public static HistoryEntry FirstEntry(ClaimRecord record) => new(
        1, ReviewActions.Created, Actor.System.Id, record.Claim.CreatedAt, [], Why: null,
        Operation(record.Claim.Id.Document, record.FirstVersion), PreviousHash: null);

    /// <summary>Whether the entry was written with the others of its transaction by the publishing of a version.</summary>
    public static bool IsPublished(HistoryEntry entry) =>
        entry.Actor == Actor.System.Id && entry.OperationId.StartsWith(OperationPrefix, StringComparison.Ordinal);

    /// <summary>A claim that the plan brings in.</summary>
    internal static ClaimRecord New(IngestPlan plan, PlannedClaim planned, string? collection, bool published) =>
        new(new Claim
        {
            Id = new ClaimId(plan.Document, planned.Key),
            Text = planned.Text,
            Quote = planned.Quote,
            Anchor = planned.Anchor,
            Facets = planned.Facets,
            Extractor = plan.Extractor,
            Priority = IngestLimits.Priority(planned.Facets),
            Predecessor = planned.Predecessor is { } key ? new ClaimId(plan.Document, key) : null,
            Revision = 1,
            CreatedAt = plan.CreatedAt,
            UpdatedAt = plan.CreatedAt,
        })
        {
            Fingerprint = planned.Fingerprint,
            ContextHash = planned.ContextHash,
            Collection = collection,
            Published = published,
            FirstVersion = plan.Version,
            SeenVersion = published ? plan.Version : 0,
        };

    internal static ClaimChange Created(ClaimRecord? prepared, ClaimRecord record, IngestPlan plan)
    {
        var entry = FirstEntry(record);
        return new(prepared, Sealed(record with { Published = true, SeenVersion = plan.Version }, entry), entry);
    }

    /// <summary>A claim that the version has.</summary>
    internal static ClaimChange Present(ClaimRecord record, PlannedClaim planned, IngestPlan plan, DateTimeOffset now)
    {
        var claim = record.Claim;
        bool contextChanged = record.ContextHash.Length > 0 && planned.ContextHash.Length > 0 && record.ContextHash != planned.ContextHash;
        var anchor = planned.Anchor with { State = IsSamePlace(claim.Anchor, planned.Anchor) ? AnchorState.Exact : AnchorState.Moved };
        var after = claim with
        {
            Anchor = anchor,
            Quote = planned.Quote,
            Facets = plan.Reprocess && claim.Touched ? claim.Facets : planned.Facets,
            Extractor = plan.Reprocess && claim.Touched ? claim.Extractor : plan.Extractor,
        };
        string? action = null;
        if (claim.Status == ReviewStatus.Superseded)
        {
            after = after with { Status = ReviewStatus.Unreviewed };
            action = ReviewActions.Revived;
        }
        else if (record.Hidden || claim.Anchor.State == AnchorState.Orphaned)
        {
            action = ReviewActions.Revived;
            if (!contextChanged && claim is { Status: ReviewStatus.Decided, Anchor.State: AnchorState.Orphaned })
            {
                // The document says again what was decided on; a blob may have been missed by mistake.
                after = after with { Flags = after.Flags & ~ClaimFlags.SourceChanged };
            }
        }

        if (contextChanged && claim.Touched)
        {
            action = ReviewActions.SourceChanged;
            after = BackInTheQueue(after);
        }

        return Change(record, after, action, plan, now, record with { Hidden = false, ContextHash = planned.ContextHash });
    }

    /// <summary>A claim that the version no longer has.</summary>
    internal static ClaimChange? Gone(ClaimRecord record, IngestPlan plan, DateTimeOffset now)
    {
        var claim = record.Claim;
        if (!record.Published || claim.Status == ReviewStatus.Superseded || (claim.Anchor.State == AnchorState.Orphaned && !record.Hidden))
        {
            return null;
        }

        var after = claim.Touched
            ? claim with { Anchor = claim.Anchor with { State = AnchorState.Orphaned }, Flags = claim.Flags | ClaimFlags.SourceChanged }
            : claim with { Status = ReviewStatus.Superseded, Anchor = claim.Anchor with { State = AnchorState.Orphaned } };
        return Change(record, after, claim.Touched ? ReviewActions.SourceChanged : ReviewActions.Superseded, plan, now, record with { Hidden = false });
    }

    /// <summary>The verdict stays shown, but somebody has to look at it again.</summary>
    private static Claim BackInTheQueue(Claim claim) => claim with
    {
        Flags = claim.Flags | ClaimFlags.SourceChanged,
        Status = claim.Status == ReviewStatus.Decided ? ReviewStatus.Unreviewed : claim.Status,
    };

    private static bool IsSamePlace(ClaimAnchor old, ClaimAnchor next) =>
        old.Start == next.Start && old.End == next.End && old.State != AnchorState.Moved;

    private static ClaimChange Change(ClaimRecord before, Claim after, string? action, IngestPlan plan, DateTimeOffset now, ClaimRecord record)
    {
        if (action is null)
        {
            // Nothing that a person could see but the place: no revision, so that nobody's edit is refused for it.
            return new(before, record with { Claim = after, SeenVersion = plan.Version }, null);
        }

        after = after with { Revision = before.Claim.Revision + 1, UpdatedAt = now };
        var entry = Entry(before, after.Revision, action, ClaimDifference.Between(before.Claim, after), $"version {plan.Version}", now, plan);
        return new(before, Sealed(record with { Claim = after, SeenVersion = plan.Version }, entry), entry);
    }

    private static ClaimRecord Sealed(ClaimRecord record, HistoryEntry entry) =>
        record with { HistoryHead = HistoryChain.Hash(record.Claim.Id, entry) };

    private static HistoryEntry Entry(
        ClaimRecord before, long revision, string action, IReadOnlyList<FieldChange> changes, string? why, DateTimeOffset at, IngestPlan plan) =>
        new(revision, action, Actor.System.Id, at, changes, why, Operation(plan.Document, plan.Version), before.HistoryHead);

    private const string OperationPrefix = "ingest-";

    private static string Operation(DocumentId document, int version) => $"{OperationPrefix}{document}-{version}";
}
