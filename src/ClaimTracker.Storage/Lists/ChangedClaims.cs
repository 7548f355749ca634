using System.Globalization;
using Azure.Data.Tables;
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

    /// <summary>Requests for all changed claims of a document; of more than they bring, each is read for itself.</summary>
    private const int MostOfDocument = 8;

    /// <returns>Whether the tail is at its end, and otherwise where it goes on.</returns>
    public async Task<(bool Ended, string? Position)> AddAsync(
        ClaimQuery query, RememberedWalk walk, int size, List<Claim> items, ListBudget budget, CancellationToken cancellationToken)
    {
        var (last, begun, done) = Position(walk);
        var changes = new RangeMerge(table, budget);
        Dictionary<DocumentId, Dictionary<ClaimId, ClaimRecord>> documents = [];
        await foreach (var row in changes.RowsAsync(last, RowKind.Changed.End, 100, cancellationToken))
        {
            var claims = TraceRows.ReadChanged(row).ToArray();
            for (int i = row.RowKey == begun ? done : 0; i < claims.Length; i++)
            {
                if (await walk.WasGivenAsync(claims[i].ToString(), cancellationToken))
                {
                    continue;
                }

                if (items.Count == size || !budget.Allows(MostOfDocument))
                {
                    return (false, string.Create(CultureInfo.InvariantCulture, $"{last}{Within}{row.RowKey}{Within}{i}"));
                }

                if (claims.Length > 1 && !documents.ContainsKey(claims[i].Document))
                {
                    documents[claims[i].Document] = await OfDocumentAsync(claims[i].Document, walk.Since, budget, cancellationToken);
                }

                var record = documents.GetValueOrDefault(claims[i].Document)?.GetValueOrDefault(claims[i]) ?? await FindAsync(claims[i], budget, cancellationToken);
                if (record is { Visible: true } && query.Matches(record) && await walk.TakeAsync(claims[i].ToString(), record.Claim.UpdatedAt, cancellationToken))
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

    /// <summary>A publisher changes many claims of a document at once: they come in few requests.</summary>
    private async Task<Dictionary<ClaimId, ClaimRecord>> OfDocumentAsync(DocumentId id, DateTimeOffset since, ListBudget budget, CancellationToken cancellationToken)
    {
        Dictionary<ClaimId, ClaimRecord> found = [];
        string changed = TableClient.CreateQueryFilter($"updatedAt ge {since}");
        string after = RowKind.Claim.Of(id) + "|";
        for (int request = 0; request < MostOfDocument; request++)
        {
            var (rows, last, requests) = await table.FirstAsync(
                RowKeys.Partition(id), after, RowKeys.End(RowKind.Claim.Of(id)), AzureLimits.PageRows, cancellationToken, changed);
            budget.Spend(requests, rows.Count);
            foreach (var row in rows)
            {
                var record = ClaimRow.Read(row);
                found[record.Claim.Id] = record;
                after = row.RowKey;
            }

            if (last)
            {
                break;
            }
        }

        return found;
    }

    private async Task<ClaimRecord?> FindAsync(ClaimId id, ListBudget budget, CancellationToken cancellationToken)
    {
        budget.Spend(1, 1);
        return await table.FindAsync(RowKeys.Partition(id.Document), RowKeys.Claim(id), cancellationToken) is { } entity ? ClaimRow.Read(entity) : null;
    }
}
