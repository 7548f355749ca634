namespace ClaimTracker.Core.Documents;

/// <summary>A document was refused: the input's fault, so no retry helps.</summary>
/// <param name="reason">Stable reason.</param>
/// <param name="message">One sentence for the person who uploaded the file; holds no text of the document.</param>
/// <param name="where">Place in the file, such as "page 3", "word/document.xml" or "line 17"; null where there is none.</param>
public sealed class DocumentRejectedException(DocumentRejection reason, string message, string? where = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    public DocumentRejection Reason { get; } = reason;

    public string? Where { get; } = where;
}
