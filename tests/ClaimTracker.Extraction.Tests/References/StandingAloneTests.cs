using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests.References;

/// <summary>Whether a claim can be understood without its document: names in brackets where they are certain, else the sentence that names.</summary>
public sealed class StandingAloneTests
{
    private static readonly EnglishClaimExtractor Extractor = new();

    [Theory]
    [InlineData("Mr Okafor, who had run the agency since 2015, resigned on Friday. He was arrested on Monday.", "[Mr Okafor] was arrested on Monday.")]
    [InlineData("Lord Brannock chaired the inquiry. He also chaired the 1969 tribunal.", "[Lord Brannock] also chaired the 1969 tribunal.")]
    [InlineData("Anna Petrov won the seat in 2019. Her party lost 12 others.", "[Anna Petrov]'s party lost 12 others.")]
    [InlineData("Selim Arda, 44, runs the clinic. On Monday he treated 60 patients.", "On Monday [Selim Arda] treated 60 patients.")]
    [InlineData("The mayor, Tomas Reel, opened the bridge in May.\n\nHe closed it in June.", "[Tomas Reel] closed it in June.")]
    [InlineData("Dr Ilse Doran left the hospital in 2021. She had worked there for nine years.", "[Dr Ilse Doran] had worked there for nine years.")]
    public void A_pronoun_that_can_mean_only_one_person_is_named_in_brackets(string text, string standalone)
    {
        ExtractedClaim claim = Assert.Single(Extract(text), claim => claim.Facets.Standalone is not null);
        Assert.Equal(standalone, claim.Facets.Standalone);
        Assert.DoesNotContain("[", claim.Text, StringComparison.Ordinal);
        Referent referent = Assert.Single(claim.Facets.Referents);
        Assert.Equal(referent.Antecedent, text[referent.Start..referent.End]);
    }

    [Theory]
    [InlineData("Mr Okafor met the lawyer Ben Adler on Friday. He was arrested on Monday.")]
    [InlineData("Mr Okafor resigned on Friday. She was arrested on Monday.")]
    [InlineData("Joe Brandt sits on the board. Hunter Brandt joined it in 2014. Brandt was well paid. He left in 2019.")]
    [InlineData("Mr Okafor praised his driver. “He saved 12 people,” Mr Okafor said.")]
    [InlineData("Ann Lee and her sister ran the shop. She sold it in 2010.")]
    [InlineData("Mercado opened 12 shops last year. He closed two of them in May.")]
    [InlineData("The driver was fined. Mr Cole Hatt said he had been drunk.")]
    [InlineData("Mr Okafor resigned. Before he left the town, Mr Hatt sold 12 houses.")]
    [InlineData("Mr Okafor resigned on Friday. The shelling killed 12 people. The bridge was hit. The town was cut off. He was arrested on Monday.")]
    public void Where_anybody_else_could_be_meant_nobody_is_named(string text) =>
        Assert.All(Extract(text), claim => Assert.Null(claim.Facets.Standalone));

    [Theory]
    [InlineData("Valdor Rail lost 3 million crowns in 2021. The town has 40 shops. The company dismissed 90 people.", "The company dismissed 90 people.", "Valdor Rail lost 3 million crowns in 2021.")]
    [InlineData("Benitez met Adler in Lyon. The talks lasted two days. The hall held 40 people. He left on Monday.", "He left on Monday.", "Benitez met Adler in Lyon.")]
    [InlineData("The ferry sank off Dorne on Tuesday.\n\nIt had 212 people on board.", "It had 212 people on board.", "The ferry sank off Dorne on Tuesday.")]
    [InlineData("Shells hit the market on Friday. Two people were killed. Twelve were hurt.", "Twelve were hurt.", "Two people were killed.")]
    [InlineData("Trials of a new vaccine began in May. The vaccine was given to 900 nurses.", "The vaccine was given to 900 nurses.", "Trials of a new vaccine began in May.")]
    [InlineData("Ostrund has 40,000 people. Valdor Rail said that it lost 12 trains in May.", "It lost 12 trains in May.", "Valdor Rail said that it lost 12 trains in May.")]
    public void The_context_is_the_sentence_that_names_what_is_meant(string text, string claim, string naming) =>
        Assert.Contains(naming, Assert.Single(Extract(text), found => found.Text == claim).Facets.Context, StringComparison.Ordinal);

    [Theory]
    [InlineData("Ostrund has 40,000 people. The river Ormel rose by 4.2 metres in two days.")]
    [InlineData("Ostrund has 40,000 people. The mayor of Ostrund opened two bridges in May.")]
    public void A_claim_that_names_all_it_speaks_of_has_no_context(string text) => Assert.Null(Extract(text)[^1].Facets.Context);

    [Fact]
    public void What_another_speaker_said_before_explains_nothing()
    {
        IReadOnlyList<ExtractedClaim> claims = Extract("ANN LEE: Mr Okafor resigned on Friday.\n\nBEN ADLER: He was arrested on Monday.\n\nANN LEE: The court fined him 300 crowns.");
        Assert.All(claims, claim => Assert.Null(claim.Facets.Standalone));
    }

    private static IReadOnlyList<ExtractedClaim> Extract(string text) => Extractor.Extract(SourceText.Plain(text)).Claims;
}
