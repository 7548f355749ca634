using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Formats;

/// <summary>Reads one format, in the process it is called in. Pure: the same bytes give the same text; stateless and safe for several threads.</summary>
internal interface IFormatReader
{
    /// <exception cref="DocumentRejectedException">The bytes cannot be read as this format, or are over a limit.</exception>
    SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken);
}
