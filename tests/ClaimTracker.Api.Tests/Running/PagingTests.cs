using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Api.Tests.Running;

[Collection(nameof(RunningApi))]
public sealed class PagingTests(RunningApi api)
{
    [Fact]
    public async Task Every_page_of_a_list_follows_the_one_before_and_each_claim_is_there_once()
    {
        await api.IngestAsync("paged/lines.txt", string.Join('\n', Enumerable.Range(1, 45).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i} houses were damaged."))));
        using var ana = api.ClientOf("ana");

        var ids = (await PagesAsync(ana, "claims?collection=paged&top=7")).SelectMany(page => page).Select(claim => claim.GetProperty("id").GetString()).ToList();

        Assert.Equal((45, 45), (ids.Count, ids.Distinct().Count()));
    }

    [Fact]
    public async Task History_comes_in_pages_oldest_first()
    {
        using var ana = api.ClientOf("ana");
        string id = await ClaimAsync(ana, "paging/history.txt");
        for (int i = 2; i <= 60; i++)
        {
            (await ana.SendAsync(HttpMethod.Patch, $"claims/{id}", Json($$"""{"note":"Note {{i}}"}"""))).Is(200);
        }

        var pages = await PagesAsync(ana, $"claims/{id}/history");
        var small = await PagesAsync(ana, $"claims/{id}/history?top=7");

        Assert.Equal([50, 10], pages.Select(page => page.Count));
        Assert.Equal([.. Enumerable.Repeat(7, 8), 4], small.Select(page => page.Count));
        Assert.All([pages, small], list => Assert.Equal(Enumerable.Range(1, 60), list.SelectMany(page => page).Select(entry => entry.GetProperty("revision").GetInt32())));
    }

    [Fact]
    public async Task Evidence_comes_in_pages_oldest_first()
    {
        using var ana = api.ClientOf("ana");
        string id = await ClaimAsync(ana, "paging/evidence.txt");
        string[] urls = [.. Enumerable.Range(1, 5).Select(i => $"https://source.example/{i}")];
        foreach (string url in urls)
        {
            (await ana.PostAsync($"claims/{id}/evidence", $$"""{"url":"{{url}}","stance":"context"}""")).Is(201);
        }

        var pages = await PagesAsync(ana, $"claims/{id}/evidence?top=2");

        Assert.Equal([2, 2, 1], pages.Select(page => page.Count));
        Assert.Equal(urls, pages.SelectMany(page => page).Select(evidence => evidence.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task Versions_come_in_pages_newest_first()
    {
        using var ana = api.ClientOf("ana");
        string document = "";
        for (int i = 1; i <= 5; i++)
        {
            document = await api.IngestAsync("paging/versions.txt", $"{i} wells are dry.");
        }

        var pages = await PagesAsync(ana, $"documents/{document}/versions?top=2");

        Assert.Equal([2, 2, 1], pages.Select(page => page.Count));
        Assert.Equal([5, 4, 3, 2, 1], pages.SelectMany(page => page).Select(version => version.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task A_continuation_serves_only_the_list_it_was_given_for()
    {
        using var ana = api.ClientOf("ana");
        string id = await ClaimAsync(ana, "paging/one.txt");
        string other = await ClaimAsync(ana, "paging/other.txt");
        foreach (string claim in new[] { id, other })
        {
            await ana.PostAsync($"claims/{claim}/evidence", """{"url":"https://source.example/1","stance":"context"}""");
            await ana.PostAsync($"claims/{claim}/evidence", """{"url":"https://source.example/2","stance":"context"}""");
        }

        string next = (await ana.GetAsync($"claims/{id}/history?top=1")).Is(200)["nextLink"]!;
        string token = next[(next.IndexOf("continuation=", StringComparison.Ordinal) + 13)..];

        (await ana.GetAsync($"claims/{id}/history?top=1&continuation={token}")).Is(200);
        foreach (string elsewhere in new[] { $"claims/{other}/history", $"claims/{id}/evidence", $"documents/{id[..16]}/versions", "claims", "documents" })
        {
            Assert.Equal("invalidContinuation", (await ana.GetAsync($"{elsewhere}?continuation={token}")).Is(400)["code"]);
        }

        foreach (string list in new[] { $"claims/{id}/history", $"claims/{id}/evidence", $"documents/{id[..16]}/versions" })
        {
            foreach (string bad in new[] { "top=0", "top=201", "top=1e9", "continuation=forged", "continuation=", "skip=1" })
            {
                (await ana.GetAsync($"{list}?{bad}")).Is(400);
            }
        }
    }

    private async Task<string> ClaimAsync(ApiClient client, string path)
    {
        string document = await api.IngestAsync(path, "7 wells are dry.");
        return (await client.GetAsync($"documents/{document}/claims")).Is(200).Json.GetProperty("value")[0].GetProperty("id").GetString()!;
    }

    private static async Task<List<List<JsonElement>>> PagesAsync(ApiClient client, string first)
    {
        List<List<JsonElement>> pages = [];
        for (string? next = first; next is not null;)
        {
            Assert.InRange(pages.Count, 0, 500);
            var page = (await client.GetAsync(next)).Is(200).Json;
            pages.Add([.. page.GetProperty("value").EnumerateArray()]);
            next = page.TryGetProperty("nextLink", out var link) ? link.GetString() : null;
        }

        return pages;
    }

    private static StringContent Json(string json) => new(json, System.Text.Encoding.UTF8, "application/json");
}
