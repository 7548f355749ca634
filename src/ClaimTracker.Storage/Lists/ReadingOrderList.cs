using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Storage.Lists;

/// <summary>The claims of a document's current version in reading order.</summary>
internal sealed class ReadingOrderList(ClaimsTable table, IOptions<StorageOptions> options)
{
    /// <summary>Up to this many claims are read as a whole: one request for each thousand.</summary>
    private const int WholeDocument = 12_000;

    public async Task<(IReadOnlyList<Claim> Items, string? Next)> ListAsync(
        DocumentId id, ClaimQuery query, int size, string? position, CancellationToken cancellationToken)
    {
        string partition = RowKeys.Partition(id);
        if (await table.FindAsync(partition, RowKeys.Document(id), cancellationToken) is not { } row
            || DocumentRow.ReadDocument(row) is not { State: not DocumentState.Deleting, Version: > 0 } document)
        {
            return ([], null);
        }

        // A page that goes on in a version which is no longer the current one keeps to its place in the order.
        int ordinal = position is null ? -1 : int.Parse(position, NumberStyles.None, CultureInfo.InvariantCulture);
        string prefix = RowKeys.Places(id, document.Version);
        bool whole = query.Narrows() && document.ClaimCount <= WholeDocument;
        int count = whole ? AzureLimits.PageRows : size;
        var places = (await table.FirstAsync(
            partition, ordinal < 0 ? prefix + "|" : RowKeys.Place(id, document.Version, ordinal), RowKeys.End(prefix), count + 1, cancellationToken)).Rows;
        return await PageAsync(id, query, size, places, count, whole, cancellationToken);
    }

    private async Task<(IReadOnlyList<Claim> Items, string? Next)> PageAsync(
        DocumentId id, ClaimQuery query, int size, IReadOnlyList<Azure.Data.Tables.TableEntity> places, int count, bool whole, CancellationToken cancellationToken)
    {
        var read = places.Take(count).Select(entity => (Ordinal: Ordinal(entity.RowKey), Place: PlaceRow.Read(entity))).ToArray();
        var records = whole ? await WholeAsync(id, cancellationToken) : await PointsAsync(id, read.Select(item => item.Place.Key), cancellationToken);
        var items = new List<Claim>();
        int? last = null;
        foreach (var (ordinal, place) in read)
        {
            if (items.Count == size)
            {
                return (items, Text(last));
            }

            last = ordinal;
            if (records.TryGetValue(place.Key, out var record) && query.Matches(record))
            {
                items.Add(record.Claim with { Anchor = place.Anchor, Quote = place.Quote });
            }
        }

        return (items, places.Count > count ? Text(last) : null);
    }

    private async Task<Dictionary<string, ClaimRecord>> WholeAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var records = new Dictionary<string, ClaimRecord>(StringComparer.Ordinal);
        await foreach (var entity in table.UnderAsync(RowKeys.Partition(id), $"c|{id}", cancellationToken))
        {
            Keep(records, ClaimRow.Read(entity));
        }

        return records;
    }

    private async Task<Dictionary<string, ClaimRecord>> PointsAsync(DocumentId id, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        string[] all = [.. keys.Distinct(StringComparer.Ordinal)];
        if (all.Length > MostPoints)
        {
            return await WholeAsync(id, cancellationToken);
        }

        using var slots = new SemaphoreSlim(options.Value.Concurrency);
        var found = await Task.WhenAll(all.Select(async key =>
        {
            await slots.WaitAsync(cancellationToken);
            try
            {
                return await table.FindAsync(RowKeys.Partition(id), RowKeys.Claim(new ClaimId(id, key)), cancellationToken);
            }
            finally
            {
                slots.Release();
            }
        }));
        var records = new Dictionary<string, ClaimRecord>(StringComparer.Ordinal);
        foreach (var entity in found.OfType<Azure.Data.Tables.TableEntity>())
        {
            Keep(records, ClaimRow.Read(entity));
        }

        return records;
    }

    private const int MostPoints = 60;

    private static void Keep(Dictionary<string, ClaimRecord> records, ClaimRecord record)
    {
        // A claim of a version that is committed but not yet published belongs to the document's view already.
        if (!record.Hidden)
        {
            records[record.Claim.Id.Key] = record;
        }
    }

    private static int Ordinal(string row) => int.Parse(row.AsSpan(row.Length - 6), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? Text(int? ordinal) => ordinal?.ToString(CultureInfo.InvariantCulture);
}
