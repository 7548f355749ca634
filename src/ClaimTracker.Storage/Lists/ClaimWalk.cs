using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Lists;

/// <summary>
/// The claims in the order of their own rows, partition by partition: a claim keeps its row for good, so that each that is there throughout comes exactly once,
/// whatever is done to it meanwhile. One request for each thousand rows, and one for each partition.
/// </summary>
internal sealed class ClaimWalk(ClaimsTable table)
{
    public async Task<(IReadOnlyList<Claim> Items, string? Next)> ListAsync(ClaimQuery query, int size, string? position, CancellationToken cancellationToken)
    {
        string[] partitions = query.Document is { } document ? [RowKeys.Partition(document)] : [.. RowKeys.AllPartitions];
        string start = query.Document is { } only ? RowKind.Claim.Of(only) + "|" : RowKind.Claim.Start;
        string end = query.Document is { } same ? RowKeys.End(RowKind.Claim.Of(same)) : RowKind.Claim.End;
        var (index, after) = Position(position);
        var items = new List<Claim>();
        var budget = new ListBudget();
        while (index < partitions.Length)
        {
            if (items.Count >= size || !budget.Allows(1))
            {
                return (items, $"{index}:{after}");
            }

            // As many as still fit: a page that a request fills is given out before the next request.
            var (rows, last, requests) = await table.FirstAsync(partitions[index], after ?? start, end, size - items.Count, cancellationToken, Shown(query));
            budget.Spend(requests, rows.Count);
            items.AddRange(rows.Select(ClaimRow.Read)
                .Where(record => record.Visible && IsOf(query, record) && query.Matches(record))
                .Select(record => record.Claim));
            (index, after) = last ? (index + 1, null) : (index, rows[^1].RowKey);
        }

        return (items, null);
    }

    private static string Shown(ClaimQuery query) =>
        "published eq true and hidden eq false" + (query.Filter() is { } filter ? $" and {filter}" : "");

    /// <summary>Of a document those claims that its current version has.</summary>
    private static bool IsOf(ClaimQuery query, ClaimRecord record) =>
        query.Document is null || (record.Claim.Anchor.State != AnchorState.Orphaned && record.Claim.Status != ReviewStatus.Superseded);

    private static (int Index, string? After) Position(string? position)
    {
        if (position is null)
        {
            return (0, null);
        }

        int colon = position.IndexOf(':', StringComparison.Ordinal);
        string after = position[(colon + 1)..];
        return (int.Parse(position.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture), after.Length > 0 ? after : null);
    }
}
