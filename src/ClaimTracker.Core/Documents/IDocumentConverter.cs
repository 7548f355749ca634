namespace ClaimTracker.Core.Documents;

/// <summary>Turns the bytes of a document into plain text with structure, within limits.</summary>
public interface IDocumentConverter
{
    /// <summary>Reads one document. The format is decided by its content; the name is only a hint between formats that look alike.</summary>
    /// <param name="content">The file's bytes, read once from the current position; need not be seekable. The caller disposes it.</param>
    /// <param name="name">File name or path, untrusted; never opened, never a reason to refuse.</param>
    /// <param name="cancellationToken">Ends the work, a running converter process too.</param>
    /// <returns>
    /// The text, its structure and metadata. Where <see cref="SourceText.LanguageSupported"/> is false the text is to be stored, but not split into claims.
    /// The same bytes always give the same text.
    /// </returns>
    /// <exception cref="DocumentRejectedException">The input cannot be read or is over a limit. Trying again gives the same answer.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The stream failed, or the converter process could not be started: not the document's fault, may be tried again.</exception>
    Task<SourceText> ConvertAsync(Stream content, string name, CancellationToken cancellationToken);
}
