using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>All rows that a document's change touches: its own first, then its places in the documents list and its marks.</summary>
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

        string[] lists = [.. ListKeys(state)];
        string[] before = state.Stored is null ? [] : [.. ListKeys(state.Stored), .. MarkKeys(state.Stored)];
        string[] after = [.. lists, .. MarkKeys(state)];
        foreach (string row in before.Except(after, StringComparer.Ordinal))
        {
            transaction.Delete(partition, row);
        }

        foreach (string row in lists)
        {
            transaction.Put(DocumentRow.Write(state, row));
        }

        foreach (string row in MarkKeys(state).Except(before, StringComparer.Ordinal))
        {
            transaction.Put(MarkRow.Write(state.Id, row));
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

    /// <summary>
    /// Rows that transactions depend on: the permit, which every transaction of a publisher needs and which goes with the one that finishes the version or
    /// deletes the document; and the current version, which goes with the commit of the next.
    /// </summary>
    public static IEnumerable<string> MarkKeys(IngestState state)
    {
        if (state.Document.State != DocumentState.Deleting && state.Document.Version > 0)
        {
            yield return RowKeys.Current(state.Id, state.Document.Version);
            if (state.Document.Publishing)
            {
                yield return RowKeys.Permit(state.Id, state.Document.Version);
            }
        }
    }

    /// <summary>1 where the document counts, 0 where there is none or it is deleted.</summary>
    public static int Counted(IngestState? state) => state is null or { Document.State: DocumentState.Deleting } ? 0 : 1;
}
