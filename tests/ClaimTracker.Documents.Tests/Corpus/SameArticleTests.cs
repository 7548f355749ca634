using System.Text.RegularExpressions;
using ClaimTracker.Core.Documents;

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
