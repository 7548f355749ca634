using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Facets;

/// <summary>The day a document speaks from: given at upload, else published, else a date line or "as of" in its text, else the file's creation.</summary>
internal static class DocumentDate
{
    public static DateBase? Of(SourceText source)
    {
        DocumentMetadata metadata = source.Metadata;
        return Base(metadata.Given, DateSource.Given)
            ?? Base(metadata.Published, DateSource.Published)
            ?? Base(DateLine.Find(source.Text), DateSource.Text)
            ?? Base(metadata.Created, DateSource.FileCreated);
    }

    private static DateBase? Base(DateOnly? date, DateSource source) => date is { } day ? new DateBase(day, source) : null;
}
