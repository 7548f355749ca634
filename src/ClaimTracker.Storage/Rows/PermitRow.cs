using Azure.Data.Tables;
using ClaimTracker.Core.Identity;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>Says that a version may be published; nothing but its being there counts.</summary>
internal static class PermitRow
{
    public static TableEntity Write(DocumentId document, string row)
    {
        var entity = EntityColumns.Row(RowKeys.Partition(document), row);
        entity["document"] = document.Value;
        return entity;
    }

    public static TableEntity Write(DocumentId document, int version) => Write(document, RowKeys.Permit(document, version));
}
