using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Storage.Operations;

/// <summary>
/// Once a UTC day: verify with repair, forget operations older than seven days, and write the heads of all history chains into a blob.
/// With an immutability policy on its container that digest makes later changes of the history provable.
/// </summary>
internal sealed partial class DailyUpkeep(
    ClaimsTable table, StorageClients clients, IStoreVerifier verifier, TimeProvider time, ILogger<DailyUpkeep> logger)
{
    private static readonly TimeSpan OperationsKept = TimeSpan.FromDays(7);

    /// <returns>Findings of the verification; 0 where today's run was made before.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var digest = clients.Decisions.GetBlobClient($"digest/{now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.txt");
        if (await digest.ExistsAsync(cancellationToken))
        {
            return 0;
        }

        var report = await verifier.VerifyAsync(repair: true, cancellationToken);
        foreach (var finding in report.Findings)
        {
            LogFinding(logger, finding.Rule, finding.Where, finding.Detail, finding.Repaired);
        }

        var heads = new StringBuilder();
        foreach (string partition in RowKeys.AllPartitions)
        {
            await ForgetAsync(partition, now - OperationsKept, cancellationToken);
            await foreach (var entity in table.UnderAsync(partition, RowKind.Claim.ToString(), cancellationToken))
            {
                var record = ClaimRow.Read(entity);
                heads.Append(CultureInfo.InvariantCulture, $"{record.Claim.Id} {record.Claim.Revision} {record.HistoryHead}\n");
            }
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

        return report.Findings.Count;
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
