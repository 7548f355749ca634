using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Outbox;

/// <summary>Events about claims: ids, statuses and revision, never a claim's text. A consumer orders them by the revision.</summary>
internal static class ClaimEvents
{
    public static string Reviewed(Claim claim, ReviewStatus from, HistoryEntry entry) => Write("claim.reviewed", claim, from, entry);

    /// <summary>What a new version did to a claim that was there before: superseded, revived, sourceChanged. New claims come with their document's event.</summary>
    public static IEnumerable<string> Published(IEnumerable<ClaimChange> changes) =>
        from change in changes
        where change is { Entry: { Action: not ReviewActions.Created }, Before: not null }
        select Write($"claim.{change.Entry!.Action}", change.After.Claim, change.Before!.Claim.Status, change.Entry);

    private static string Write(string type, Claim claim, ReviewStatus from, HistoryEntry entry) =>
        CloudEvent.Write($"{claim.Id}-{claim.Revision}", type, claim.Id.ToString(), entry.At, data =>
        {
            data.WriteString("claimId", claim.Id.ToString());
            data.WriteString("documentId", claim.Id.Document.Value);
            data.WriteNumber("revision", claim.Revision);
            data.WriteString("action", entry.Action);
            data.WriteString("actor", entry.Actor);
            data.WriteString("from", ReviewCodes.Name(from));
            data.WriteString("status", ReviewCodes.Name(claim.Status));
            if (claim.Verdict is { } verdict)
            {
                data.WriteString("verdict", ReviewCodes.Name(verdict));
            }
        });
}
