using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;
using ClaimTracker.Storage.Verification;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Storage.Operations;

/// <summary>
/// Once a UTC day, partition by partition: verify with repair where something changed since, forget operations older than seven days, and write the heads of
/// all history chains into a blob. With an immutability policy on its container that digest makes later changes of the history provable.
/// </summary>
internal sealed partial class DailyUpkeep(
    ClaimsTable table, StorageClients clients, StoreVerifier verifier, VerifiedPartitions verified, TimeProvider time, ILogger<DailyUpkeep> logger)
{
    private static readonly TimeSpan OperationsKept = TimeSpan.FromDays(7);

    private (DateOnly Day, HashSet<string> Partitions) _done;

    /// <returns>Findings of the verification; 0 where today's runs were made before.</returns>
    public async Task<int> RunAsync(UpkeepSlice slice, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (_done.Partitions is null || _done.Day != today)
        {
            _done = (today, new(StringComparer.Ordinal));
        }

        int findings = 0;
        foreach (string partition in RowKeys.AllPartitions.Where(partition => !_done.Partitions.Contains(partition)).ToArray())
        {
            if (slice.IsOver)
            {
                break;
            }

            var digest = clients.Decisions.GetBlobClient($"digest/{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{partition}.txt");
            if (!await digest.ExistsAsync(cancellationToken))
            {
                findings += await VerifyAsync(partition, cancellationToken);
                await ForgetAsync(partition, time.GetUtcNow() - OperationsKept, cancellationToken);
                await WriteHeadsAsync(partition, digest, cancellationToken);
            }

            _done.Partitions.Add(partition);
        }

        return findings;
    }

    private async Task<int> VerifyAsync(string partition, CancellationToken cancellationToken)
    {
        if (!await verified.IsDueAsync(partition, cancellationToken))
        {
            return 0;
        }

        var began = time.GetUtcNow();
        var report = await verifier.VerifyAsync([partition], repair: true, cancellationToken);
        foreach (var finding in report.Findings)
        {
            LogFinding(logger, finding.Rule, finding.Where, finding.Detail, finding.Repaired);
        }

        await verified.NoteAsync(partition, began, cancellationToken);
        return report.Findings.Count;
    }

    private async Task WriteHeadsAsync(string partition, BlobClient digest, CancellationToken cancellationToken)
    {
        var heads = new StringBuilder();
        await foreach (var entity in table.UnderAsync(partition, RowKind.Claim.ToString(), cancellationToken))
        {
            var record = ClaimRow.Read(entity);
            heads.Append(CultureInfo.InvariantCulture, $"{record.Claim.Id} {record.Claim.Revision} {record.HistoryHead}\n");
        }

        try
        {
            await digest.UploadAsync(
                BinaryData.FromString(heads.ToString()),
                new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } },
                cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            // Another instance wrote it.
        }
    }

    private async Task ForgetAsync(string partition, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var transaction = new EntityTransaction();
        await foreach (var entity in table.UnderAsync(partition, RowKind.Operation.ToString(), cancellationToken))
        {
            if (OperationRow.AppliedAt(entity) >= before)
            {
                continue;
            }

            transaction.Delete(partition, entity.RowKey);
            if (transaction.Actions.Count == AzureLimits.TransactionOperations)
            {
                await table.TrySubmitAsync(transaction, cancellationToken);
                transaction = new EntityTransaction();
            }
        }

        if (transaction.Actions.Count > 0)
        {
            await table.TrySubmitAsync(transaction, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The store broke the rule {Rule} at {Where}: {Detail} Repaired: {Repaired}.")]
    private static partial void LogFinding(ILogger logger, string rule, string where, string detail, bool repaired);
}
