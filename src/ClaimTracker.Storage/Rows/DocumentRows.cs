using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>All rows that a document's change touches: its own first, then its places in the documents list.</summary>
internal static class DocumentRows
{
    public static EntityTransaction Of(IngestState state)
    {
        var transaction = new EntityTransaction();
        string partition = RowKeys.Partition(state.Id);
        var own = DocumentRow.Write(state, RowKeys.Document(state.Id));
        if (state.Tag is { } tag)
        {
            transaction.Replace(own, tag);
        }
        else
        {
            transaction.Add(own);
        }

        var after = ListKeys(state).ToHashSet(StringComparer.Ordinal);
        foreach (string row in state.Stored is null ? [] : ListKeys(state.Stored).Except(after, StringComparer.Ordinal))
        {
            transaction.Delete(partition, row);
        }

        foreach (string row in after)
        {
            transaction.Put(DocumentRow.Write(state, row));
        }

        return transaction;
    }

    public static IEnumerable<string> ListKeys(IngestState state)
    {
        string[] lists = state.Document.State == DocumentState.Deleting
            ? [RowKeys.Code(DocumentState.Deleting)]
            : [RowKeys.Code(state.Document.State), RowKeys.AnyState];
        return lists.Select(list => RowKeys.DocumentList(list, state.ListedAt, state.Id));
    }

    /// <summary>1 where the document counts, 0 where there is none or it is deleted.</summary>
    public static int Counted(IngestState? state) => state is null or { Document.State: DocumentState.Deleting } ? 0 : 1;
}
