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
