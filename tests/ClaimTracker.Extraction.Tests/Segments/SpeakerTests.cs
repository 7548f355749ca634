using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests.Segments;

/// <summary>Who speaks: ten or so passages of each way to say it, in a file.</summary>
public sealed class SpeakerTests
{
    private static readonly EnglishClaimExtractor Extractor = new();

    public static TheoryData<string, string> Rows => new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Segments", "speakers.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" | ", 2))
        .Select(parts => (parts[0], parts[1].Replace("\\n", "\n\n", StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Claims_have_the_speaker_that_the_text_names(string speakers, string text)
    {
        var found = new List<string>();
        foreach (ExtractedClaim claim in Extractor.Extract(SourceText.Plain(text)).Claims)
        {
            string name = claim.Facets.Attribution?.Speaker ?? "-";
            if (found.Count == 0 || found[^1] != name)
            {
                found.Add(name);
            }
        }

        Assert.Equal(speakers, string.Join("; ", found));
    }

    [Fact]
    public void A_quotation_within_a_quotation_says_who_reported_it()
    {
        ExtractedClaim claim = Assert.Single(Extractor.Extract(SourceText.Plain("\"The minister told me, 'We lost the file in 2019,'\" Doran recalled.")).Claims);
        Assert.Equal("We lost the file in 2019.", claim.Text);
        Assert.Equal(("The minister", "told", "Doran"), (claim.Facets.Attribution!.Speaker, claim.Facets.Attribution.Verb, claim.Facets.Attribution.ReportedBy));
    }

    [Fact]
    public void Nothing_is_carried_over_a_heading_a_table_or_another_author()
    {
        const string Text = "“The dam failed in May,” said Ann Lee. “We\nReactions\n“The road was closed in June,” it says.";
        TextBlock[] blocks = [new(BlockKind.Paragraph, 0, 42), new(BlockKind.Heading, 43, 52), new(BlockKind.Paragraph, 53, Text.Length)];
        ExtractionResult result = Extractor.Extract(new SourceText(Text, blocks, DocumentMetadata.Empty, []));
        Assert.DoesNotContain(result.Claims, claim => claim.Text.Contains("road", StringComparison.Ordinal) && claim.Facets.Attribution?.Speaker == "Ann Lee");
    }

    [Theory]
    [InlineData("“They shot at us for two hours,” said a porter who goes by the name “Shorty.”", "They shot at us for two hours.")]
    [InlineData("“Thirty of my neighbours left in one night,” said Vera “Nan” Okell, 71.", "Thirty of my neighbours left in one night.")]
    [InlineData("The company, the union added, has not paid overtime since March.", "The company has not paid overtime since March.")]
    public void No_claim_crosses_a_quotation_mark_or_a_frame(string text, string claim) =>
        Assert.Equal(claim, Extractor.Extract(SourceText.Plain(text)).Claims[0].Text);
}
