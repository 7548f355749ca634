using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Markdown;

/// <summary>The simple key: value lines of YAML front matter.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <param name="text">Normalised text, lines ending in LF.</param>
    public static DocumentMetadata Read(string text)
    {
        var metadata = new DocumentMetadata(Format: "md");
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal) || text.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal) is var end && end < 0)
        {
            return metadata;
        }

        foreach (var line in text[(Fence.Length + 1)..Math.Max(Fence.Length + 1, end)].Split('\n'))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon && colon > 0 && Value(line[(colon + 1)..]) is { Length: > 0 } value)
            {
                metadata = line[..colon].TrimEnd().ToLowerInvariant() switch
                {
                    "title" => metadata with { Title = value },
                    "author" => metadata with { Author = value },
                    "date" => metadata with { Published = PublishedDate.Parse(value) },
                    "lang" or "language" => metadata with { Language = value },
                    "url" or "source" or "canonical" when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => metadata with { SourceUrl = url.AbsoluteUri },
                    _ => metadata,
                };
            }
        }

        return metadata;
    }

    private static string Value(string text)
    {
        text = text.Trim();
        return text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;
    }
}
