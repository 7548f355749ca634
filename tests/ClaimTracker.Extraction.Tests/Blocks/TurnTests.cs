using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests.Blocks;

/// <summary>Whose turn it is: lines that begin with a label, and where a turn ends; as plain text and as the paragraphs of a page.</summary>
public sealed class TurnTests
{
    private static readonly EnglishClaimExtractor Extractor = new();

    public static TheoryData<string, string> Rows => new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Blocks", "turns.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" | ", 2))
        .Select(parts => (parts[0], parts[1])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Plain_text_gives_each_turn_to_its_speaker(string speakers, string text) =>
        Assert.Equal(speakers, Speakers(SourceText.Plain(text.Replace("\\n", "\n\n", StringComparison.Ordinal))));

    [Fact]
    public void A_turn_ends_where_the_writer_goes_on_in_text_without_blank_lines() =>
        Assert.Equal("Holm; -", Speakers(SourceText.Plain(
            "Holm: “The dam failed in May.”\nDoran: “Yes.”\nHolm: “The river rose by two metres.”\nThe county counted 40 flooded homes.")));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Paragraphs_of_a_page_give_each_turn_to_its_speaker(string speakers, string text)
    {
        string whole = text.Replace("\\n", "\n", StringComparison.Ordinal);
        var blocks = new List<TextBlock>();
        int start = 0;
        foreach (string paragraph in whole.Split('\n'))
        {
            blocks.Add(new TextBlock(BlockKind.Paragraph, start, start + paragraph.Length));
            start += paragraph.Length + 1;
        }

        Assert.Equal(speakers, Speakers(new SourceText(whole, blocks, DocumentMetadata.Empty, [])));
    }

    private static string Speakers(SourceText source)
    {
        var found = new List<string>();
        foreach (ExtractedClaim claim in Extractor.Extract(source).Claims)
        {
            string name = claim.Facets.Attribution?.Speaker ?? "-";
            if (found.Count == 0 || found[^1] != name)
            {
                found.Add(name);
            }
        }

        return string.Join("; ", found);
    }
}
