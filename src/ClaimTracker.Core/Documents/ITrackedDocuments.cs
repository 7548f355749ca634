using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Writing;

namespace ClaimTracker.Core.Documents;

/// <summary>Reads documents and their versions, and takes uploads.</summary>
public interface ITrackedDocuments
{
    Task<TrackedDocument?> FindAsync(DocumentId id, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    /// <exception cref="InvalidContinuationException">The token is forged, damaged or of another query.</exception>
    Task<Page<TrackedDocument>> ListAsync(DocumentQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>One page of the versions, newest first.</summary>
    /// <exception cref="InvalidContinuationException">The token is forged, damaged or of another list.</exception>
    Task<Page<DocumentVersion>> ListVersionsAsync(DocumentId id, PageRequest page, CancellationToken cancellationToken);

    /// <summary>The plain text of a version (default the current one) that anchors refer to; null where there is none.</summary>
    Task<string?> TextAsync(DocumentId id, int? version, CancellationToken cancellationToken);

    /// <summary>The original bytes; null where the blob is gone.</summary>
    Task<Stream?> OpenAsync(DocumentId id, CancellationToken cancellationToken);

    /// <summary>Writes the bytes into the container, where the trigger finds them, and notes the document as queued; nothing where the precondition does not hold.</summary>
    /// <param name="content">Can be read again (seekable).</param>
    Task<UploadOutcome> UploadAsync(Upload upload, Stream content, CancellationToken cancellationToken);

    /// <summary>Soft delete: hidden at once, purged by the timer after 30 days, when the decisions were exported.</summary>
    Task<DeletionOutcome> DeleteAsync(DocumentId id, Actor actor, DocumentPrecondition precondition, CancellationToken cancellationToken);

    /// <summary>Uploads without a condition.</summary>
    async Task<TrackedDocument> UploadAsync(string path, Stream content, CancellationToken cancellationToken) =>
        ((UploadOutcome.Stored)await UploadAsync(new Upload(path), content, cancellationToken)).Document;

    /// <summary>Deletes without a condition.</summary>
    /// <returns>False where there is no such document.</returns>
    async Task<bool> DeleteAsync(DocumentId id, Actor actor, CancellationToken cancellationToken) =>
        await DeleteAsync(id, actor, DocumentPrecondition.None, cancellationToken) is DeletionOutcome.Deleted;
}

public sealed record DocumentQuery
{
    /// <summary>Empty: every state.</summary>
    public IReadOnlyList<DocumentState> States { get; init; } = [];

    public string? Collection { get; init; }

    /// <summary>Part of the path or the title, however it is written (<see cref="SearchedText"/>).</summary>
    public SearchedText? Text { get; init; }

    public bool Matches(TrackedDocument document) =>
        (States.Count == 0 || States.Contains(document.State))
        && (Collection is null || document.Collection == Collection)
        && (Text is null || Text.IsIn(document.Path) || (document.Metadata.Title is { } title && Text.IsIn(title)));
}
