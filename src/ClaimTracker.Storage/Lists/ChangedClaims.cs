using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Lists;

/// <summary>The tail of a walk over claims: those that changed since it began, read by their own keys, which never change.</summary>
internal sealed class ChangedClaims(ClaimsTable table)
{
    private const char Within = '#';

    /// <returns>Whether the tail is at its end, and otherwise where it goes on.</returns>
    public async Task<(bool Ended, string? Position)> AddAsync(
        ClaimQuery query, RememberedWalk walk, int size, List<Claim> items, ListBudget budget, CancellationToken cancellationToken)
    {
        var (last, begun, done) = Position(walk);
        var changes = new RangeMerge(table, budget);
        await foreach (var row in changes.RowsAsync(last, RowKind.Changed.End, 100, cancellationToken))
        {
            var claims = TraceRows.ReadChanged(row).ToArray();
            for (int i = row.RowKey == begun ? done : 0; i < claims.Length; i++)
            {
                if (items.Count == size || !budget.Allows(1))
                {
                    return (false, string.Create(CultureInfo.InvariantCulture, $"{last}{Within}{row.RowKey}{Within}{i}"));
                }

                budget.Spend(1, 1);
                if (await FindAsync(claims[i], cancellationToken) is { Visible: true } record && query.Matches(record)
                    && await walk.TakeAsync(claims[i].ToString(), record.Claim.UpdatedAt, cancellationToken))
                {
                    items.Add(record.Claim);
                }
            }

            last = row.RowKey;
        }

        return (!changes.Interrupted, last);
    }

    /// <summary>After which row the tail goes on, and how many claims of the row after it were looked at, if that is still the next.</summary>
    private static (string After, string? Begun, int Done) Position(RememberedWalk walk)
    {
        if (!walk.InTail || walk.Position is not { } position)
        {
            return (RowKeys.ChangedSince(walk.Since), null, 0);
        }

        string[] parts = position.Split(Within);
        return parts.Length == 1 ? (position, null, 0) : (parts[0], parts[1], int.Parse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private async Task<ClaimRecord?> FindAsync(ClaimId id, CancellationToken cancellationToken) =>
        await table.FindAsync(RowKeys.Partition(id.Document), RowKeys.Claim(id), cancellationToken) is { } entity ? ClaimRow.Read(entity) : null;
}
