using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Ingest;

/// <summary>The rows and texts that the ingest writes. Every call is one atomic step and can be repeated.</summary>
public interface IIngestStore
{
    Task<IngestState?> FindAsync(DocumentId id, CancellationToken cancellationToken);

    /// <summary>Writes the document if nobody else did since it was read.</summary>
    /// <exception cref="IngestConflictException">Somebody else wrote it.</exception>
    Task<IngestState> SaveAsync(IngestState state, CancellationToken cancellationToken);

    Task SaveTextAsync(DocumentId id, int version, string text, CancellationToken cancellationToken);

    Task<string?> ReadTextAsync(DocumentId id, int version, CancellationToken cancellationToken);

    /// <summary>Stores the plan unless the version has one.</summary>
    /// <returns>The plan that is stored now.</returns>
    Task<IngestPlan> SavePlanAsync(IngestPlan plan, CancellationToken cancellationToken);

    Task<IngestPlan?> ReadPlanAsync(DocumentId id, int version, CancellationToken cancellationToken);

    /// <summary>All claims of the document, hidden and unpublished ones included.</summary>
    Task<IReadOnlyList<ClaimRecord>> ReadClaimsAsync(DocumentId id, CancellationToken cancellationToken);

    /// <summary>Keys of a version's claims in reading order.</summary>
    Task<IReadOnlyList<string>> ReadOrderAsync(DocumentId id, int version, CancellationToken cancellationToken);

    /// <summary>Writes the reading order of a version, the postings of its new claims and, where given, these claims, seen by nobody before the commit.</summary>
    /// <param name="newClaims">None on a first ingest: publishing writes them at once.</param>
    Task PrepareAsync(IngestPlan plan, IReadOnlyList<ClaimRecord> newClaims, CancellationToken cancellationToken);

    /// <summary>Writes a committed version's row and reading order again, as its plan has them; for repairs.</summary>
    Task RewriteVersionAsync(IngestPlan plan, CancellationToken cancellationToken);

    /// <summary>Makes the version the current one.</summary>
    /// <exception cref="IngestConflictException">Somebody else wrote the document since it was read.</exception>
    Task<IngestState> CommitAsync(IngestState state, IngestPlan plan, CancellationToken cancellationToken);

    /// <summary>As many changes as <see cref="PublishAsync"/> ever applies at once.</summary>
    int MaxChanges { get; }

    /// <summary>Applies as many of the changes, in order, as one transaction holds.</summary>
    /// <param name="version">The version being published: nothing is applied once the document has stopped publishing it. Null for changes that are no publishing.</param>
    /// <returns>How many were applied; 0 where one of them was changed by somebody else meanwhile, or the version is not being published any more.</returns>
    Task<int> PublishAsync(IReadOnlyList<ClaimChange> changes, int? version, CancellationToken cancellationToken);
}

/// <summary>One claim's change, all of it in one transaction.</summary>
/// <param name="Before">As read; null for a new claim.</param>
/// <param name="After">As it shall be.</param>
/// <param name="Entry">The history row that goes with it; null where only the anchor moved.</param>
public sealed record ClaimChange(ClaimRecord? Before, ClaimRecord After, HistoryEntry? Entry);

/// <summary>Another worker was faster; read again and go on from there.</summary>
public sealed class IngestConflictException(Exception? innerException = null) : Exception("The document was changed meanwhile.", innerException);
