using System.Globalization;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction;

namespace ClaimTracker.Documents.Tests.Corpus;

/// <summary>One article in five formats is one article.</summary>
public sealed partial class SameArticleTests
{
    [Theory]
    [InlineData("article.txt")]
    [InlineData("article.html")]
    [InlineData("article.docx")]
    [InlineData("article-pandoc.docx")]
    [InlineData("article.pdf")]
    [InlineData("article-columns.pdf")]
    public async Task Each_format_has_the_sentences_of_the_Markdown_source(string name)
    {
        var expected = Sentences(await ReadAsync("article.md"));
        var sentences = Sentences(await ReadAsync(name));

        Assert.Empty(expected.Except(sentences));
        Assert.Empty(sentences.Except(expected));
    }

    [Theory]
    [InlineData("article.txt")]
    [InlineData("article.html")]
    [InlineData("article.docx")]
    [InlineData("article-pandoc.docx")]
    [InlineData("article.pdf")]
    [InlineData("article-columns.pdf")]
    public async Task Each_format_gives_the_claims_of_the_Markdown_source(string name)
    {
        var source = await ReadAsync(name);
        var expected = Claims(await ReadAsync("article.md"));
        var claims = Claims(source);

        Assert.True(expected.Count > 20, $"Only {expected.Count} claims.");
        Assert.All(claims, claim => Assert.Equal(claim.Quote, source.Text[claim.Start..claim.End]));
        var same = claims.Select(claim => claim.Text).Intersect(expected.Select(claim => claim.Text)).Count();
        Assert.True(same >= 0.95 * Math.Max(claims.Count, expected.Count), $"{same} of {expected.Count} and {claims.Count} claims are the same: "
            + string.Join(" | ", claims.Select(claim => claim.Text).Except(expected.Select(claim => claim.Text))));
    }

    /// <summary>What stands at the anchor is, but for white space and bullets, what stands at the anchor of the same claim in the source, under the same heading.</summary>
    [Theory]
    [InlineData("article.html")]
    [InlineData("article.docx")]
    [InlineData("article-pandoc.docx")]
    [InlineData("article.pdf")]
    [InlineData("article-columns.pdf")]
    [InlineData("article.txt")]
    public async Task Anchors_of_each_format_point_to_the_words_and_the_heading_of_the_source(string name)
    {
        var markdown = await ReadAsync("article.md");
        var source = await ReadAsync(name);
        var places = Claims(markdown).GroupBy(claim => claim.Text).ToDictionary(group => group.Key, group => group.First());
        var compared = 0;
        foreach (var claim in Claims(source).Where(claim => places.ContainsKey(claim.Text)))
        {
            var expected = places[claim.Text];
            Assert.Equal(Words(expected.Quote), Words(source.Text[claim.Start..claim.End]));
            if (name != "article.txt")
            {
                Assert.Equal(Place(markdown, LocationKind.Heading, expected.Start), Place(source, LocationKind.Heading, claim.Start));
            }

            compared++;
        }

        Assert.True(compared > 20, $"Only {compared} claims.");
    }

    /// <summary>The pages as pdftotext (poppler) has them.</summary>
    [Theory]
    [InlineData("article.pdf", 1)]
    [InlineData("article-columns.pdf", 2)]
    public async Task Anchors_in_a_PDF_name_the_page_that_has_the_words(string name, int pages)
    {
        var source = await ReadAsync(name);
        var text = (await File.ReadAllTextAsync(Files.Corpus(name + ".pages.txt"), TestContext.Current.CancellationToken)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        var claims = Claims(source);

        Assert.Equal(pages, text.Length);
        Assert.All(claims, claim =>
        {
            var page = int.Parse(Place(source, LocationKind.Page, claim.Start)!, CultureInfo.InvariantCulture);
            Assert.Contains(Words(claim.Quote)[..Math.Min(16, Words(claim.Quote).Length)], Words(text[page - 1]), StringComparison.Ordinal);
        });
        Assert.Equal(pages, claims.Select(claim => Place(source, LocationKind.Page, claim.Start)).Distinct().Count());
    }

    private static string? Place(SourceText source, LocationKind kind, int offset) =>
        source.Locations.LastOrDefault(location => location.Kind == kind && location.Start <= offset)?.Value;

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IReadOnlyList<ExtractedClaim> Claims(SourceText source) =>
        new EnglishClaimExtractor().Extract(source, cancellationToken: TestContext.Current.CancellationToken).Claims;

    private static async Task<SourceText> ReadAsync(string name) =>
        await Converting.BytesAsync(await File.ReadAllBytesAsync(Files.Corpus(name), TestContext.Current.CancellationToken), name);

    /// <summary>Quotation marks and bullets are the format's; the words are the article's.</summary>
    private static HashSet<string> Sentences(SourceText source) => source.Blocks
        .Where(block => block.Kind != BlockKind.Boilerplate)
        .SelectMany(block => Paragraph().Split(source.Text[block.Start..block.End]))
        .SelectMany(paragraph => SentenceEnd().Split(Space().Replace(paragraph.TrimStart('-', ' '), " ")))
        .Select(sentence => sentence.Replace('“', '"').Replace('”', '"').Trim())
        .Where(sentence => sentence.Length > 0)
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\n\n|\n(?=- )")]
    private static partial Regex Paragraph();

    [GeneratedRegex("""(?<=[.:;]["”]?) (?=["“\p{Lu}])""")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
