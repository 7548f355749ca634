using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests.Faithfulness;

/// <summary>What no claim may make of its source, and that what falls out is told.</summary>
public sealed class FaithfulClaimsTests
{
    private static readonly EnglishClaimExtractor Extractor = new();

    [Theory]
    [InlineData("The thief was caught, tried and sentenced to nine years.", "The thief tried.")]
    [InlineData("Neither the police nor the army fired on the crowd.", "The police nor the army fired on the crowd.")]
    [InlineData("The mayor sold the depot and, when the auditors came, burned the files.", "The auditors came, burned the files.")]
    [InlineData("A shell hit a bus stop, killing 12 people, including three children.", "A shell hit a bus stop including three children.")]
    [InlineData("The rebels not only shelled the town but also cut its water supply.", "The rebels not only shelled the town.")]
    [InlineData("The lake covers 60 square kilometres and supplies four towns.", "Supplies covers four towns.")]
    [InlineData("The minister refused to confirm that he is selling the port.", "He is selling the port.")]
    public void A_claim_that_the_source_does_not_make_is_not_made(string text, string wrong) =>
        Assert.DoesNotContain(wrong, Extract(text).Claims.Select(claim => claim.Text));

    [Fact]
    public void What_falls_out_is_listed_with_what_failed()
    {
        ExtractionResult result = Extract("The rebels not only shelled the town but also cut its water supply.");
        Assert.Contains(result.Rejected, span => span.Reason.StartsWith(Reasons.NotFaithful, StringComparison.Ordinal));
        Assert.Contains("The rebels not only shelled the town but also cut its water supply.", result.Claims.Select(claim => claim.Text));
    }

    [Theory]
    [InlineData("A shell hit a bus stop, killing 12 people, including three children, and wounding 40.", "12 people, including three children, were killed.")]
    public void What_was_left_out_is_put_back(string text, string claim) => Assert.Contains(claim, Extract(text).Claims.Select(c => c.Text));

    private static ExtractionResult Extract(string text) => Extractor.Extract(SourceText.Plain(text));
}
