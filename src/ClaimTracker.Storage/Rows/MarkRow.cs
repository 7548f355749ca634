using Azure.Data.Tables;
using ClaimTracker.Core.Identity;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>
/// Says something of a document by being there, so that a transaction can depend on it without writing the document: <see cref="RowKind.Permit"/>, a version
/// may be published; <see cref="RowKind.Current"/>, a version is the current one.
/// </summary>
internal static class MarkRow
{
    public static TableEntity Write(DocumentId document, string row)
    {
        var entity = EntityColumns.Row(RowKeys.Partition(document), row);
        entity["document"] = document.Value;
        return entity;
    }
}
