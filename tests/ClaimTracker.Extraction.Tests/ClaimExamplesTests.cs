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

    private static IReadOnlyList<ExtractedClaim> Extract(string text) => Extractor.Extract(SourceText.Plain(text)).Claims;
}
