using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>One claim's place in the reading order of a version, with what depends on the version.</summary>
internal sealed record PlaceRow(string Key, string Quote, ClaimAnchor Anchor)
{
    public static TableEntity Write(DocumentId document, int version, int ordinal, PlaceRow place)
    {
        var entity = EntityColumns.Row(RowKeys.Partition(document), RowKeys.Place(document, version, ordinal));
        entity["key"] = place.Key;
        entity["quote"] = place.Quote;
        entity.SetJson("anchor", place.Anchor, StorageJson.Readable.ClaimAnchor);
        return entity;
    }

    public static PlaceRow Read(TableEntity entity) =>
        new(entity.GetString("key"), entity.GetString("quote"), entity.GetJson("anchor", StorageJson.Readable.ClaimAnchor)!);
}
