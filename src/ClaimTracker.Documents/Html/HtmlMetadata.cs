using System.Text.Json;
using AngleSharp.Dom;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Html;

/// <summary>What a page says about itself: Open Graph, schema.org JSON-LD, HTML's own elements, in this order of trust.</summary>
internal static class HtmlMetadata
{
    public static DocumentMetadata Read(IDocument page)
    {
        var metas = Metas(page);
        var article = JsonLd(page);
        var headings = page.QuerySelectorAll("h1");
        var title = TextNormalizer.Inline(page.Title);
        var published = Published(page, metas, article.Published);
        return new DocumentMetadata(
            First(
                metas.GetValueOrDefault("og:title"), article.Headline,
                // "Headline | Name of the site": a site's own name is often the only h1.
                page.QuerySelectorAll("h1,h2").Select(heading => TextNormalizer.Inline(heading.TextContent)).FirstOrDefault(heading => heading.Length > 0 && heading.Length < title.Length && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)),
                headings.Length == 1 ? headings[0].TextContent : null, page.Title),
            First(metas.GetValueOrDefault("author"), article.Author, metas.GetValueOrDefault("article:author"), metas.GetValueOrDefault("dc.creator"), page.QuerySelector("[rel=author],[itemprop=author]")?.TextContent),
            published,
            First(page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("xml:lang")),
            Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(metas.GetValueOrDefault("og:url")),
            "html");
    }

    /// <summary>What a page says of its publication; the day of its last change is none.</summary>
    private static DateOnly? Published(IDocument page, Dictionary<string, string> metas, string? inJson)
    {
        foreach (var name in (ReadOnlySpan<string>)["article:published_time", "", "datepublished", "date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "pubdate",
            "publish-date", "publication_date", "citation_publication_date", "citation_date", "sailthru.date", "parsely-pub-date"])
        {
            if (PublishedDate.Parse(name.Length == 0 ? inJson : metas.GetValueOrDefault(name)) is { } date)
            {
                return date;
            }
        }

        return PublishedDate.Parse(page.QuerySelector("[itemprop=datePublished]") is { } marked ? marked.GetAttribute("content") ?? marked.GetAttribute("datetime") ?? marked.TextContent : null)
            ?? PublishedDate.Parse(page.QuerySelector("time[datetime]")?.GetAttribute("datetime"))
            ?? PublishedDate.Parse(page.QuerySelector(".published[title]")?.GetAttribute("title"));
    }

    /// <summary>The first of each name: a page may have thousands.</summary>
    private static Dictionary<string, string> Metas(IDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")) is { Length: > 0 } name)
            {
                metas.TryAdd(name, meta.GetAttribute("content")!);
            }
        }

        return metas;
    }

    private static string? First(params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (TextNormalizer.Inline(candidate) is { Length: > 0 and <= 1000 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    private static (string? Headline, string? Author, string? Published) JsonLd(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                if (Article(json.RootElement) is { } article)
                {
                    return (Text(article, "headline"), Author(article), Text(article, "datePublished"));
                }
            }
            catch (JsonException)
            {
                // Pages with broken JSON-LD are common; the other sources remain.
            }
        }

        return default;
    }

    private static JsonElement? Article(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(Article).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when element.TryGetProperty("headline", out _) => element,
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Article(graph),
        _ => null,
    };

    private static string? Author(JsonElement article) => !article.TryGetProperty("author", out var author) ? null : author.ValueKind switch
    {
        JsonValueKind.String => author.GetString(),
        JsonValueKind.Object => Text(author, "name"),
        JsonValueKind.Array => string.Join(", ", author.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).Select(one => Text(one, "name")).OfType<string>()),
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
