using System.Globalization;
using System.Text;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Tests.Corpus;

/// <summary>
/// Files made by real programs, with the text that each became when a person last looked at it. After a change of a reader, run the tests with
/// CLAIMTRACKER_UPDATE_SNAPSHOTS=1, look at the difference, and commit it if it is better.
/// </summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Names =>
    [
        "Corpus/article.txt", "Corpus/article.md", "Corpus/article.html", "Corpus/article.docx", "Corpus/article.pdf", "Corpus/article-columns.pdf", "Corpus/article-pandoc.docx", "Corpus/report.docx",
        "samples/report.pdf", "samples/statement.docx", "samples/interview.srt", "samples/bulletin.eml", "samples/figures.csv", "samples/flood-report.html", "samples/press-release.md",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_becomes_the_text_that_was_looked_at(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, name);
        var source = await Converting.BytesAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), file);
        var snapshot = Describe(source);
        var expected = Path.Combine(Files.Repository(), "tests", "ClaimTracker.Documents.Tests", "Corpus", "Snapshots", Path.GetFileName(name) + ".txt");
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(expected, snapshot, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(expected, TestContext.Current.CancellationToken), snapshot);
    }

    private static string Describe(SourceText source)
    {
        var text = new StringBuilder();
        var about = source.Metadata;
        text.Append(CultureInfo.InvariantCulture, $"Format: {about.Format}\nTitle: {about.Title}\nAuthor: {about.Author}\nPublished: {about.Published:yyyy-MM-dd}\nLanguage: {about.Language}\nSource: {about.SourceUrl}\n");
        foreach (var block in source.Blocks)
        {
            var places = source.Locations.Where(location => location.Kind != LocationKind.Heading && location.Start >= block.Start && location.Start < Math.Max(block.End, block.Start + 1));
            text.Append(CultureInfo.InvariantCulture, $"\n[{block.Kind} {block.Level}]");
            foreach (var place in places)
            {
                text.Append(CultureInfo.InvariantCulture, $" {place.Kind} {place.Value} at {place.Start - block.Start}");
            }

            text.Append('\n').Append(source.Text, block.Start, block.End - block.Start).Append('\n');
        }

        return text.ToString();
    }
}
