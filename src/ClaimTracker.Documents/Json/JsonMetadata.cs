using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Json;

/// <summary>What a file of one object says about itself in fields of usual names.</summary>
internal sealed class JsonMetadata
{
    private const int LongestValue = 1_000;

    private DocumentMetadata _metadata = new(Format: "json");

    /// <param name="depth">Objects around the field; only those of the outermost speak of the file.</param>
    public void Note(int depth, string name, string value)
    {
        if (depth != 1 || TextNormalizer.Inline(value) is not { Length: > 0 and <= LongestValue } text)
        {
            return;
        }

        _metadata = name.ToLowerInvariant() switch
        {
            "title" or "headline" => _metadata with { Title = _metadata.Title ?? text },
            "author" or "byline" or "creator" => _metadata with { Author = _metadata.Author ?? text },
            "lang" or "language" => _metadata with { Language = _metadata.Language ?? text },
            "url" or "link" or "permalink" or "source_url" when Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" =>
                _metadata with { SourceUrl = _metadata.SourceUrl ?? url.AbsoluteUri },
            "date" or "published" or "published_at" or "publishedat" or "datepublished" or "date_published" or "pubdate" or "publication_date" or "created_at" or "createdat"
                when _metadata.Published is null && PublishedDate.Parse(text) is { } date => _metadata with { Published = date },
            _ => _metadata,
        };
    }

    /// <param name="values">Objects in the file: where there are several, none of them speaks for all.</param>
    public DocumentMetadata Of(int values) => values == 1 ? _metadata : new DocumentMetadata(Format: "json");
}
