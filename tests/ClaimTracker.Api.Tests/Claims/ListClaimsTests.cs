using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using Moq;

namespace ClaimTracker.Api.Tests.Claims;

public sealed class ListClaimsTests
{
    private readonly ApiHarness api = new();

    private ClaimQuery? query;

    private PageRequest? page;

    public ListClaimsTests() => api.Reviews
        .Setup(reviews => reviews.ListAsync(It.IsAny<ClaimQuery>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
        .Callback((ClaimQuery asked, PageRequest which, CancellationToken _) => (query, page) = (asked, which))
        .ReturnsAsync(new Page<Claim>([Samples.Claim], "next token+/="));

    [Fact]
    public async Task Without_an_index_the_unreviewed_are_listed_fifty_at_a_time()
    {
        var answer = await api.SendAsync<ListClaims>();

        Assert.Equal(200, answer.Status);
        Assert.Equal([ReviewStatus.Unreviewed], query!.Statuses);
        Assert.Equal(new PageRequest(50), page);
        Assert.Equal(Samples.ClaimId.ToString(), answer.Json.GetProperty("value")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Every_filter_reaches_the_store()
    {
        await api.SendAsync<ListClaims>(
            "?status=decided,inReview&status=needsInfo&verdict=refuted&kind=casualties&collection=syria&flag=sourceChanged&minCheckWorthiness=0.5&hasQuantity=true&q=3%20civilians&top=200");

        Assert.Equal([ReviewStatus.Decided, ReviewStatus.InReview, ReviewStatus.NeedsInfo], query!.Statuses);
        Assert.Equal(
            (Verdict.Refuted, ClaimKind.Casualties, "syria", ClaimFlags.SourceChanged, 0.5, true, "3 civilians"),
            (query.Verdict!.Value, query.Kind!.Value, query.Collection, query.Flag, query.MinCheckWorthiness!.Value, query.HasQuantity!.Value, query.Text));
        Assert.Equal(200, page!.Size);
    }

    [Fact]
    public async Task The_next_link_is_absolute_and_leads_to_the_next_page_of_the_same_list()
    {
        var first = await api.SendAsync<ListClaims>("?status=decided&top=1");
        Uri next = new(first.Json.GetProperty("nextLink").GetString()!);

        Assert.Equal("http://localhost:7071/api/test", next.GetLeftPart(UriPartial.Path));
        await api.SendAsync<ListClaims>(next.Query);
        Assert.Equal(("next token+/=", 1), (page!.Continuation, page.Size));
        Assert.Equal([ReviewStatus.Decided], query!.Statuses);
    }

    [Fact]
    public async Task The_last_page_has_no_next_link()
    {
        api.Reviews.Setup(reviews => reviews.ListAsync(It.IsAny<ClaimQuery>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Page<Claim>([], null));

        var answer = await api.SendAsync<ListClaims>();

        Assert.False(answer.Json.TryGetProperty("nextLink", out _));
    }

    [Theory]
    [InlineData("?top=0")]
    [InlineData("?top=-1")]
    [InlineData("?top=201")]
    [InlineData("?top=1e9")]
    [InlineData("?top=")]
    [InlineData("?top=5&top=6")]
    [InlineData("?unknown=1")]
    [InlineData("?Status=decided")]
    [InlineData("?status=Decided")]
    [InlineData("?status=decided,")]
    [InlineData("?status=0")]
    [InlineData("?flag=none")]
    [InlineData("?flag=stale,reopened")]
    [InlineData("?minCheckWorthiness=NaN")]
    [InlineData("?minCheckWorthiness=1.01")]
    [InlineData("?hasQuantity=1")]
    [InlineData("?q=")]
    [InlineData("?status=decided&assignee=ana")]
    [InlineData("?documentId=abc")]
    [InlineData("?status=open%27%20or%20PartitionKey%20ne%20%27")]
    public async Task A_query_that_cannot_be_served_is_400(string target)
    {
        var answer = await api.SendAsync<ListClaims>(target);

        Assert.Equal(400, answer.Status);
        Assert.Null(query);
    }

    [Fact]
    public async Task Ten_thousand_query_keys_are_refused_in_a_short_answer()
    {
        var answer = await api.SendAsync<ListClaims>("?" + string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"k{i}=1")));

        Assert.Equal(400, answer.Status);
        Assert.InRange(answer.Bytes.Length, 1, 4096);
    }

    [Fact]
    public async Task A_forged_continuation_is_400()
    {
        api.Reviews.Setup(reviews => reviews.ListAsync(It.IsAny<ClaimQuery>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidContinuationException());

        var answer = await api.SendAsync<ListClaims>("?continuation=forged");

        Assert.Equal((400, "invalidContinuation"), (answer.Status, answer.Code));
    }
}
