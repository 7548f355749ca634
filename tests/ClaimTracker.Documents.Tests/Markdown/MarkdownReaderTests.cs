using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public async Task Structure_becomes_blocks_and_marks_disappear()
    {
        var source = await Converting.TextAsync(
            """
            # Flood *report*

            At **least** 9 people [died](https://example.org).[^1]

            - drilled 1,000 wells
              - and repaired 386
            - closed ~~50~~ 51 wells

            > "We must not stop," she said.

            ```
            let x = 9;
            ```

            <!-- 500 people were never counted -->

            | District | Killed |
            |---|---:|
            | Low Kell | 4 |

            [^1]: The number was 8 at first.
            """, "report.md");

        Assert.Equal(
        [
            "Heading: Flood report",
            "Paragraph: At least 9 people died.",
            "ListItem: drilled 1,000 wells",
            "ListItem: and repaired 386",
            "ListItem: closed 51 wells",
            "Quotation: \"We must not stop,\" she said.",
            "Boilerplate: let x = 9;",
            "TableHeader: District | Killed",
            "TableRow: Low Kell | 4",
            "Footnote: The number was 8 at first.",
        ], source.Lines());
        Assert.Equal("Flood report", source.Metadata.Title);
        Assert.Equal("md", source.Metadata.Format);
        Assert.Equal([1, 2, 1], source.Blocks.Where(block => block.Kind == BlockKind.ListItem).Select(block => block.Level));
        Assert.Contains(source.Locations, location => location is { Kind: LocationKind.Heading, Value: "Flood report" });
    }

    [Fact]
    public async Task Front_matter_is_metadata_and_not_text()
    {
        var source = await Converting.TextAsync(
            "---\ntitle: \"Wells: a report\"\nauthor: T. Hedley\ndate: 2025-05-22\nurl: https://example.org/wells\n---\nThe ministry has drilled 1,000 wells.\n", "a.md");

        Assert.Equal(["Paragraph: The ministry has drilled 1,000 wells."], source.Lines());
        Assert.Equal(new DocumentMetadata("Wells: a report", "T. Hedley", new DateOnly(2025, 5, 22), null, "https://example.org/wells", "md"), source.Metadata);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    public async Task Nesting_without_end_is_refused_or_read_but_never_hangs(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 20_000)) + "The end of the story was told.";
        try
        {
            Assert.Contains("The end of the story", (await Converting.TextAsync(text, "a.md")).Text, StringComparison.Ordinal);
        }
        catch (DocumentRejectedException rejection)
        {
            Assert.Equal(DocumentRejection.TooDeep, rejection.Reason);
        }
    }

    [Fact]
    public async Task Front_matter_of_Hugo_is_metadata_and_not_text()
    {
        var source = await Converting.TextAsync("+++\ntitle = \"Water report\"\ndate = 2024-05-03\nauthors = 3\nauthor = [\"A. Keld\", \"B. Lind\"]\n+++\n\nThe town has a well.\n", "a.md");

        Assert.Equal("The town has a well.", source.Text);
        Assert.Equal(("Water report", "A. Keld, B. Lind", new DateOnly(2024, 5, 3)), (source.Metadata.Title, source.Metadata.Author, source.Metadata.Published));
    }
}
