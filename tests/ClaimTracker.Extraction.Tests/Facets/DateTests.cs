using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Facets;

namespace ClaimTracker.Extraction.Tests.Facets;

public sealed class DateTests
{
    private static readonly DateBase Autumn = new(new DateOnly(2025, 9, 14), DateSource.Published);

    [Theory]
    [InlineData("The bridge fell on 31 August.", "2025-08-31")]
    [InlineData("The bridge fell on 15 September.", "2024-09-15")]
    [InlineData("The bridge fell in March.", "2025-03")]
    [InlineData("The bridge fell on Friday.", "2025-09-12")]
    [InlineData("The bridge fell yesterday.", "2025-09-13")]
    [InlineData("THE BRIDGE FELL YESTERDAY.", "2025-09-13")]
    [InlineData("The bridge was closed between 19 and 30 January.", "2025-01-19/2025-01-30")]
    public void A_date_without_a_year_is_the_nearest_one_not_after_the_document(string sentence, string iso)
    {
        ClaimDate date = Assert.Single(Reading.Of(sentence, document: Autumn).Dates);

        Assert.Equal((iso, Autumn), (date.Iso, date.Base));
    }

    [Theory]
    [InlineData("The bridge fell on 31 August 2019.", "2019-08-31")]
    [InlineData("The bridge fell on 2019-08-31.", "2019-08-31")]
    [InlineData("The bridge fell on 31/08/2019.", "2019-08-31")]
    [InlineData("The bridge fell on 9 JAN 90.", "1990-01-09")]
    [InlineData("In 1945 people left the town.", "1945")]
    [InlineData("The errors go back to 2019.", "2019")]
    public void A_date_in_full_needs_no_base(string sentence, string iso)
    {
        ClaimDate date = Assert.Single(Reading.Of(sentence, document: Autumn).Dates);

        Assert.Equal((iso, null), (date.Iso, date.Base));
    }

    [Theory]
    [InlineData("Officials may have hidden 14 reports.")]
    [InlineData("Judge Theresa May Orland and August Bremer signed the order.")]
    [InlineData("The march on the ministry was peaceful.")]
    [InlineData("Room 2020 was searched.")]
    public void Names_and_verbs_are_no_months(string sentence) => Assert.Empty(Reading.Of(sentence, document: Autumn).Dates);

    [Fact]
    public void A_day_that_could_be_a_month_is_not_resolved() => Assert.Null(Assert.Single(Reading.Of("The bridge fell on 08/03.", document: Autumn).Dates).Iso);

    [Theory]
    [InlineData("As of 12 April 2026\n\nThe bridge fell.", "2026-04-12")]
    [InlineData("ORLO, March 3, 2026 (Verro News) - The bridge fell.", "2026-03-03")]
    [InlineData("BOGOTA, 9 JAN 90 (EFE) -- THE BRIDGE FELL.", "1990-01-09")]
    [InlineData("Situation report no. 14 | 3 March 2026\nThe bridge fell.", "2026-03-03")]
    [InlineData("Cholera outbreak: update of 27 June 2026\n\nThe bridge fell.", "2026-06-27")]
    [InlineData("Date: 2026-03-03\nThe bridge fell.", "2026-03-03")]
    [InlineData("The bridge fell on 3 March 2026 after a flood.", null)]
    [InlineData("The attack of 3 March 2011\n\nThe bridge fell.", null)]
    public void A_date_line_is_found_near_the_beginning(string text, string? iso) =>
        Assert.Equal(iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", null), DateLine.Find(text));

    [Fact]
    public void The_first_of_upload_publication_text_and_file_is_the_base()
    {
        DateOnly given = new(2026, 1, 1), published = new(2026, 2, 2), created = new(2026, 4, 4);
        SourceText plain = SourceText.Plain("As of 3 March 2026\n\nThe bridge fell.");
        DocumentMetadata all = new(Published: published) { Given = given, Created = created };

        Assert.Equal(new DateBase(given, DateSource.Given), DocumentDate.Of(plain with { Metadata = all }));
        Assert.Equal(new DateBase(published, DateSource.Published), DocumentDate.Of(plain with { Metadata = all with { Given = null } }));
        Assert.Equal(new DateBase(new DateOnly(2026, 3, 3), DateSource.Text), DocumentDate.Of(plain with { Metadata = all with { Given = null, Published = null } }));
        Assert.Equal(new DateBase(created, DateSource.FileCreated), DocumentDate.Of(SourceText.Plain("The bridge fell.") with { Metadata = new DocumentMetadata { Created = created } }));
        Assert.Null(DocumentDate.Of(SourceText.Plain("The bridge fell.")));
    }

    [Theory]
    [InlineData("On 3 May a shell hit a bus stop in Kest, killing 12 people.", "2025-05-03")]
    [InlineData("A shell hit a bus stop in Kest on 3 May, killing 12 people and injuring 40.", "2025-05-03")]
    [InlineData("A shell hit a bus stop in Kest, killing 12 people, police said on Monday.", null)]
    [InlineData("Opened in May, the depot burned down and killed 12 people.", null)]
    public void What_was_cut_from_a_sentence_keeps_its_day_but_not_that_of_the_saying(string text, string? iso)
    {
        SourceText source = SourceText.Plain(text) with { Metadata = new DocumentMetadata(Published: Autumn.Date) };

        var claims = new EnglishClaimExtractor().Extract(source, cancellationToken: TestContext.Current.CancellationToken).Claims;

        ClaimFacets toll = claims.First(claim => claim.Facets.Casualties.Any(casualty => casualty is { Effect: CasualtyEffect.Killed, Min: 12 })).Facets;
        Assert.Equal(iso, toll.Dates.SingleOrDefault()?.Iso);
    }
}
