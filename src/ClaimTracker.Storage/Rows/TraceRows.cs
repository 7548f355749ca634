using Azure.Data.Tables;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>What a change leaves behind for those who ask what happened: what a person did, and what changed since a moment.</summary>
internal static class TraceRows
{
    /// <summary>All that an entry of a claim's history leaves.</summary>
    public static IEnumerable<TableEntity> Of(ClaimId claim, HistoryEntry entry)
    {
        if (ActionKey(claim, entry) is { } action)
        {
            yield return MarkRow.Write(claim.Document, action);
        }

        yield return Changed(entry.At, [claim], entry.Revision);
    }

    /// <summary>Null where it was no person's doing.</summary>
    public static string? ActionKey(ClaimId claim, HistoryEntry entry) =>
        entry.Actor == Actor.System.Id ? null : RowKeys.Action(entry.Actor, entry.At, claim, entry.Revision);

    public static string ChangedKey(ClaimId claim, HistoryEntry entry) => RowKeys.Changed(entry.At, claim, entry.Revision);

    /// <summary>One row for all claims of a document that one transaction changed.</summary>
    /// <param name="revision">Of the first claim after the change.</param>
    public static TableEntity Changed(DateTimeOffset at, IReadOnlyList<ClaimId> claims, long revision) =>
        Changed(claims, RowKeys.Changed(at, claims[0], revision));

    public static TableEntity Changed(IReadOnlyList<ClaimId> claims, string row)
    {
        var entity = MarkRow.Write(claims[0].Document, row);
        entity["claims"] = string.Join(' ', claims.Select(claim => claim.Key));
        return entity;
    }

    /// <summary>Whose change it tells of.</summary>
    public static IEnumerable<ClaimId> ReadChanged(TableEntity entity)
    {
        var document = DocumentId.Parse(entity.GetString("document"));
        return entity.GetString("claims").Split(' ').Select(key => new ClaimId(document, key));
    }
}
