using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Ingest;

/// <summary>A blob to claims. Every call is idempotent, may be repeated, run twice at once and arrive out of order.</summary>
public interface IDocumentIngest
{
    /// <summary>Brings the document up to the blob's present content. A blob that is gone, or content already ingested, is no error.</summary>
    /// <param name="path">Full blob name in the documents container.</param>
    /// <exception cref="StorageUnavailableException">Storage did not answer; deliver the message again.</exception>
    Task<IngestOutcome> IngestAsync(string path, CancellationToken cancellationToken);

    /// <summary>All attempts failed: notes the document as failed, with a reason, unless a later content is already there.</summary>
    /// <param name="poisonMessage">The blob trigger's poison message  (JSON text, already decoded), as the Functions host writes it.</param>
    Task FailAsync(string poisonMessage, CancellationToken cancellationToken);

    /// <summary>What ingesting these bytes as the next version would do, without doing it.</summary>
    /// <exception cref="DocumentRejectedException">The bytes cannot be read.</exception>
    Task<ReuploadReport?> PreviewAsync(DocumentId id, Stream content, CancellationToken cancellationToken);

    /// <summary>Asks for another run with the present extractor; the work is done by the queue function.</summary>
    /// <returns>False where there is no such document.</returns>
    Task<bool> RequestReprocessAsync(DocumentId id, CancellationToken cancellationToken);

    /// <summary>Runs what <see cref="RequestReprocessAsync"/> asked for. A message that is no such request is poison at once.</summary>
    Task<IngestOutcome> ReprocessAsync(string message, CancellationToken cancellationToken);
}

/// <param name="Id">Null where the message named no document.</param>
/// <param name="State">The document's state afterwards; null where the blob is gone and was never known.</param>
/// <param name="Changed">False where the content was already ingested.</param>
public sealed record IngestOutcome(DocumentId? Id, DocumentState? State, bool Changed, int ClaimCount);
