using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests;

/// <summary>Sentences that must give exactly these claims.</summary>
public sealed class ClaimExamplesTests
{
    private static readonly EnglishClaimExtractor Extractor = new();

    [Fact]
    public void A_left_out_auxiliary_is_restored()
    {
        IReadOnlyList<ExtractedClaim> claims = Extract("At least 3 civilians were killed and 5 others – injured.");
        Assert.Equal(["At least 3 civilians were killed.", "5 others were injured."], claims.Select(claim => claim.Text));
        Assert.Equal(["At least 3 civilians were killed", "5 others – injured."], claims.Select(claim => claim.Quote));
        Assert.Equal([new Quantity(3, Comparator.AtLeast, "civilians", null, "killed"), new Quantity(5, Comparator.Exactly, "others", null, "injured")], claims.SelectMany(claim => claim.Facets.Quantities));
        Assert.All(claims, claim => Assert.Equal(ClaimKind.Casualties, claim.Facets.Kind));
    }

    [Fact]
    public void A_list_item_completes_its_lead_in()
    {
        IReadOnlyList<ExtractedClaim> claims = Extract("The storm on Friday destroyed:\n\n- 40 homes in Tolm;\n- two bridges over the river Ebb.");
        Assert.Equal(["The storm on Friday destroyed 40 homes in Tolm.", "The storm on Friday destroyed two bridges over the river Ebb."], claims.Select(claim => claim.Text));
        Assert.Equal(["40 homes in Tolm", "two bridges over the river Ebb."], claims.Select(claim => claim.Quote));
    }

    [Fact]
    public void A_quotation_that_goes_on_keeps_its_speaker()
    {
        IReadOnlyList<ExtractedClaim> claims = Extract("“The dam failed at noon on Monday,” said Ann Lee, an engineer at Tamber Hydro. “The river rose by two metres in Elmford.”");
        Assert.Equal(["Ann Lee", "Ann Lee"], claims.Where(claim => claim.Facets.Attribution is not null).Select(claim => claim.Facets.Attribution!.Speaker));
    }

    [Theory]
    [InlineData("Was the storm made worse by climate change?", "question")]
    [InlineData("The bank will raise its key rate in May.", "prediction")]
    [InlineData("Schools should teach two languages.", "obligation")]
    [InlineData("If the dam breaks, the valley is lost.", "hypothetical")]
    [InlineData("The decision is a disgrace.", "opinion")]
    [InlineData("I hope that the talks in Geneva succeed.", "firstPersonFeeling")]
    [InlineData("Do not return to your home until Monday.", "command")]
    [InlineData("May the victims of the fire rest in peace.", "wish")]
    public void What_is_no_claim_is_reported_with_its_reason(string text, string reason)
    {
        ExtractionResult result = Extractor.Extract(SourceText.Plain(text));
        Assert.Empty(result.Claims);
        Assert.Equal(reason, Assert.Single(result.Rejected).Reason);
    }

    [Fact]
    public void Table_rows_become_statements_of_their_columns()
    {
        const string Text = "District | Cases\nTandale | 1,702";
        TextBlock[] blocks =
        [
            new(BlockKind.TableHeader, 0, 16) { Cells = [new TextSpan(0, 8), new TextSpan(11, 16)] },
            new(BlockKind.TableRow, 17, 32) { Cells = [new TextSpan(17, 24), new TextSpan(27, 32)] },
        ];
        ExtractedClaim claim = Assert.Single(Extractor.Extract(new SourceText(Text, blocks, DocumentMetadata.Empty, [])).Claims);
        Assert.Equal("Tandale, Cases: 1,702.", claim.Text);
        Assert.Equal(new Quantity(1702, Comparator.Exactly, "Cases"), Assert.Single(claim.Facets.Quantities));
    }

    private static IReadOnlyList<ExtractedClaim> Extract(string text) => Extractor.Extract(SourceText.Plain(text)).Claims;
}
