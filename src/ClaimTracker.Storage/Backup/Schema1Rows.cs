using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Backup;

/// <summary>
/// Makes rows of schema 2 of those of schema 1, the only place that knows the older one. Against schema 1: places are packed, the first entry of a history is
/// derived from the claim, and there are actions, changes, postings and marks of the current version. Rows come in the order of a backup.
/// </summary>
internal sealed class Schema1Rows
{
    private const int Schema = 1;

    private readonly Dictionary<ClaimId, HistoryEntry> _first = [];
    private readonly HashSet<string> _postings = new(StringComparer.Ordinal);
    private readonly List<ClaimRecord> _told = [];
    private readonly List<Place> _places = [];
    private (DocumentId Document, int Version)? _placed;

    /// <returns>The rows as this version has them; those of schema 2 unchanged.</returns>
    /// <exception cref="BackupException">A row is of a schema that this version does not know.</exception>
    public IEnumerable<TableEntity> Convert(TableEntity row)
    {
        int? schema = row.GetInt32(EntityColumns.Schema);
        if (schema == EntityColumns.SchemaVersion)
        {
            return [row];
        }

        if (schema != Schema)
        {
            throw new BackupException($"Row '{row.RowKey}' has the schema {schema}; this version restores {Schema} and {EntityColumns.SchemaVersion}.");
        }

        row[EntityColumns.Schema] = EntityColumns.SchemaVersion;
        var kind = RowKind.Find(row.RowKey);
        return Finished(kind, row).Concat(Converted(kind, row));
    }

    /// <summary>What was waiting for more of its kind.</summary>
    public IEnumerable<TableEntity> End() => Places().Concat(Told());

    private TableEntity[] Converted(RowKind? kind, TableEntity row)
    {
        if (kind == RowKind.Claim)
        {
            return [row, .. OfClaim(ClaimRow.Read(row))];
        }

        if (kind == RowKind.Document && DocumentRow.Read(row) is { Document: { State: not DocumentState.Deleting, Version: > 0 } document })
        {
            return [row, MarkRow.Write(document.Id, RowKeys.Current(document.Id, document.Version))];
        }

        if (kind == RowKind.History)
        {
            return OfHistory(ClaimId.Parse(row.GetString("claim")), HistoryRow.Read(row), row);
        }

        return kind == RowKind.Place ? [] : [row];
    }

    /// <summary>Rows of what came before, where the row is the first of something else.</summary>
    private List<TableEntity> Finished(RowKind? kind, TableEntity row)
    {
        var finished = new List<TableEntity>();
        if (kind == RowKind.Place)
        {
            string[] parts = row.RowKey.Split('|');
            var placed = (DocumentId.Parse(parts[1]), int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));
            if (_placed != placed)
            {
                finished.AddRange(Places());
                _placed = placed;
            }

            var anchor = row.GetJson("anchor", StorageJson.Readable.ClaimAnchor)!;
            _places.Add(new Place(row.GetString("key"), anchor.Start, anchor.End));
        }
        else
        {
            finished.AddRange(Places());
        }

        bool full = _told.Count == Ingest.PublishChunk.MaxChanges;
        if (kind != RowKind.Claim || full || (_told.Count > 0 && _told[0].Claim.Id.Document != ClaimId.Parse(row.GetString("claim")).Document))
        {
            finished.AddRange(Told());
        }

        return finished;
    }

    private TableEntity[] OfClaim(ClaimRecord record)
    {
        if (record.Published)
        {
            _told.Add(record);
            _first[record.Claim.Id] = ClaimPublishing.FirstEntry(record);
        }

        return [.. PostingRow.Keys(record).Where(_postings.Add).Select(row => PostingRow.Write(record.Claim.Id.Document, row))];
    }

    private TableEntity[] OfHistory(ClaimId claim, HistoryEntry entry, TableEntity row)
    {
        if (_first.TryGetValue(claim, out var first) && HistoryChain.Hash(claim, first) == HistoryChain.Hash(claim, entry))
        {
            return [];
        }

        return ClaimPublishing.IsPublished(entry) ? [row] : [row, .. TraceRows.Of(claim, entry)];
    }

    private List<TableEntity> Places()
    {
        var rows = new List<TableEntity>();
        if (_placed is var (document, version))
        {
            rows.AddRange(_places.Chunk(PlaceRow.Capacity).Select((chunk, index) =>
                PlaceRow.Write(document, version, new PlaceRow(index * PlaceRow.Capacity, chunk))));
        }

        _places.Clear();
        _placed = null;
        return rows;
    }

    private TableEntity[] Told()
    {
        TableEntity[] rows = _told.Count == 0
            ? []
            : [TraceRows.Changed(_told[0].Claim.CreatedAt, [.. _told.Select(record => record.Claim.Id)], revision: 0)];
        _told.Clear();
        return rows;
    }
}
