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

    /// <summary>Permits and current versions.</summary>
    public Dictionary<string, DocumentId> Marks { get; } = new(StringComparer.Ordinal);

    public ScannedTraces Traces { get; } = new();

    public CounterRow Total { get; private set; } = new();

    public Dictionary<DateOnly, CounterRow> Days { get; } = [];

    /// <summary>Claims created and decisions made on each day, as the history has them.</summary>
    public Dictionary<DateOnly, (long Created, long Decided)> HistoryDays { get; } = [];

    /// <summary>Entries of all histories, the first of each included.</summary>
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

    /// <summary>What each kind of row adds to the scan; every kind is here, also one of which nothing has to be known.</summary>
    public static IReadOnlyDictionary<RowKind, Action<PartitionScan, TableEntity>> Readers { get; } = new Dictionary<RowKind, Action<PartitionScan, TableEntity>>
    {
        [RowKind.Action] = (scan, row) => scan.Traces.Add(row),
        [RowKind.Claim] = (scan, row) => scan.AddClaim(row),
        [RowKind.Document] = (scan, row) => scan.AddDocument(row),
        [RowKind.Evidence] = (scan, row) => scan.AddEvidence(row),
        [RowKind.Changed] = (scan, row) => scan.Traces.AddChanged(row),
        [RowKind.History] = (scan, row) => scan.AddHistory(ClaimId.Parse(row.GetString("claim")), HistoryRow.Read(row)),
        [RowKind.Operation] = (_, _) => { },
        [RowKind.Permit] = (scan, row) => scan.AddMark(row),
        [RowKind.Lease] = (scan, row) => scan.AddIndex(row),
        [RowKind.Counter] = (scan, row) => scan.AddCounter(row),
        [RowKind.Outbox] = (_, _) => { },
        [RowKind.Place] = (scan, row) => scan.AddPlace(row),
        [RowKind.Reviewer] = (scan, row) => scan.AddIndex(row),
        [RowKind.Queue] = (scan, row) => scan.AddIndex(row),
        [RowKind.Posting] = (scan, row) => scan.Traces.Add(row),
        [RowKind.Version] = (scan, row) => scan.Versions.Add((DocumentId.Parse(row.RowKey.Split('|')[1]), row.GetInt32("version") ?? 0)),
        [RowKind.DocumentList] = (scan, row) => scan.Listed[row.RowKey] = (DocumentId.Parse(row.GetString("document")), RowContent.Of(row)),
        [RowKind.Current] = (scan, row) => scan.AddMark(row),
    };

    private void Add(TableEntity row)
    {
        if (RowKind.Find(row.RowKey) is { } kind)
        {
            Readers[kind](this, row);
        }
    }

    private void AddClaim(TableEntity row)
    {
        var record = ClaimRow.Read(row);
        Claims[record.Claim.Id] = ScannedClaim.Of(record, row);
        Traces.Need(record);
        if (record.Published)
        {
            AddEntry(record.Claim.Id, ClaimPublishing.FirstEntry(record));
        }
    }

    private void AddMark(TableEntity row) => Marks[row.RowKey] = DocumentId.Parse(row.GetString("document"));

    private void AddDocument(TableEntity row)
    {
        var state = DocumentRow.Read(row);
        Documents[state.Id] = state;
        DocumentContents[state.Id] = RowContent.Of(row);
    }

    private void AddEvidence(TableEntity row)
    {
        var evidence = EvidenceRow.Read(row);
        Of(Evidence, ClaimId.Parse(row.GetString("claim")))[evidence.Id] = (evidence.Content.Stance, evidence.Retracted is not null);
    }

    private void AddIndex(TableEntity row) => Indexes[row.RowKey] = (ClaimId.Parse(row.GetString("claim")), RowContent.Of(row));

    private void AddCounter(TableEntity row)
    {
        if (row.RowKey == RowKeys.Total)
        {
            Total = CounterRow.Read(row);
        }
        else if (RowKeys.ReadDay(row.RowKey) is { } day)
        {
            Days[day] = CounterRow.Read(row);
        }
    }

    private void AddHistory(ClaimId claim, HistoryEntry entry)
    {
        Traces.Need(claim, entry);
        AddEntry(claim, entry);
    }

    private void AddEntry(ClaimId claim, HistoryEntry entry)
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
            Of(Places, document).AddRange(PlaceRow.Read(row).Places.Select(place => place.Key));
        }
    }

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> values, TKey key)
        where TKey : notnull
        where TValue : new() =>
        values.TryGetValue(key, out var value) ? value : values[key] = new TValue();
}
