using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>What one pass over a partition's rows found: enough to say which rules hold, little enough to keep.</summary>
internal sealed class PartitionScan
{
    public Dictionary<ClaimId, ScannedClaim> Claims { get; } = [];

    public Dictionary<DocumentId, IngestState> Documents { get; } = [];

    public Dictionary<ClaimId, EvidenceTally> Evidence { get; } = [];

    public Dictionary<ClaimId, ScannedHistory> Histories { get; } = [];

    /// <summary>Queue, reviewer and lease rows with the revision they show.</summary>
    public Dictionary<string, (ClaimId Claim, long Revision)> Indexes { get; } = new(StringComparer.Ordinal);

    public Dictionary<DocumentId, List<string>> Places { get; } = [];

    public Dictionary<string, DocumentId> Listed { get; } = new(StringComparer.Ordinal);

    public HashSet<(DocumentId Document, int Version)> Versions { get; } = [];

    public CounterRow Total { get; private set; } = new();

    public long HistoryRows { get; private set; }

    public static async Task<PartitionScan> ReadAsync(ClaimsTable table, string partition, CancellationToken cancellationToken)
    {
        var scan = new PartitionScan();
        await foreach (var entity in table.RangeAsync(partition, "a", RowKeys.End("z"), cancellationToken))
        {
            scan.Add(entity);
        }

        return scan;
    }

    private void Add(Azure.Data.Tables.TableEntity entity)
    {
        switch (entity.RowKey[0])
        {
            case 'c':
                var record = ClaimRow.Read(entity);
                Claims[record.Claim.Id] = ScannedClaim.Of(record);
                break;
            case 'd':
                var state = DocumentRow.Read(entity);
                Documents[state.Id] = state;
                break;
            case 'e':
                var evidence = EvidenceRow.Read(entity);
                var claim = ClaimId.Parse(entity.GetString("claim"));
                var tally = Evidence.GetValueOrDefault(claim, new EvidenceTally(0, 0, 0));
                Evidence[claim] = evidence.Retracted is null ? tally.Plus(evidence.Content.Stance, 1) : tally;
                break;
            case 'h':
                HistoryRows++;
                var of = ClaimId.Parse(entity.GetString("claim"));
                Histories[of] = Histories.GetValueOrDefault(of, ScannedHistory.Empty).Plus(of, HistoryRow.Read(entity));
                break;
            case 'l' or 'r' or 's':
                Indexes[entity.RowKey] = (ClaimId.Parse(entity.GetString("claim")), entity.GetInt64("revision") ?? 0);
                break;
            case 'n' when entity.RowKey == RowKeys.Total:
                Total = CounterRow.Read(entity);
                break;
            case 'p':
                AddPlace(entity);
                break;
            case 'v':
                Versions.Add((DocumentId.Parse(entity.RowKey.Split('|')[1]), entity.GetInt32("version") ?? 0));
                break;
            case 'x':
                Listed[entity.RowKey] = DocumentId.Parse(entity.GetString("document"));
                break;
        }
    }

    private void AddPlace(Azure.Data.Tables.TableEntity entity)
    {
        string[] parts = entity.RowKey.Split('|');
        var document = DocumentId.Parse(parts[1]);

        // Documents come before places in the order of keys.
        if (Documents.TryGetValue(document, out var state) && RowKeys.Places(document, state.Document.Version) == string.Join('|', parts[..3]))
        {
            (Places.TryGetValue(document, out var keys) ? keys : Places[document] = []).Add(entity.GetString("key"));
        }
    }
}

/// <summary>What the rules need of a claim.</summary>
internal sealed record ScannedClaim(
    bool Visible, bool Published, long Revision, ReviewStatus Status, Verdict? Verdict, EvidenceTally Evidence, string? HistoryHead, string[] IndexKeys, ClaimId? DuplicateOf)
{
    public static ScannedClaim Of(ClaimRecord record) => new(
        record.Visible, record.Published, record.Claim.Revision, record.Claim.Status, record.Claim.Verdict, record.Claim.Evidence, record.HistoryHead,
        [.. ClaimChangeRows.IndexKeys(record)], record.Claim.Dismissal?.DuplicateOf);
}

/// <summary>A history chain as far as it was read.</summary>
/// <param name="Broken">First thing that is wrong with it.</param>
internal sealed record ScannedHistory(long Revision, string? Head, string? Broken)
{
    public static ScannedHistory Empty { get; } = new(0, null, null);

    public ScannedHistory Plus(ClaimId claim, HistoryEntry entry)
    {
        string? broken = Broken
            ?? (entry.Revision != Revision + 1 ? $"revision {entry.Revision} follows {Revision}" : null)
            ?? (entry.PreviousHash != Head ? $"revision {entry.Revision} does not continue the chain" : null);
        return new(entry.Revision, HistoryChain.Hash(claim, entry), broken);
    }
}
