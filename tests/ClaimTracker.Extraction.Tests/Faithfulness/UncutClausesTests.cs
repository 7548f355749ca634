using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests.Faithfulness;

/// <summary>Sentences that look as if they could be cut where they cannot.</summary>
public sealed class UncutClausesTests
{
    private static readonly EnglishClaimExtractor Extractor = new();

    [Theory]
    [InlineData("The board published a draft charter, cutting allowances in a bid to close a gap put at $40m.")]
    [InlineData("The council presented its plan for the harbour, cutting fees for all boats under 12 metres.")]
    public void What_a_plan_sets_out_to_do_is_not_done(string text) => Assert.DoesNotContain(" were cut", Joined(text), StringComparison.Ordinal);

    [Fact]
    public void Harm_done_is_stated() =>
        Assert.Contains("40 homes were destroyed.", Claims("A storm struck the coast on Monday, killing 12 people and destroying 40 homes."));

    [Theory]
    [InlineData("The professor praised Harlow, whose style she likened to that of Bach.")]
    [InlineData("The ministry dismissed Mr Oduya, whose report the committee rejected in 2019.")]
    [InlineData("Visitors remember the painter Lowen, whose house the city bought in 1931.")]
    [InlineData("The union says the new rota is unlawful, and has gone to court over it.")]
    [InlineData("The mayor said the bridge is unsafe, and resigned on Monday.")]
    [InlineData("There is an old rule: to make sure that the fund was used — ratepayers' money for roads is used to repair local roads.")]
    [InlineData("The S.F. Police Department and the navy still search for the boat.")]
    [InlineData("The U.S. Second Fleet left Norfolk in May.")]
    public void It_is_left_whole(string text) => Assert.Equal([text], Claims(text));

    [Theory]
    [InlineData("During the debate it emerged that, while Ms Kolar is in Geneva for two days, the minister is to open the new bridge.", "it emerged that.")]
    [InlineData("It emerged that, although the bank is based in Oslo, the fund was to pay the fine.", "based in Oslo, it")]
    [InlineData("Even as the players were voicing doubts it emerged that, while Mr Ruiz is in Spain for a week, the coach is to give a speech.", "for a week.")]
    [InlineData("Many problems remain and the widening gap between haves and have-nots is worrying teachers.", "haves.")]
    [InlineData("Rents are falling and the rift between owners and tenants is closing.", "owners.")]
    [InlineData("It was a tour meant to show visitors, and some of the staff, precisely what the rules were for, and to leave no doubt.", "visitors.")]
    [InlineData("Torvald Oil says those fines are excessive, and had asked for help from a court in Oslo.", "those fines had")]
    [InlineData("Torvald Oil says those fines are excessive, and had asked for help from a court in Oslo.", "Those fines are excessive, and had")]
    [InlineData("And it takes weeks for the council to know that you're — you reach the 80 percent mark.", "You reach")]
    [InlineData("The estimate, after we came in, was — the estimates were: we are going to lose between 400 and 500 jobs.", "were.")]
    [InlineData("The estimate, after we came in, was — the estimates were: we are going to lose between 400 and 500 jobs.", "was.")]
    [InlineData("Singer Mara Holt, who has been questioned by the Fraud Office in a case of 2019, on Tuesday flew to Lisbon.", "2019, on Tuesday flew")]
    [InlineData("Goalkeeper Ivan Petrov, who was suspended by the league over a betting case, in March 2021 returned to training.", "case, in March")]
    [InlineData("The chair met her rival Tom Reed - who the governor put in charge in 2018 - and Bishop Anne Hale at a market.", "The governor put")]
    [InlineData("On March 3rd 1962 when Governor Adisa Bello received the flag, he called for calm and asked that all should work together.", "flag.")]
    [InlineData("Opening the hall, Ms Lund finished a relay race and shot basketball hoops with pupils from the local college.", "Shot")]
    public void No_claim_is_torn_out_of_it(string text, string wrong) => Assert.DoesNotContain(wrong, Joined(text), StringComparison.Ordinal);

    [Fact]
    public void Both_verbs_around_a_relative_clause_have_their_subject() => Assert.Equal(
        ["Goalkeeper Ivan Petrov was suspended by the league over a betting case.", "Goalkeeper Ivan Petrov in March 2021 returned to training."],
        Claims("Goalkeeper Ivan Petrov, who was suspended by the league over a betting case, in March 2021 returned to training.").Order().Reverse());

    [Theory]
    [InlineData("I think it was about 300 horses they kept there.", true)]
    [InlineData("I think the mill closed in 1987.", true)]
    [InlineData("I believe there were 40 workers on the roof.", true)]
    [InlineData("The mill closed in 1987.", false)]
    public void What_somebody_only_thinks_is_hedged(string text, bool hedged) => Assert.Equal(hedged, Assert.Single(Extract(text)).Facets.Hedged);

    private static string Joined(string text) => string.Join('\n', Claims(text));

    private static IEnumerable<string> Claims(string text) => Extract(text).Select(claim => claim.Text);

    private static IReadOnlyList<ExtractedClaim> Extract(string text) => [.. Extractor.Extract(SourceText.Plain(text)).Claims];
}
