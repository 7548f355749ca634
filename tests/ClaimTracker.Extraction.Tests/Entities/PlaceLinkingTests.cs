using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Entities.Places;

namespace ClaimTracker.Extraction.Tests.Entities;

public sealed class PlaceLinkingTests
{
    [Theory]
    [InlineData("A shell killed four people in Aleppo on Monday.", "Aleppo", "Aleppo", "SY", 36.20)]
    [InlineData("Protesters marched through Kiev and Lviv.", "Kiev", "Kyiv", "UA", 50.45)]
    [InlineData("The court in Montreal fined the company.", "Montreal", "Montréal", "CA", 45.51)]
    [InlineData("The plant in Paris, Texas, closed in 2019.", "Paris", "Paris", "US", 33.66)]
    [InlineData("The police in Paris arrested 40 people.", "Paris", "Paris", "FR", 48.85)]
    [InlineData("Fighting near Tripoli (Lebanon) killed nine soldiers.", "Tripoli", "Tripoli", "LB", 34.44)]
    public void A_town_is_found_in_the_gazetteer(string text, string mention, string name, string country, double latitude)
    {
        ClaimPlace place = Link(text, mention);
        Assert.Equal((mention, name, country), (place.Text, place.Name, place.Country));
        Assert.Equal(latitude, place.Latitude!.Value, 0.02);
        Assert.Equal(mention, text[place.Start..place.End]);
    }

    [Theory]
    [InlineData("The storm damaged houses in Springfield.", "Springfield")]
    [InlineData("Texas rangers searched houses in Paris.", "Paris")]
    [InlineData("Shells fell in Dol Haren.", "Dol Haren")]
    [InlineData("The government in Washington said so.", "Washington")]
    public void Where_two_places_fit_or_none_the_text_stands_alone(string text, string mention)
    {
        ClaimPlace place = Link(text, mention);
        Assert.Equal((mention, null, null, null), (place.Text, place.Name, place.Country, place.Latitude));
    }

    [Theory]
    [InlineData("The Syrian army shelled targets in Hama.", "Hama", "SY")]
    [InlineData("Nova Scotia’s navy lies in Halifax.", "Halifax", "CA")]
    [InlineData("Police in West Yorkshire, England, searched Halifax.", "Halifax", "GB")]
    [InlineData("Georgian and Russian troops met in Gori.", "Gori", "GE")]
    public void The_country_that_the_document_names_decides(string text, string mention, string country) => Assert.Equal(country, Link(text, mention).Country);

    [Theory]
    [InlineData("They fled to Syria.", "Syria", "Syria", "SY")]
    [InlineData("They fled to the United States.", "the United States", "United States", "US")]
    [InlineData("Ships left Britain.", "Britain", "United Kingdom", "GB")]
    [InlineData("Voters in Ohio were asked.", "Ohio", "Ohio", "US")]
    [InlineData("He toured France, China and Russia.", "France", "France", "FR")]
    [InlineData("The lake lies in Ontario, Canada.", "Ontario", "Ontario", "CA")]
    public void A_country_or_state_has_no_point_on_the_map(string text, string mention, string name, string country)
    {
        ClaimPlace place = Link(text, mention);
        Assert.Equal((name, country, null, null), (place.Name, place.Country, place.Latitude, place.Longitude));
    }

    [Fact]
    public void A_name_of_two_countries_needs_another_sign()
    {
        Assert.Null(Link("Voters in Georgia were asked.", "Georgia").Name);
        Assert.Equal("US", Link("Voters in Georgia and Ohio were asked.", "Georgia").Country);
        Assert.Equal("GE", Link("Voters in Georgia were asked by Georgian officials.", "Georgia").Country);
    }

    [Fact]
    public void Every_other_name_of_a_town_is_in_the_gazetteer() =>
        Assert.All(Countries.TownsWithOtherNames, town => Assert.NotEmpty(Gazetteer.Shared.Find(town)));

    [Fact]
    public void Claims_carry_the_places_that_they_name()
    {
        const string Text =
            "At least 14 people were killed in Aleppo on Monday, and 3 others were injured in the village of Qarat. The Syrian government denied it.";
        IReadOnlyList<Core.Extraction.ExtractedClaim> claims = new EnglishClaimExtractor().Extract(SourceText.Plain(Text)).Claims;
        ClaimPlace aleppo = Assert.Single(claims.First(claim => claim.Text.Contains("14 people", StringComparison.Ordinal)).Facets.Places);
        Assert.Equal(("Aleppo", "SY"), (aleppo.Text, aleppo.Country));
        Assert.DoesNotContain(claims.First(claim => claim.Text.Contains("3 others", StringComparison.Ordinal)).Facets.Places, place => place.Text == "Aleppo");
    }

    [Theory]
    [InlineData("Khān Yūnis", "khan yunis")]
    [InlineData("Sana’a", "sanaa")]
    [InlineData("Guinea-Bissau", "guinea bissau")]
    [InlineData("St. Louis", "st louis")]
    public void Names_are_compared_without_case_accents_and_marks(string name, string folded)
    {
        Assert.Equal(folded, PlaceName.Fold(name));
        Assert.Equal(PlaceName.Hash(folded), PlaceName.Hash(name));
    }

    private static ClaimPlace Link(string text, string mention)
    {
        int start = text.IndexOf(mention, StringComparison.Ordinal);
        return Assert.Single(new PlaceLinker(text, Gazetteer.Shared).Link([new ClaimPlace(mention, start, start + mention.Length)]));
    }
}
