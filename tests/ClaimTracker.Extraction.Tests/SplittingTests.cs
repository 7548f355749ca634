using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests;

/// <summary>How sentences are cut into propositions and what is put back; "|" parts the claims.</summary>
public sealed class SplittingTests
{
    private static readonly EnglishClaimExtractor Extractor = new();

    [Theory]
    [InlineData("She joined the party in 1998, became its treasurer four years later and was elected in 2010.", "She joined the party in 1998.|She became its treasurer four years later.|She was elected in 2010.")]
    [InlineData("He was arrested, questioned for six hours and released without charge.", "He was arrested.|He was questioned for six hours.|He was released without charge.")]
    [InlineData("The mayor has cut spending by 12 percent and closed four libraries.", "The mayor has cut spending by 12 percent.|The mayor has closed four libraries.")]
    [InlineData("I live 900 metres from the nearest turbine and my windows hum on a west wind.", "I live 900 metres from the nearest turbine.|My windows hum on a west wind.")]
    [InlineData("Crews responded to 9,410 calls; nearly a third turned out to be false alarms.", "Crews responded to 9,410 calls.|Nearly a third turned out to be false alarms.")]
    [InlineData("Within ten years bills had gone up by 140 percent, a fifth of the staff had been dismissed and the city had to buy the works back.", "Within ten years bills had gone up by 140 percent.|A fifth of the staff had been dismissed.|The city had to buy the works back.")]
    [InlineData("While exports fell 3%, imports rose 8%.", "Exports fell 3%.|Imports rose 8%.")]
    public void Coordinated_clauses_and_predicates_are_parted(string text, string claims) => AssertClaims(text, claims);

    [Theory]
    [InlineData("No one has been charged over the deaths of the 72 people, 18 of whom were children.")]
    [InlineData("When he took office, 32 million people were on food stamps.")]
    [InlineData("Inspectors met farmers and traders in Lyon and Turin.")]
    [InlineData("Analysts warned that share prices and currencies had come under pressure in Asia.")]
    [InlineData("A ceasefire in the Karsu Valley, the fourth since last summer, took effect on 12 March.")]
    [InlineData("Last year the unit registered 212 thefts, a rise of 15% on the year before.")]
    public void What_leaves_more_than_one_reading_stays_whole(string text) => Assert.Single(Extract(text));

    [Theory]
    [InlineData("Inflation is at 3%, unemployment at 7% and debt at 90% of output.", "Inflation is at 3%.|Unemployment is at 7%.|Debt is at 90% of output.")]
    [InlineData("The first attack killed 12 people and the second 30.", "The first attack killed 12 people.|The second killed 30 people.")]
    [InlineData("Turnover fell by 8 per cent to €1.4bn, and pre-tax profit by 21 per cent to €90m.", "Turnover fell by 8 per cent to €1.4bn.|Pre-tax profit fell by 21 per cent to €90m.")]
    public void Left_out_verbs_are_put_back(string text, string claims) => AssertClaims(text, claims);

    [Theory]
    [InlineData("Shelling hit the market on Friday, killing 3 civilians and injuring 12 others.", "Shelling hit the market on Friday.|3 civilians were killed.|12 others were injured.")]
    [InlineData("The slide, about 700 metres wide, came down at 5.15am on Sunday.", "The slide was about 700 metres wide.|The slide came down at 5.15am on Sunday.")]
    [InlineData("Built at the Garrow yard for £94 million, they replace the Guardian, a vessel that had been in use since 1979.", "They were built at the Garrow yard for £94 million.|They replace the Guardian.|The Guardian is a vessel that had been in use since 1979.")]
    [InlineData("The Coast Guard operates 46 lifeboats, of which five are electric.", "The Coast Guard operates 46 lifeboats.|Five of 46 lifeboats are electric.")]
    [InlineData("The ministry, whose budget was cut by a third last year, employs 420 inspectors.", "The ministry’s budget was cut by a third last year.|The ministry employs 420 inspectors.")]
    [InlineData("It was brokered by the governments of Temeria Bay and Ostrund, which have backed opposing sides since 2021.", "It was brokered by the governments of Temeria Bay and Ostrund.|Temeria Bay and Ostrund have backed opposing sides since 2021.")]
    [InlineData("The Karsu Front (formerly the northern wing of the Valley League) took the town.", "The Karsu Front was formerly the northern wing of the Valley League.|The Karsu Front took the town.")]
    [InlineData("Shells hit posts of Valdor Rail (once the largest employer in Ostrund) on Friday.", "Valdor Rail was once the largest employer in Ostrund.|Shells hit posts of Valdor Rail on Friday.")]
    public void What_commas_set_off_is_a_statement_about_the_right_thing(string text, string claims) => AssertClaims(text, claims);

    [Theory]
    [InlineData("A survey carried out by the Department in June found that most of those who left had done so for lack of time.", "Most of those who left had done so for lack of time.", "A survey carried out by the Department in June")]
    [InlineData("Chairman John Ive says the merger talks have been dragging on for too long.", "The merger talks have been dragging on for too long.", "Chairman John Ive")]
    [InlineData("According to the report, seen by Reuters, 40% of the funds went to three firms.", "40% of the funds went to three firms.", "the report")]
    [InlineData("The number has risen to 134, the interior ministry said on Tuesday.", "The number has risen to 134.", "the interior ministry")]
    [InlineData("Police believe the fire was started deliberately.", "The fire was started deliberately.", "Police")]
    public void Reported_speech_is_a_claim_of_its_speaker(string text, string claim, string speaker)
    {
        ExtractedClaim only = Assert.Single(Extract(text));
        Assert.Equal(claim, only.Text);
        Assert.Equal(speaker, only.Facets.Attribution?.Speaker);
    }

    [Fact]
    public void A_quotation_has_the_speaker_who_is_named_at_its_end()
    {
        IReadOnlyList<ExtractedClaim> claims = Extract("“The dam failed at noon. Two villages were flooded,” Ann Lee told reporters. The river fell on Friday.");
        Assert.Equal(["Ann Lee", "Ann Lee", null], claims.Select(claim => claim.Facets.Attribution?.Speaker));
    }

    [Fact]
    public void A_rejected_question_closes_the_quotation_it_ends()
    {
        IReadOnlyList<ExtractedClaim> claims = Extract("Benitez said: “The club lost 12 games last year. Why not say so?” The stadium holds 30,000 people.");
        Assert.Equal(["Benitez", null], claims.Select(claim => claim.Facets.Attribution?.Speaker));
    }

    [Theory]
    [InlineData("PORT AVENIR – Shares of Valdor Rail lost a quarter of their value on Thursday.", "Shares of Valdor Rail lost a quarter of their value on Thursday.")]
    [InlineData("As a result, 12 schools closed in Lyon.", "12 schools closed in Lyon.")]
    [InlineData("Well, I just want to say that the city has lost 51 buses.", "The city has lost 51 buses.")]
    [InlineData("What he does not say is that two thirds of the money went to Valdor Rail.", "Two thirds of the money went to Valdor Rail.")]
    public void What_stands_before_a_statement_is_left_out(string text, string claim) => AssertClaims(text, claim);

    private static void AssertClaims(string text, string claims) =>
        Assert.Equal(claims.Split('|').Order(StringComparer.Ordinal), Extract(text).Select(claim => claim.Text).Order(StringComparer.Ordinal));

    private static IReadOnlyList<ExtractedClaim> Extract(string text) => Extractor.Extract(SourceText.Plain(text)).Claims;
}
