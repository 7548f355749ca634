using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>A claim's columns, the same in its own row and in its projections (queue, reviewer, idempotency).</summary>
internal static class ClaimRow
{
    private static readonly StorageJson Json = StorageJson.Readable;

    public static TableEntity Write(ClaimRecord record, string row)
    {
        var claim = record.Claim;
        var entity = EntityColumns.Row(RowKeys.Partition(claim.Id.Document), row);
        entity["claim"] = claim.Id.ToString();
        entity["text"] = claim.Text;
        entity["quote"] = claim.Quote;
        entity.SetEnum<ReviewStatus>("status", claim.Status);
        entity.SetEnum("verdict", claim.Verdict);
        entity.Set("rationale", claim.Rationale);
        entity.Set("searched", claim.Searched);
        entity.SetEnum("dismissReason", claim.Dismissal?.Reason);
        entity.Set("duplicateOf", claim.Dismissal?.DuplicateOf?.ToString());
        entity.Set("assignee", claim.Assignee);
        entity.Set("leaseHolder", claim.Lease?.Holder);
        entity.Set("leaseExpiresAt", claim.Lease?.ExpiresAt);
        entity.SetEnum("originalVerdict", claim.Dismissal?.OriginalVerdict);
        entity.Set("releasedBy", claim.Released?.By);
        entity.Set("releasedAt", claim.Released?.At);
        entity.Set("sameSince", claim.SameSince);
        entity.SetEnum("takenFrom", claim.TakenFrom);
        entity.SetJson("proposal", claim.Proposal, Json.Proposal);
        entity["priority"] = claim.Priority;
        entity.SetJson("tags", claim.Tags.Count == 0 ? null : claim.Tags, Json.IReadOnlyListString);
        entity["flags"] = (int)claim.Flags;
        entity["supports"] = claim.Evidence.Supports;
        entity["refutes"] = claim.Evidence.Refutes;
        entity["context"] = claim.Evidence.Context;
        entity.Set("predecessor", claim.Predecessor?.ToString());
        entity["revision"] = claim.Revision;
        entity["touched"] = claim.Touched;
        entity["createdAt"] = claim.CreatedAt;
        entity["updatedAt"] = claim.UpdatedAt;
        entity.SetEnum<ClaimKind>("kind", claim.Facets.Kind);
        entity["checkWorthiness"] = claim.Facets.CheckWorthiness;
        entity.SetJson("facets", claim.Facets, Json.ClaimFacets);
        entity.SetJson("anchor", claim.Anchor, Json.ClaimAnchor);
        entity["extractor"] = claim.Extractor.Name;
        entity["extractorVersion"] = claim.Extractor.Version;
        entity["fingerprint"] = record.Fingerprint;
        entity["contextHash"] = record.ContextHash;
        entity.Set("collection", record.Collection);
        entity.Set("historyHead", record.HistoryHead);
        entity["published"] = record.Published;
        entity["hidden"] = record.Hidden;
        entity["firstVersion"] = record.FirstVersion;
        entity["seenVersion"] = record.SeenVersion;
        return entity;
    }

    public static ClaimRecord Read(TableEntity entity) =>
        new(ReadClaim(entity))
        {
            Fingerprint = entity.GetString("fingerprint"),
            ContextHash = entity.GetString("contextHash"),
            Collection = entity.GetString("collection"),
            HistoryHead = entity.GetString("historyHead"),
            Published = entity.GetBoolean("published") ?? false,
            Hidden = entity.GetBoolean("hidden") ?? false,
            FirstVersion = entity.GetInt32("firstVersion") ?? 0,
            SeenVersion = entity.GetInt32("seenVersion") ?? 0,
            Tag = entity.ETag.ToString(),
        };

    private static Claim ReadClaim(TableEntity entity) => new()
    {
        Id = ClaimId.Parse(entity.GetString("claim")),
        Text = entity.GetString("text"),
        Quote = entity.GetString("quote"),
        Status = entity.GetEnum<ReviewStatus>("status") ?? ReviewStatus.Unreviewed,
        Verdict = entity.GetEnum<Verdict>("verdict"),
        Rationale = entity.GetString("rationale"),
        Searched = entity.GetString("searched"),
        Dismissal = entity.GetEnum<DismissReason>("dismissReason") is { } reason ? new Dismissal(reason, Id(entity, "duplicateOf")) { OriginalVerdict = entity.GetEnum<Verdict>("originalVerdict") } : null,
        Assignee = entity.GetString("assignee"),
        Lease = entity.GetString("leaseHolder") is { } holder ? new Lease(holder, Time(entity, "leaseExpiresAt")) : null,
        Released = entity.GetString("releasedBy") is { } by ? new Release(by, Time(entity, "releasedAt")) : null,
        SameSince = entity.GetInt64("sameSince"),
        TakenFrom = entity.GetEnum<ReviewStatus>("takenFrom"),
        Proposal = entity.GetJson("proposal", Json.Proposal),
        Priority = entity.GetInt32("priority") ?? 0,
        Tags = entity.GetJson("tags", Json.IReadOnlyListString) ?? [],
        Flags = (ClaimFlags)(entity.GetInt32("flags") ?? 0),
        Evidence = new EvidenceTally(entity.GetInt32("supports") ?? 0, entity.GetInt32("refutes") ?? 0, entity.GetInt32("context") ?? 0),
        Predecessor = Id(entity, "predecessor"),
        Revision = entity.GetInt64("revision") ?? 0,
        Touched = entity.GetBoolean("touched") ?? false,
        CreatedAt = Time(entity, "createdAt"),
        UpdatedAt = Time(entity, "updatedAt"),
        Facets = entity.GetJson("facets", Json.ClaimFacets)!,
        Anchor = entity.GetJson("anchor", Json.ClaimAnchor)!,
        Extractor = new ExtractorVersion(entity.GetString("extractor"), entity.GetString("extractorVersion")),
    };

    private static ClaimId? Id(TableEntity entity, string name) => entity.GetString(name) is { } text ? ClaimId.Parse(text) : null;

    private static DateTimeOffset Time(TableEntity entity, string name) => entity.GetDateTimeOffset(name) ?? default;
}
