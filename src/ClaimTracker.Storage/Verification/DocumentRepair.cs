using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Documents;
using ClaimTracker.Storage.Ingest;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>Looks again at what a scan found about documents, and mends it from the document's row and the version's stored plan.</summary>
internal sealed class DocumentRepair(ClaimsTable table, IIngestStore store, DocumentDeletion deletion, AbandonedVersions abandoned)
{
    /// <returns>The finding, or null where the rule holds after all.</returns>
    public async Task<VerifyFinding?> ConfirmAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken)
    {
        var state = await store.FindAsync(broken.Document!.Value, cancellationToken);
        if (broken.Rule == "documentMissing")
        {
            return state is null ? await MissingAsync(partition, broken, repair, cancellationToken) : null;
        }

        if (state is null)
        {
            return null;
        }

        return broken.Rule switch
        {
            "readingOrder" or "placeWithoutClaim" or "versionMissing" => await VersionAsync(broken, state, repair, cancellationToken),
            "deletedVisible" => await DeletedAsync(broken, state, repair, cancellationToken),
            "abandonedVersion" => await AbandonedAsync(partition, broken, state, repair, cancellationToken),
            _ => await RowAsync(partition, broken, state, repair, cancellationToken),
        };
    }

    private async Task<VerifyFinding?> MissingAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken)
    {
        if (!repair || broken.Copy is null || await table.FindAsync(partition, broken.Copy, cancellationToken) is not { } copy)
        {
            return Finding(broken);
        }

        // As new: its places in the lists are written again, one that is there already is the copy.
        var state = DocumentRow.Read(copy) with { Tag = null, Stored = null };
        return await MendAsync(broken, DocumentRows.Of(state), cancellationToken);
    }

    /// <summary>A row of the lists, or a mark, that should be there or should not, or shows something else than the document has.</summary>
    private async Task<VerifyFinding?> RowAsync(string partition, BrokenRule broken, IngestState state, bool repair, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(partition, broken.Where, cancellationToken);
        bool listed = DocumentRows.ListKeys(state).Contains(broken.Where);
        bool marked = DocumentRows.MarkKeys(state).Contains(broken.Where);
        bool holds = listed ? row is not null && RowContent.Of(row) == RowContent.Of(DocumentRow.Write(state, broken.Where))
            : marked == row is not null;
        if (holds)
        {
            return null;
        }

        if (!repair)
        {
            return Finding(broken);
        }

        var transaction = DocumentRows.Of(state);
        if (marked)
        {
            transaction.Put(MarkRow.Write(state.Id, broken.Where));
        }
        else if (!listed)
        {
            transaction.Delete(partition, broken.Where, row!.ETag.ToString());
        }

        return await MendAsync(broken, transaction, cancellationToken);
    }

    private async Task<VerifyFinding?> VersionAsync(BrokenRule broken, IngestState state, bool repair, CancellationToken cancellationToken)
    {
        // A new version may have been committed while the rows were read: then the next verification tells.
        if (state.Document.Publishing || state.Document.UpdatedAt != broken.SeenAt)
        {
            return null;
        }

        if (!repair || await store.ReadPlanAsync(state.Id, state.Document.Version, cancellationToken) is not { } plan)
        {
            return Finding(broken);
        }

        // Written again as the plan has it. A claim that is lost itself is no matter of the reading order.
        await store.RewriteVersionAsync(plan, cancellationToken);
        var visible = (await store.ReadClaimsAsync(state.Id, cancellationToken)).Where(record => record.Visible).Select(record => record.Claim.Id.Key).ToHashSet(StringComparer.Ordinal);
        return Finding(broken) with { Repaired = plan.Claims.Count == state.Document.ClaimCount && plan.Claims.All(claim => visible.Contains(claim.Key)) };
    }

    private async Task<VerifyFinding?> DeletedAsync(BrokenRule broken, IngestState state, bool repair, CancellationToken cancellationToken)
    {
        if (state is not { Document: { State: DocumentState.Deleting, Publishing: false } })
        {
            return null;
        }

        return Finding(broken) with { Repaired = repair && await TryAsync(() => deletion.HideAsync(state, cancellationToken)) };
    }

    private async Task<VerifyFinding?> AbandonedAsync(string partition, BrokenRule broken, IngestState state, bool repair, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(partition, RowKeys.Version(state.Id, broken.Version), cancellationToken) is not null || !state.IsAbandoned(broken.Version))
        {
            return null;
        }

        return Finding(broken) with { Repaired = repair && await TryAsync(() => abandoned.CollectAsync(state.Id, [broken.Version], cancellationToken)) };
    }

    /// <returns>False where somebody else wrote the document meanwhile: the next verification looks again.</returns>
    private static async Task<bool> TryAsync(Func<Task> mend)
    {
        try
        {
            await mend();
            return true;
        }
        catch (IngestConflictException)
        {
            return false;
        }
    }

    private async Task<VerifyFinding> MendAsync(BrokenRule broken, EntityTransaction transaction, CancellationToken cancellationToken) =>
        Finding(broken) with { Repaired = (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null };

    private static VerifyFinding Finding(BrokenRule broken) => new(broken.Rule, broken.Where, broken.Detail, Repaired: false);
}
