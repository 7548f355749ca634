using System.Text.Json;
using ClaimTracker.Api.Export;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using Moq;

namespace ClaimTracker.Api.Tests.Export;

public sealed class ExportClaimsTests
{
    private readonly ApiHarness api = new(("Publisher:Name", "The Newsroom"), ("Publisher:Url", "https://news.example"), ("Publisher:ArticleUrl", "https://news.example/checks/{id}"));

    private static readonly Claim Decided = Samples.Claim with
    {
        Status = ReviewStatus.Decided,
        Verdict = Verdict.MostlySupported,
        Rationale = "=HYPERLINK(\"http://evil.example\")",
        Facets = Samples.Claim.Facets with { Attribution = new Attribution("The ministry", "said") },
        UpdatedAt = Samples.At.AddDays(3),
    };

    [Fact]
    public async Task Every_claim_of_every_page_is_a_row_that_a_spreadsheet_opens_safely()
    {
        Pages(new Page<Claim>([Decided], "2"), new Page<Claim>([], "3"), new Page<Claim>([Samples.Claim], null));

        var answer = await api.SendAsync<ExportClaims>("?format=csv");

        Assert.Equal((200, "text/csv; charset=utf-8; header=present"), (answer.Status, answer.Response.ContentType));
        Assert.Contains("attachment", answer.Response.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], answer.Bytes[..3]);
        var table = Rfc4180.Read(answer.Text[1..]);
        var rows = table.Skip(1).Select(row => table[0].Zip(row).ToDictionary()).ToList();
        Assert.Equal([Decided.Id.ToString(), Samples.ClaimId.ToString()], rows.Select(row => row["id"]));
        Assert.Equal("'=HYPERLINK(\"http://evil.example\")", rows[0]["rationale"]);
        Assert.Equal(("mostlySupported", "atLeast 3 civilians"), (rows[0]["verdict"], rows[0]["quantities"]));
    }

    [Fact]
    public async Task Ndjson_has_one_claim_a_line()
    {
        Pages(new Page<Claim>([Decided, Samples.Claim], null));

        var answer = await api.SendAsync<ExportClaims>("?format=ndjson");

        string[] lines = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["decided", "unreviewed"], lines.Select(line => JsonElement.Parse(line).GetProperty("status").GetString()));
    }

    [Fact]
    public async Task ClaimReview_has_what_schema_org_and_search_engines_ask_for()
    {
        Pages(new Page<Claim>([Decided], null));
        api.Documents.Setup(documents => documents.FindAsync(Samples.DocumentId, It.IsAny<CancellationToken>()))
            .ReturnsAsync(Samples.Document with { Metadata = new DocumentMetadata(Title: "Report", Published: new DateOnly(2026, 2, 27), SourceUrl: "https://ministry.example/r") });
        api.Reviews.Setup(reviews => reviews.EvidenceAsync(Decided.Id, It.IsAny<CancellationToken>())).Returns(new[]
        {
            new Evidence("e1", new NewEvidence("https://hospital.example/b", Stance.Supports, "Bulletin", "Hospital", "https://archive.example/b"), "ana", Samples.At),
            new Evidence("e2", new NewEvidence("https://wrong.example", Stance.Refutes), "ana", Samples.At, new Retraction("ana", Samples.At, "wrong place")),
        }.ToAsyncEnumerable());
        api.Reviews.Setup(reviews => reviews.HistoryAsync(Decided.Id, It.IsAny<CancellationToken>())).Returns(new[]
        {
            new HistoryEntry(2, "decide", "ana", Samples.At.AddDays(1), [], null, "o", null),
            new HistoryEntry(3, "note", "ana", Samples.At.AddDays(3), [], null, "o", null),
        }.ToAsyncEnumerable());

        var answer = await api.SendAsync<ExportClaims>("?format=claimreview");

        Assert.Equal("DataFeed", answer.Json.GetProperty("@type").GetString());
        var review = answer.Json.GetProperty("dataFeedElement")[0].GetProperty("item");
        var rating = review.GetProperty("reviewRating");
        var item = review.GetProperty("itemReviewed");
        Assert.Equal("https://schema.org", review.GetProperty("@context").GetString());
        Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
        Assert.Equal(Decided.Text, review.GetProperty("claimReviewed").GetString());
        Assert.Equal($"https://news.example/checks/{Decided.Id}", review.GetProperty("url").GetString());
        Assert.Equal("2026-03-02", review.GetProperty("datePublished").GetString());
        Assert.Equal(("Organization", "The Newsroom", "https://news.example"), Party(review.GetProperty("author")));
        Assert.Equal(("Rating", "Mostly supported", 4, 5, 1), (
            rating.GetProperty("@type").GetString(),
            rating.GetProperty("alternateName").GetString(),
            rating.GetProperty("ratingValue").GetInt32(),
            rating.GetProperty("bestRating").GetInt32(),
            rating.GetProperty("worstRating").GetInt32()));
        Assert.Equal("Claim", item.GetProperty("@type").GetString());
        Assert.Equal("The ministry", item.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("2026-02-27", item.GetProperty("datePublished").GetString());
        Assert.Equal("https://ministry.example/r", item.GetProperty("appearance").GetProperty("url").GetString());
        Assert.Equal("https://archive.example/b", Assert.Single(review.GetProperty("citation").EnumerateArray()).GetProperty("archivedAt").GetString());
    }

    [Fact]
    public async Task A_verdict_without_a_place_on_the_scale_has_no_number()
    {
        api.Reviews.Setup(reviews => reviews.FindAsync(Decided.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Decided with { Verdict = Verdict.Unproven });
        Empty();

        var rating = (await api.SendAsync<GetClaimReview>(id: Decided.Id.ToString())).Json.GetProperty("reviewRating");

        Assert.Equal("Unproven", rating.GetProperty("alternateName").GetString());
        Assert.False(rating.TryGetProperty("ratingValue", out _));
    }

    [Fact]
    public async Task A_ClaimReview_can_be_pasted_into_a_page_and_names_can_be_read()
    {
        Empty();
        api.Reviews.Setup(reviews => reviews.FindAsync(Decided.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Decided with { Text = "</script><script>alert(1)</script> دمشق" });

        string json = (await api.SendAsync<GetClaimReview>(id: Decided.Id.ToString())).Text;

        Assert.DoesNotContain('<', json);
        Assert.Contains("دمشق", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_is_not_decided_has_no_ClaimReview()
    {
        api.Reviews.Setup(reviews => reviews.FindAsync(Samples.ClaimId, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Claim);

        var answer = await api.SendAsync<GetClaimReview>(id: Samples.ClaimId.ToString());

        Assert.Equal((409, "notDecided"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task An_error_before_the_first_byte_is_a_problem()
    {
        api.Reviews.Setup(reviews => reviews.ListAsync(It.IsAny<ClaimQuery>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new Core.StorageUnavailableException(TimeSpan.FromSeconds(1)));

        var answer = await api.SendAsync<ExportClaims>();

        Assert.Equal((503, "application/problem+json"), (answer.Status, answer.Response.ContentType));
    }

    private static (string? Type, string? Name, string? Url) Party(JsonElement party) =>
        (party.GetProperty("@type").GetString(), party.GetProperty("name").GetString(), party.GetProperty("url").GetString());

    private void Pages(params Page<Claim>[] pages)
    {
        int next = 0;
        api.Reviews.Setup(reviews => reviews.ListAsync(It.IsAny<ClaimQuery>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => pages[next++]);
    }

    private void Empty()
    {
        api.Reviews.Setup(reviews => reviews.EvidenceAsync(It.IsAny<ClaimId>(), It.IsAny<CancellationToken>())).Returns(AsyncEnumerable.Empty<Evidence>());
        api.Reviews.Setup(reviews => reviews.HistoryAsync(It.IsAny<ClaimId>(), It.IsAny<CancellationToken>())).Returns(AsyncEnumerable.Empty<HistoryEntry>());
    }
}
