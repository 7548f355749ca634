using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests.Faithfulness;

/// <summary>Sentences with a word, a number, a day or a place changed: their claims change as they do and in no other way.</summary>
public sealed class PerturbationTests
{
    private static readonly EnglishClaimExtractor Extractor = new();

    private static readonly (string Text, string Claims)[] All =
    [
        ("At least 3 civilians were killed and 5 others – injured.", "At least 3 civilians were killed.|5 others were injured."),
        ("Nine miners were killed and 14 others – injured.", "Nine miners were killed.|14 others were injured."),
        ("Two guards were arrested and four others – injured.", "Two guards were arrested.|Four others were injured."),
        ("The council closed two schools and opened three clinics.", "The council closed two schools.|The council opened three clinics."),
        ("The storm destroyed 40 houses and damaged 120 others.", "The storm destroyed 40 houses.|The storm damaged 120 others."),
        ("A rocket hit the market, killing 7 people and injuring 30.", "A rocket hit the market.|7 people were killed.|30 were injured."),
        ("The ferry sank on Monday, and 12 passengers drowned.", "The ferry sank on Monday.|12 passengers drowned."),
        ("The army shelled the town, while rebels burned the depot.", "The army shelled the town.|Rebels burned the depot."),
        ("The bridge, which opened in 1974, carries 9,000 cars a day.", "The bridge opened in 1974.|The bridge carries 9,000 cars a day."),
        ("Mayor Ilse Doran, who took office in May, fired six inspectors.", "Mayor Ilse Doran took office in May.|Mayor Ilse Doran fired six inspectors."),
        ("Officials said that 35 villages were flooded and 900 families were evacuated.", "35 villages were flooded.|900 families were evacuated."),
        ("The ministry reported 210 cases in May and 340 cases in June.", "The ministry reported 210 cases in May and 340 cases in June."),
        ("Exports rose by 4 percent, but imports fell by 9 percent.", "Exports rose by 4 percent.|Imports fell by 9 percent."),
        ("The court fined the company 2 million crowns and closed its depot.", "The court fined the company 2 million crowns.|The court closed its depot."),
        ("The company sold 12 ships and bought nine planes.", "The company sold 12 ships.|The company bought nine planes."),
        ("Three witnesses saw the truck and two photographed it.", "Three witnesses saw the truck.|Two photographed it."),
        ("The police searched 40 houses and arrested 11 men.", "The police searched 40 houses.|The police arrested 11 men."),
        ("The dam broke at night; the water reached Orlo by dawn.", "The dam broke at night.|The water reached Orlo by dawn."),
        ("According to the union, 60 drivers stopped work.", "60 drivers stopped work."),
        ("The hospital treated 43 people and sent 12 to Brint.", "The hospital treated 43 people.|The hospital sent 12 to Brint."),
        ("The flood killed nine people and injured 40 others.", "The flood killed nine people.|The flood injured 40 others."),
        ("The rail line was repaired in 2019 and closed in 2021.", "The rail line was repaired in 2019.|The rail line was closed in 2021."),
        ("The governor signed the law and vetoed two others.", "The governor signed the law.|The governor vetoed two others."),
        ("Twelve people were injured when a tram hit a bus.", "Twelve people were injured when a tram hit a bus."),
        ("The factory closed in 2011 and its workers moved to Kest.", "The factory closed in 2011.|Its workers moved to Kest."),
        ("The team found 14 graves and opened five.", "The team found 14 graves.|The team opened five."),
        ("Soldiers entered the village and took away 11 men.", "Soldiers entered the village.|Soldiers took away 11 men."),
        ("The fire started in the kitchen and spread to the roof.", "The fire started in the kitchen.|The fire spread to the roof."),
        ("The bank lost 3 million crowns in May, and its director resigned.", "The bank lost 3 million crowns in May.|Its director resigned."),
        ("The mine produced 900 tonnes of copper in 2020 and 700 tonnes in 2021.", "The mine produced 900 tonnes of copper in 2020 and 700 tonnes in 2021."),
        ("Prosecutors charged four officers and released two.", "Prosecutors charged four officers.|Prosecutors released two."),
        ("No civilians were killed and no homes were damaged.", "No civilians were killed.|No homes were damaged."),
        ("The strike began on Friday and ended on Sunday.", "The strike began on Friday.|The strike ended on Sunday."),
        ("The army closed two roads and opened five camps.", "The army closed two roads.|The army opened five camps."),
        ("The crew rescued 12 sailors and lost two boats.", "The crew rescued 12 sailors.|The crew lost two boats."),
        ("Rebels burned the depot and took away 12 trucks.", "Rebels burned the depot.|Rebels took away 12 trucks."),
        ("The court fined the bank 3 million crowns and closed its office.", "The court fined the bank 3 million crowns.|The court closed its office."),
        ("Three bridges were destroyed and 12 others – injured.", "Three bridges were destroyed.|12 others were injured."),
        ("The council closed two schools, opened three clinics and sold 40 buses.", "The council closed two schools.|The council opened three clinics.|The council sold 40 buses."),
        ("The depot was searched and closed in May.", "The depot was searched and closed in May."),
    ];

    public static TheoryData<string, string> Sentences { get; } = [.. All.Select(sentence => new TheoryDataRow<string, string>(sentence.Text, sentence.Claims))];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_gives_its_propositions(string text, string claims) => Assert.Equal(claims, Claims(text));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_dash_for_the_left_out_verb_changes_nothing(string text, string claims) =>
        Assert.Equal(claims, Claims(text.Replace(" – injured", " injured", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Wounded_is_read_as_injured_is(string text, string claims) =>
        Assert.Equal(claims.Replace("injur", "wound", StringComparison.Ordinal), Claims(text.Replace("injur", "wound", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Another_number_is_another_number(string text, string claims)
    {
        static string Other(string s) => s.Replace("12", "17", StringComparison.Ordinal).Replace("40", "60", StringComparison.Ordinal);
        Assert.Equal(Other(claims), Claims(Other(text)));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_day_at_the_end_adds_itself_to_the_last_claim_and_nothing_else(string text, string claims) => AddsItself(text, claims, " on Tuesday");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_place_at_the_end_adds_itself_and_nothing_else(string text, string claims) => AddsItself(text, claims, " in Sarn");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Lower_case_loses_no_proposition(string text, string claims)
    {
        // a name without its capital may leave the sentence whole, but nothing is cut otherwise
        string lower = Claims(text.ToLowerInvariant()).ToLowerInvariant();
        Assert.True(lower.Equals(claims, StringComparison.OrdinalIgnoreCase) || lower.Contains(text.ToLowerInvariant().TrimEnd('.'), StringComparison.Ordinal), lower);
    }

    private static void AddsItself(string text, string claims, string added)
    {
        string longer = Claims(text.TrimEnd('.') + added + ".");
        Assert.Equal(claims, longer.Replace(added, "", StringComparison.Ordinal));
    }

    private static string Claims(string text) =>
        string.Join('|', Extractor.Extract(SourceText.Plain(text)).Claims.Select((ExtractedClaim claim) => claim.Text));
}
