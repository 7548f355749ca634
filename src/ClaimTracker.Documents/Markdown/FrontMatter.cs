using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Markdown;

/// <summary>The simple lines of front matter: key: value between --- (YAML), key = value between +++ (TOML).</summary>
internal static class FrontMatter
{
    /// <param name="text">Normalised text, lines ending in LF.</param>
    public static DocumentMetadata Read(string text, string format)
    {
        var metadata = new DocumentMetadata(Format: format);
        var end = End(text);
        foreach (var line in end == 0 ? [] : text[..end].Split('\n')[1..])
        {
            if (line.IndexOf(text[0] == '+' ? '=' : ':', StringComparison.Ordinal) is var mark && mark > 0 && Value(line[(mark + 1)..]) is { Length: > 0 } value)
            {
                metadata = line[..mark].TrimEnd().ToLowerInvariant() switch
                {
                    "title" => metadata with { Title = value },
                    "author" or "authors" or "byline" => metadata with { Author = value },
                    "date" or "published" or "pubdate" or "publishdate" or "publication_date" or "date_published" when PublishedDate.Parse(value) is { } date =>
                        metadata with { Published = date },
                    "lang" or "language" => metadata with { Language = value },
                    "url" or "source" or "source_url" or "link" or "canonical" when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => metadata with { SourceUrl = url.AbsoluteUri },
                    _ => metadata,
                };
            }
        }

        return metadata;
    }

    /// <summary>UTF-16 code units of the front matter with its fences; 0 where there is none, or where it holds anything but names and values.</summary>
    public static int Length(string text)
    {
        var end = End(text);
        if (end == 0 || text[..end].Split('\n')[1..] is var lines && !Array.TrueForAll(lines, line => line.Length == 0 || line[0] is ' ' or '-' or '#' || line.AsSpan().IndexOfAny(':', '=') is > 0 and < 40))
        {
            return 0;
        }

        return text.IndexOf('\n', end + 1) is > 0 and var after ? after : text.Length;
    }

    /// <summary>What Markdown begins with where the front matter is TOML, which Markdig does not know.</summary>
    public static string WithoutToml(string text) =>
        text.StartsWith('+') && End(text) is > 0 and var end ? text[(text.IndexOf('\n', end + 1) is > 0 and var line ? line : text.Length)..] : text;

    /// <summary>Offset of the line end before the closing fence; 0 where there is no front matter.</summary>
    private static int End(string text) =>
        text.Length > 4 && text[..4] is "---\n" or "+++\n" && text.IndexOf("\n" + text[..3], 3, StringComparison.Ordinal) is > 0 and var end ? end : 0;

    private static string Value(string text)
    {
        text = text.Trim();
        if (text.StartsWith('[') && text.EndsWith(']'))
        {
            return string.Join(", ", text[1..^1].Split(',').Select(Value).Where(one => one.Length > 0));
        }

        return text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;
    }
}
