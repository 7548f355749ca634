using Azure.Data.Tables;
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

    /// <summary>Content of each document's own row, which its rows in the lists repeat.</summary>
    public Dictionary<DocumentId, string> DocumentContents { get; } = [];

    /// <summary>Evidence ids of each claim, and whether it was retracted.</summary>
    public Dictionary<ClaimId, Dictionary<string, (Stance Stance, bool Retracted)>> Evidence { get; } = [];

    public Dictionary<ClaimId, ScannedHistory> Histories { get; } = [];

    /// <summary>Queue, reviewer and lease rows.</summary>
    public Dictionary<string, (ClaimId Claim, string Content)> Indexes { get; } = new(StringComparer.Ordinal);

    /// <summary>Claim keys of each document's current version, in reading order.</summary>
    public Dictionary<DocumentId, List<string>> Places { get; } = [];

    /// <summary>Versions that have a reading order.</summary>
    public HashSet<(DocumentId Document, int Version)> Placed { get; } = [];

    /// <summary>Versions that were committed.</summary>
    public HashSet<(DocumentId Document, int Version)> Versions { get; } = [];

    public Dictionary<string, (DocumentId Document, string Content)> Listed { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DocumentId> Permits { get; } = new(StringComparer.Ordinal);

    public CounterRow Total { get; private set; } = new();

    public Dictionary<DateOnly, CounterRow> Days { get; } = [];

    /// <summary>Claims created and decisions made on each day, as the history has them.</summary>
    public Dictionary<DateOnly, (long Created, long Decided)> HistoryDays { get; } = [];

    public long HistoryRows { get; private set; }

    public static async Task<PartitionScan> ReadAsync(ClaimsTable table, string partition, CancellationToken cancellationToken)
    {
        var scan = new PartitionScan();
        await foreach (var row in table.RangeAsync(partition, "a", RowKeys.End("z"), cancellationToken))
        {
            scan.Add(row);
        }

        return scan;
    }

    /// <summary>Being removed step by step: what is left of it is no damage.</summary>
    public bool IsPurging(DocumentId id) => Documents.TryGetValue(id, out var state) && state.Purging;

    private void Add(TableEntity row)
    {
        switch (row.RowKey[0])
        {
            case 'c':
                Claims[ClaimId.Parse(row.GetString("claim"))] = ScannedClaim.Of(row);
                break;
            case 'd':
                var state = DocumentRow.Read(row);
                Documents[state.Id] = state;
                DocumentContents[state.Id] = RowContent.Of(row);
                break;
            case 'e':
                var evidence = EvidenceRow.Read(row);
                Of(Evidence, ClaimId.Parse(row.GetString("claim")))[evidence.Id] = (evidence.Content.Stance, evidence.Retracted is not null);
                break;
            case 'h':
                AddHistory(ClaimId.Parse(row.GetString("claim")), HistoryRow.Read(row));
                break;
            case 'k':
                Permits[row.RowKey] = DocumentId.Parse(row.RowKey.Split('|')[1]);
                break;
            case 'l' or 'r' or 's':
                Indexes[row.RowKey] = (ClaimId.Parse(row.GetString("claim")), RowContent.Of(row));
                break;
            case 'n' when row.RowKey == RowKeys.Total:
                Total = CounterRow.Read(row);
                break;
            case 'n' when RowKeys.ReadDay(row.RowKey) is { } day:
                Days[day] = CounterRow.Read(row);
                break;
            case 'p':
                AddPlace(row);
                break;
            case 'v':
                Versions.Add((DocumentId.Parse(row.RowKey.Split('|')[1]), row.GetInt32("version") ?? 0));
                break;
            case 'x':
                Listed[row.RowKey] = (DocumentId.Parse(row.GetString("document")), RowContent.Of(row));
                break;
        }
    }

    private void AddHistory(ClaimId claim, HistoryEntry entry)
    {
        HistoryRows++;
        Of(Histories, claim).Add(claim, entry);
        var day = DateOnly.FromDateTime(entry.At.UtcDateTime);
        var (created, decided) = HistoryDays.GetValueOrDefault(day);
        HistoryDays[day] = (
            created + (entry.Action == ReviewActions.Created ? 1 : 0),
            decided + (entry.Changes.Any(change => change is { Field: "status", To: "decided" }) ? 1 : 0));
    }

    private void AddPlace(TableEntity row)
    {
        string[] parts = row.RowKey.Split('|');
        var document = DocumentId.Parse(parts[1]);
        int version = int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
        Placed.Add((document, version));

        // Documents come before places in the order of keys.
        if (Documents.TryGetValue(document, out var state) && state.Document.Version == version)
        {
            Of(Places, document).Add(row.GetString("key"));
        }
    }

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> values, TKey key)
        where TKey : notnull
        where TValue : new() =>
        values.TryGetValue(key, out var value) ? value : values[key] = new TValue();
}
