using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Operations;

/// <summary>
/// When each partition was last verified, in a row of the settings. By default only those are verified again in which a claim changed since; each one at the
/// latest after a week, for damage that no change tells of.
/// </summary>
internal sealed class VerifiedPartitions(ClaimsTable table, TimeProvider time)
{
    private const string Row = "verified";

    private static readonly TimeSpan AtTheLatest = TimeSpan.FromDays(7);

    /// <summary>Changes are noted with the clock of who made them.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    public async Task<bool> IsDueAsync(string partition, CancellationToken cancellationToken)
    {
        var verified = (await table.FindAsync(RowKeys.SettingsPartition, Row, cancellationToken))?.GetDateTimeOffset(Column(partition));
        if (verified is not { } last || time.GetUtcNow() - last >= AtTheLatest)
        {
            return true;
        }

        var (changes, _, _) = await table.FirstAsync(partition, RowKeys.ChangedSince(last - ClockDifference), RowKind.Changed.End, 1, cancellationToken);
        return changes.Count > 0;
    }

    /// <param name="at">When the verification began.</param>
    public async Task NoteAsync(string partition, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var transaction = new EntityTransaction();
        if (await table.FindAsync(RowKeys.SettingsPartition, Row, cancellationToken) is { } row)
        {
            row[Column(partition)] = at;
            transaction.Replace(row, row.ETag.ToString());
        }
        else
        {
            row = EntityColumns.Row(RowKeys.SettingsPartition, Row);
            row[Column(partition)] = at;
            transaction.Add(row);
        }

        // Where another instance was faster, the partition is verified once more.
        await table.TrySubmitAsync(transaction, cancellationToken);
    }

    private static string Column(string partition) => $"partition{partition}";
}
