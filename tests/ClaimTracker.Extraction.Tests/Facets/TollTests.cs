using ClaimTracker.Core.Claims;

namespace ClaimTracker.Extraction.Tests.Facets;

public sealed class TollTests
{
    [Theory]
    [InlineData("At least 1,411 people have been killed and 3,124 injured.", "killed 1411..; injured 3124")]
    [InlineData("93 rebels were killed and 115 wounded in a week of fighting.", "killed 93; injured 115")]
    [InlineData("The blast killed 12 people and wounded 30.", "killed 12; injured 30")]
    [InlineData("The blast left 35 dead and 40 wounded.", "killed 35; injured 40")]
    [InlineData("The storm left 35 dead and 12,000 homeless.", "killed 35; displaced 12000")]
    [InlineData("Between 15 and 20 people were wounded.", "injured 15..20")]
    [InlineData("Up to 5,000 people drowned.", "killed ..5000")]
    [InlineData("Nine protesters were shot dead by security forces.", "killed 9")]
    [InlineData("Security forces shot dead nine protesters.", "killed 9")]
    [InlineData("Thirty-seven fans were trampled to death in the crush.", "killed 37")]
    [InlineData("A total of 57 people lost their lives in the fire.", "killed 57")]
    [InlineData("The clashes claimed 17 lives.", "killed 17")]
    [InlineData("Six passengers had their throats cut near Dorne.", "killed 6")]
    [InlineData("Around 60,000 residents have fled their homes.", "displaced 60000")]
    [InlineData("Two soldiers and five civilians were killed.", "killed 2; killed 5")]
    [InlineData("Rebels killed the mayor and four of his bodyguards.", "killed 4")]
    [InlineData("Eleven aid workers, all Varo nationals, were kidnapped near Velm.", "abducted 11")]
    [InlineData("Police arrested 150 dockers.", "detained 150")]
    [InlineData("Thirty-one people drowned, 40 were rescued and 13 are still missing.", "killed 31; missing 13")]
    [InlineData("Nineteen people are still unaccounted for.", "missing 19")]
    [InlineData("FOUR POLICEMEN WERE KILLED AND NINE WOUNDED.", "killed 4; injured 9")]
    public void Verbs_and_participles_say_what_happened(string sentence, string tolls)
    {
        Assert.Equal(tolls, Reading.Tolls(Reading.Of(sentence)));
        Assert.Equal(tolls, Reading.Tolls(Reading.Of(sentence, parsed: true)));
    }

    [Theory]
    [InlineData("The murder of six nuns shocked the town.", "killed 6")]
    [InlineData("The court investigates the killing of six priests and two women.", "killed 6; killed 2")]
    [InlineData("The deaths of 11 children are being investigated.", "killed 11")]
    [InlineData("The attack left a death toll of 10.", "killed 10")]
    [InlineData("The union put the number of dead at nine.", "killed 9")]
    [InlineData("That brings to 318 the number of people killed this year.", "killed 318")]
    [InlineData("The raid resulted in 8 deaths and 15 arrests.", "killed 8; detained 15")]
    [InlineData("Police found the bodies of 14 migrants in a lorry.", "killed 14")]
    [InlineData("The murder on the evening of 27 May of six teachers was never explained.", "killed 6")]
    [InlineData("The death of four students who had been kidnapped was reported late.", "killed 4")]
    [InlineData("The killers of the nine nuns are in prison.", "killed 9")]
    [InlineData("The bishop buried six priests, five of them foreigners, who were killed on Thursday.", "killed 6")]
    [InlineData("The mayor was shot to death along with two clerks.", "killed 2")]
    [InlineData("At least 16 members of the “Peasant Patrol” died.", "killed 16..")]
    [InlineData("Killed: 14.", "killed 14")]
    [InlineData("Protesters injured: 40.", "injured 40")]
    [InlineData("Nine of the dead were women.", "killed 9")]
    [InlineData("Killed in the attack were two pilots and three clerks.", "killed 2; killed 3")]
    public void Nouns_and_labels_say_it_too(string sentence, string tolls) => Assert.Equal(tolls, Reading.Tolls(Reading.Of(sentence)));

    [Theory]
    [InlineData("The death toll rose from 12 to 15.", "killed 15 was 12")]
    [InlineData("The death toll stands at 128, up from 119 on Monday.", "killed 128 was 119")]
    [InlineData("Six people are still missing, down from 19 on Tuesday.", "missing 6 was 19")]
    [InlineData("The number of people killed on the roads fell from 512 to 430.", "killed 430 was 512")]
    public void A_revision_is_one_toll_with_the_earlier_figure(string sentence, string tolls) => Assert.Equal(tolls, Reading.Tolls(Reading.Of(sentence)));

    [Theory]
    [InlineData("The attack killed 12 people, including three children.", "killed 12 of whom 3 children")]
    [InlineData("Police detained 1,100 demonstrators, among them 45 minors.", "detained 1100 of whom 45 minors")]
    [InlineData("Twelve soldiers, three of them officers, were wounded.", "injured 12 of whom 3 officers")]
    [InlineData("Twelve people died: five children, four women and three men.", "killed 12 of whom 5 children of whom 4 women of whom 3 men")]
    [InlineData("A grenade attack wounded 22 worshippers, eight seriously.", "injured 22")]
    public void A_part_belongs_to_its_toll(string sentence, string tolls) => Assert.Equal(tolls, Reading.Tolls(Reading.Of(sentence)));

    [Theory]
    [InlineData("Four gunmen killed the mayor.", "killed")]
    [InlineData("The mayor was killed by four gunmen in two cars.", "killed")]
    [InlineData("The mayor was killed 20 km from Brint after 3 days of fighting.", "killed")]
    [InlineData("A 14-storey block collapsed and killed the guard.", "killed")]
    public void Those_who_did_it_and_measures_are_no_victims(string sentence, string word)
    {
        ClaimFacets facets = Reading.Of(sentence);

        Assert.DoesNotContain(facets.Quantities, quantity => quantity.Event == word);
        Assert.DoesNotContain(facets.Casualties, toll => toll.Min > 1);
    }

    [Theory]
    [InlineData("About 5,900 head of livestock perished.")]
    [InlineData("Some 4,500 sheep and 300 cows were killed by the disease.")]
    [InlineData("The novel “Who Killed Orm?” sold 40,000 copies.")]
    [InlineData("The company cut 200 jobs.")]
    public void Animals_and_titles_are_no_casualties(string sentence)
    {
        ClaimFacets facets = Reading.Of(sentence);

        Assert.Empty(facets.Casualties);
        Assert.NotEqual(ClaimKind.Casualties, facets.Kind);
    }

    [Theory]
    [InlineData("At least 45 people were killed.")]
    [InlineData("Nobody survived.")]
    [InlineData("Nobody was injured.")]
    [InlineData("Dozens of people were wounded.")]
    [InlineData("All 14 crew members are presumed dead.")]
    [InlineData("The dead include a teacher and three of her pupils.")]
    public void Harm_to_people_makes_a_claim_one_of_casualties(string sentence) => Assert.Equal(ClaimKind.Casualties, Reading.Of(sentence).Kind);

    [Theory]
    [InlineData("The blast killed 12 people.", "people", "The blast")]
    [InlineData("Twelve miners were abducted by armed men.", "miners", "armed men")]
    [InlineData("Twelve miners were killed on Monday.", "miners", null)]
    public void A_toll_says_who_and_by_whom(string sentence, string who, string? by)
    {
        Casualty toll = Assert.Single(Reading.Of(sentence).Casualties);

        Assert.Equal((who, by), (toll.Who, toll.By));
    }

    [Fact]
    public void One_person_is_a_toll_without_a_number() => Assert.Equal("killed 1", Reading.Tolls(Reading.Of("A soldier was killed near Orlo.")));
}
