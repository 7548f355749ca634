using System.Globalization;
using Azure.Data.Tables;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>
/// Part of a version's reading order: up to <see cref="Capacity"/> places from an ordinal on that is a multiple of it, so that whoever writes a version
/// again writes the same rows.
/// </summary>
/// <param name="First">Ordinal of the first place.</param>
internal sealed record PlaceRow(int First, IReadOnlyList<Place> Places)
{
    public const int Capacity = 48;

    public static IEnumerable<PlaceRow> Of(IReadOnlyList<PlannedClaim> claims) =>
        claims.Chunk(Capacity).Select((chunk, index) =>
            new PlaceRow(index * Capacity, [.. chunk.Select(claim => new Place(claim.Key, claim.Anchor.Start, claim.Anchor.End))]));

    public static TableEntity Write(DocumentId document, int version, PlaceRow row)
    {
        var entity = EntityColumns.Row(RowKeys.Partition(document), RowKeys.Place(document, version, row.First));
        entity["places"] = string.Join(' ', row.Places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Key}:{place.Start}:{place.End}")));
        return entity;
    }

    public static PlaceRow Read(TableEntity entity) => new(
        int.Parse(entity.RowKey.AsSpan(entity.RowKey.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture),
        [.. entity.GetString("places").Split(' ').Select(Place.Read)]);
}

/// <summary>Where a claim stands in a version.</summary>
/// <param name="Start">UTF-16 code units into the version's plain text.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
internal readonly record struct Place(string Key, int Start, int End)
{
    public static Place Read(string text)
    {
        string[] parts = text.Split(':');
        return new(parts[0], Number(parts[1]), Number(parts[2]));

        static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
