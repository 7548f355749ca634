using System.Globalization;
using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Storage.Lists;

/// <summary>The claims of a document's current version in reading order. However large the document is, a page stays within <see cref="ListBudget"/>.</summary>
internal sealed class ReadingOrderList(ClaimsTable table, IOptions<StorageOptions> options)
{
    /// <summary>Claims that one page reads one by one; it ends early where the document is large.</summary>
    private const int MostPoints = 60;

    /// <summary>A document of up to this many claims, those of earlier versions included, is read as a whole for a page that is larger.</summary>
    private const int SmallDocument = 2 * AzureLimits.PageRows;

    /// <summary>Up to this many, it is read as a whole for a list that is narrowed, of which each page would look at most of it otherwise.</summary>
    private const int NarrowedDocument = 12_000;

    public async Task<(IReadOnlyList<Claim> Items, string? Next)> ListAsync(
        DocumentId id, ClaimQuery query, int size, string? position, CancellationToken cancellationToken)
    {
        string partition = RowKeys.Partition(id);
        if (await table.FindAsync(partition, RowKeys.Document(id), cancellationToken) is not { } row
            || DocumentRow.ReadDocument(row) is not { State: not DocumentState.Deleting, Version: > 0 } document)
        {
            return ([], null);
        }

        // It goes on in the version that it began with, so that no claim comes twice or is left out.
        var (version, next) = position is null ? (document.Version, 0) : Position(position);
        bool narrows = query.Narrows();
        int claims = Claims(document);
        bool whole = narrows ? claims <= NarrowedDocument : size > MostPoints && claims <= SmallDocument;
        int count = whole && narrows ? claims : whole ? size : Math.Min(size, MostPoints);
        var (places, last) = await PlacesAsync(id, version, next, count, cancellationToken);
        var records = whole ? await WholeAsync(id, query, cancellationToken) : await PointsAsync(id, places, cancellationToken);
        return Page(places, version, next, last, size, records, query);
    }

    /// <summary>Whether a page of any size reads it as a whole.</summary>
    public async Task<bool> IsSmallAsync(DocumentId id, CancellationToken cancellationToken) =>
        await table.FindAsync(RowKeys.Partition(id), RowKeys.Document(id), cancellationToken) is not { } row || Claims(DocumentRow.ReadDocument(row)) <= SmallDocument;

    /// <summary>The first claims from an ordinal on that match, and where to go on where there are more.</summary>
    private static (IReadOnlyList<Claim> Items, string? Next) Page(
        IReadOnlyList<Place> places, int version, int next, bool last, int size, Dictionary<string, ClaimRecord> records, ClaimQuery query)
    {
        var items = new List<Claim>();
        for (int i = 0; i < places.Count; i++)
        {
            if (items.Count == size)
            {
                return (items, Position(version, next + i));
            }

            if (records.TryGetValue(places[i].Key, out var record) && query.Matches(record))
            {
                items.Add(record.Claim);
            }
        }

        return (items, last ? null : Position(version, next + places.Count));
    }

    private async Task<(IReadOnlyList<Place> Places, bool Last)> PlacesAsync(DocumentId id, int version, int next, int count, CancellationToken cancellationToken)
    {
        int first = next / PlaceRow.Capacity * PlaceRow.Capacity;
        string prefix = RowKeys.Places(id, version);
        string after = first == 0 ? prefix + "|" : RowKeys.Place(id, version, first - 1);
        int rows = Math.Min(AzureLimits.PageRows, ((next - first + count) / PlaceRow.Capacity) + 1);
        var (found, last, _) = await table.FirstAsync(RowKeys.Partition(id), after, RowKeys.End(prefix), rows, cancellationToken);
        Place[] places = [.. found.SelectMany(row => PlaceRow.Read(row).Places).Skip(next - first)];
        return places.Length > count ? (places[..count], false) : (places, last);
    }

    /// <summary>All claims of the document that may match; what storage can compare, it leaves out itself.</summary>
    private async Task<Dictionary<string, ClaimRecord>> WholeAsync(DocumentId id, ClaimQuery query, CancellationToken cancellationToken)
    {
        var records = new Dictionary<string, ClaimRecord>(StringComparer.Ordinal);
        await foreach (var entity in table.UnderAsync(RowKeys.Partition(id), RowKind.Claim.Of(id), cancellationToken, query.Filter()))
        {
            Keep(records, ClaimRow.Read(entity));
        }

        return records;
    }

    private async Task<Dictionary<string, ClaimRecord>> PointsAsync(DocumentId id, IReadOnlyList<Place> places, CancellationToken cancellationToken)
    {
        using var slots = new SemaphoreSlim(options.Value.Concurrency);
        var found = await Task.WhenAll(places.Select(place => place.Key).Distinct(StringComparer.Ordinal).Select(async key =>
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
        foreach (var entity in found.OfType<TableEntity>())
        {
            Keep(records, ClaimRow.Read(entity));
        }

        return records;
    }

    private static void Keep(Dictionary<string, ClaimRecord> records, ClaimRecord record)
    {
        // A claim of a version that is committed but not yet published belongs to the document's view already.
        if (!record.Hidden)
        {
            records[record.Claim.Id.Key] = record;
        }
    }

    private static int Claims(TrackedDocument document) => Math.Max(document.ClaimCount, document.StatusCounts.Values.Sum());

    private static string Position(int version, int next) => string.Create(CultureInfo.InvariantCulture, $"{version}:{next}");

    private static (int Version, int Next) Position(string position)
    {
        int[] parts = [.. position.Split(':').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))];
        return (parts[0], parts[1]);
    }
}
