using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;

namespace ClaimTracker.Storage.Verification;

/// <summary>
/// Rows that tell what people did, what changed since a moment, and which documents have a value: those that are there, and those that claims and histories need.
/// </summary>
internal sealed class ScannedTraces
{
    /// <summary>Whose rows are there.</summary>
    public Dictionary<string, DocumentId> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows that must be there, and a claim because of which.</summary>
    public Dictionary<string, ClaimId> Needed { get; } = new(StringComparer.Ordinal);

    /// <summary>Claims that some row tells the change of.</summary>
    public HashSet<ClaimId> Changed { get; } = [];

    public void Add(TableEntity row) => Rows[row.RowKey] = DocumentId.Parse(row.GetString("document"));

    public void AddChanged(TableEntity row)
    {
        Add(row);
        Changed.UnionWith(TraceRows.ReadChanged(row));
    }

    public void Need(ClaimRecord record)
    {
        foreach (string row in PostingRow.Keys(record))
        {
            Needed.TryAdd(row, record.Claim.Id);
        }
    }

    public void Need(ClaimId claim, HistoryEntry entry)
    {
        if (TraceRows.ActionKey(claim, entry) is { } action)
        {
            Needed[action] = claim;
        }

        if (!ClaimPublishing.IsPublished(entry))
        {
            // What publishing changed has one row for each of its transactions.
            Needed[TraceRows.ChangedKey(claim, entry)] = claim;
        }
    }
}
