namespace ClaimTracker.Api.Tests.Running;

/// <summary>However long a list is and however far down it, one page costs the store no more than the first.</summary>
[Collection(nameof(ManyClaimsApi))]
public sealed class LongListTests(ManyClaimsApi api, ITestOutputHelper output)
{
    private static bool Soak => Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1";

    [Fact]
    public async Task The_last_of_ten_thousand_pages_costs_what_the_first_did()
    {
        int claims = Soak ? 10_000 : 300;

        var pages = await WalkAsync("claims?status=unreviewed&top=1", claims);

        int tenth = pages.Count / 10;
        Assert.Equal(claims, pages.Sum(page => page.Items));
        Assert.InRange(pages.TakeLast(tenth).Average(page => page.Requests), 1, pages.Take(tenth).Average(page => page.Requests) + 1);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_in_a_hundred_thousand_claims_is_short_pages_to_the_end()
    {
        var pages = await WalkAsync("claims?status=unreviewed&q=nothing-is-like-this", Soak ? 100_000 : 20_000);

        Assert.True(pages.Count > 1);
        Assert.Equal(0, pages.Sum(page => page.Items));
    }

    private async Task<List<(int Items, int Requests)>> WalkAsync(string list, int claims)
    {
        await api.IngestAsync("lists/one.txt", "The council said that 12 trucks crossed the border last week.");
        using var ana = api.ClientOf("ana");
        (await ana.GetAsync("claims?status=unreviewed&top=1")).Is(200);
        api.Many.Count = claims;
        try
        {
            var pages = await ListWalk.PagesAsync(api, ana, list);
            output.WriteLine($"{claims} claims: {pages.Count} pages, {pages[0].Requests} storage requests for the first, {pages[^1].Requests} for the last, at most {pages.Max(page => page.Requests)}");
            Assert.All(pages, page => Assert.InRange(page.Requests, 1, ListWalk.MostOfAPage));
            return pages;
        }
        finally
        {
            api.Many.Count = 0;
        }
    }
}
