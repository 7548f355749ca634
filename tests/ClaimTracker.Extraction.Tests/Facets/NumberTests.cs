using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Tests.Facets;

public sealed class NumberTests
{
    [Theory]
    [InlineData("The council repaired a hundred and twenty wells.", "120 wells")]
    [InlineData("The council repaired two hundred and fifty thousand wells.", "250000 wells")]
    [InlineData("A quarter of a million pilgrims came.", "250000 pilgrims")]
    [InlineData("Three quarters of a million pilgrims came.", "750000 pilgrims")]
    [InlineData("Half a million pilgrims came.", "500000 pilgrims")]
    [InlineData("A dozen and a half cranes arrived.", "18 cranes")]
    [InlineData("Half a dozen cranes arrived.", "6 cranes")]
    [InlineData("Two dozen cranes arrived.", "24 cranes")]
    [InlineData("One and a half thousand pilgrims came.", "1500 pilgrims")]
    [InlineData("A million and a half pilgrims came.", "1500000 pilgrims")]
    [InlineData("The strike lasted two and a half weeks.", "2.5 weeks")]
    [InlineData("One point two million pilgrims came.", "1200000 pilgrims")]
    [InlineData("The lake rose by three point seven five metres.", "3.75 metres")]
    [InlineData("A couple of hundred pilgrims came.", "~200 pilgrims")]
    [InlineData("A couple of thousand pilgrims came.", "~2000 pilgrims")]
    [InlineData("Several dozen pilgrims came.", "")]
    [InlineData("The port handled 816 000 tonnes of grain.", "816000 tonnes")]
    [InlineData("The port handled 12 400 tonnes.", "12400 tonnes")]
    [InlineData("The port handled 589,2 tonnes.", "589.2 tonnes")]
    [InlineData("THE COUNCIL REPAIRED A HUNDRED AND TWENTY WELLS.", "120 WELLS")]
    public void Numbers_are_read_whole(string sentence, string quantities) => Assert.Equal(quantities, Reading.Quantities(Reading.Of(sentence)));

    [Theory]
    [InlineData("The province spent Rs 5 crore on dykes.", "50000000 Rs")]
    [InlineData("The province spent INR 3.5 lakh crore on dykes.", "3500000000000 INR")]
    [InlineData("Some 25 lakh people voted.", "~2500000 people")]
    [InlineData("The dyke cost ₹12,34,567.", "1234567 ₹")]
    [InlineData("The dyke cost USD34.6 million.", "34600000 USD")]
    [InlineData("The dyke cost VND4,927 billion.", "4927000000000 VND")]
    [InlineData("The fund paid €350k to 40 families.", "350000 €; 40 families")]
    [InlineData("Debt fell from £2.1bn to £1.7bn.", "2100000000 £; 1700000000 £")]
    [InlineData("The ferry moved 1.2m people in four days.", "1200000 people; 4 days")]
    [InlineData("The swell reached 2m waves.", "2 m")]
    [InlineData("The reservoir holds 3.4bn cubic metres.", "3400000000 cubic metres")]
    [InlineData("The town has 80K+ residents.", ">=80000 residents")]
    [InlineData("Turnout was up 4pp to 61%.", "4 pp; 61 %")]
    [InlineData("The plant employs 3-5,000 workers.", "3000..5000 workers")]
    [InlineData("The clinic saw 20 and 35 patients.", "20 patients; 35 patients")]
    [InlineData("The loan costs $3-4bn a year.", "3000000000..4000000000 $")]
    [InlineData("The loan costs £1.2m-£1.5m.", "1200000..1500000 £")]
    [InlineData("The dam holds 1½ million cubic metres.", "1500000 cubic metres")]
    [InlineData("Two and three quarter million pilgrims came.", "2750000 pilgrims")]
    [InlineData("The plant employs 500-plus workers.", ">=500 workers")]
    [InlineData("Some thirty-odd tents leaked.", "~30 tents")]
    public void Suffixes_currencies_and_ranges_multiply_out(string sentence, string quantities) => Assert.Equal(quantities, Reading.Quantities(Reading.Of(sentence)));

    [Theory]
    [InlineData("Two out of five children go to school.", "0.4 children")]
    [InlineData("Nine out of ten doctors left.", "0.9 doctors")]
    [InlineData("One in seven households has no water.", "0.143 households")]
    [InlineData("Two thirds of the budget went to the army.", "0.667 budget")]
    [InlineData("More than half of the wells are dry.", ">0.5 wells")]
    public void Parts_are_decimals(string sentence, string quantities) => Assert.Equal(quantities, Reading.Quantities(Reading.Of(sentence)));

    [Theory]
    [InlineData("No fewer than thirty-five villages burned.", ">=35 villages")]
    [InlineData("Not more than 8 boats sailed.", "<=8 boats")]
    [InlineData("As many as 40 boats sailed.", "<=40 boats")]
    [InlineData("As much as half of the budget was spent.", "<=0.5 budget")]
    [InlineData("Thirty or more wells are dry.", ">=30 wells")]
    [InlineData("Towns of 5,000 people or more lost their post offices.", ">=5000 people")]
    [InlineData("Just under 2,000 houses were damaged.", "<2000 houses")]
    [InlineData("Well over a hundred houses were damaged.", ">100 houses")]
    [InlineData("Barely 60 percent of the pupils passed.", "~60 percent")]
    [InlineData("Losses exceeded 150 lorries.", ">150 lorries")]
    [InlineData("The fine was no less than 9,000 crowns.", ">=9000 crowns")]
    public void Bounds_hold_whatever_side_they_stand_on(string sentence, string quantities) => Assert.Equal(quantities, Reading.Quantities(Reading.Of(sentence)));

    [Theory]
    [InlineData("A 16-year-old boy swam to the island.")]
    [InlineData("The brothers, aged 14 and 16, swam to the island.")]
    [InlineData("Ilse Doran, 71, swam to the island.")]
    [InlineData("Police questioned a man of 44.")]
    [InlineData("Radio 4 broadcast the speech.")]
    [InlineData("Channel 9 broadcast the speech.")]
    [InlineData("The patrol reached Hill 402.")]
    [InlineData("The 33 Brigade left the town.")]
    [InlineData("Sapper Unit 731 left the town.")]
    [InlineData("The offices are at 13190 SW 68th Street.")]
    [InlineData("Room 2020 was searched.")]
    [InlineData("The clinic is open 24/7.")]
    [InlineData("The team won 3-2.")]
    [InlineData("The Boeing 737-800 landed.")]
    [InlineData("Team 6 left the town.")]
    [InlineData("The report of 08/03 was withdrawn.")]
    [InlineData("The alarm rang at 17:42.")]
    public void Ages_channels_regiments_addresses_and_dates_count_nothing(string sentence) => Assert.Empty(Reading.Of(sentence).Quantities);

    [Theory]
    [InlineData("Not more than 8 boats left the harbour.", false)]
    [InlineData("The fine was no less than 9,000 crowns.", false)]
    [InlineData("The boats did not leave the harbour.", true)]
    [InlineData("No boats left the harbour.", true)]
    public void A_bound_is_no_negation(string sentence, bool negated) => Assert.Equal(negated, Reading.Of(sentence, parsed: true).Negated);

    [Theory]
    [InlineData("The scheme cost ₹12,34,567 in its first month.", "1234567 ₹")]
    [InlineData("The scheme cost INR 5 crore in its first month.", "50000000 INR")]
    [InlineData("The scheme cost Rs. 12 lakh in its first month.", "1200000 Rs")]
    [InlineData("The bridge cost £4m in 2019.", "4000000 £")]
    public void A_price_in_any_money_keeps_its_verb(string sentence, string quantities)
    {
        var claims = new EnglishClaimExtractor().Extract(SourceText.Plain(sentence), cancellationToken: TestContext.Current.CancellationToken).Claims;

        ClaimFacets facets = Assert.Single(claims).Facets;
        Assert.Equal(quantities, Reading.Quantities(facets));
        Assert.Equal("cost", Assert.Single(facets.Quantities).Event);
    }
}
