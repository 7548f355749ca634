using System.Globalization;
using System.Text;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>However much there is, one request costs the store no more than it did before.</summary>
[Collection(nameof(RunningApi))]
public sealed class BoundedWorkTests(RunningApi api, ITestOutputHelper output)
{
    /// <summary>Requests to storage that a page of a list may make; docs/storage.md.</summary>
    private const int MostOfAPage = 64;

    /// <summary>Looking up, writing the bytes, noting the document; and what a change before may still have to tell.</summary>
    private const int MostOfAnUpload = 16;

    private static bool Soak => Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1";

    private static int Uploads => Soak ? 1_000 : 60;

    private static int Pages => Soak ? 10_000 : 100;

    [Fact]
    public async Task The_last_of_a_thousand_uploads_costs_what_the_first_did()
    {
        using var ana = api.ClientOf("ana");
        List<int> costs = [];
        for (int i = 0; i < Uploads; i++)
        {
            int number = i;
            costs.Add((await CostAsync(() => UploadAsync(ana, $"flood/{number}.txt"), 201)).Requests);
        }

        var listed = await WalkAsync(ana, "documents?collection=flood&top=20");

        output.WriteLine($"{Uploads} uploads: {costs.Min()} to {costs.Max()} storage requests each; list of them: {listed.Count} pages, at most {listed.Max(page => page.Requests)} requests each");
        int tenth = Uploads / 10;
        Assert.InRange(costs.TakeLast(tenth).Average(), 1, costs.Take(tenth).Average() + 1);
        Assert.All(costs, cost => Assert.InRange(cost, 1, MostOfAnUpload));
        Assert.Equal(Uploads, listed.Sum(page => page.Items));
        Assert.All(listed, page => Assert.InRange(page.Requests, 1, MostOfAPage));
    }

    [Fact]
    public async Task The_last_of_ten_thousand_pages_costs_what_the_first_did()
    {
        string document = await api.IngestAsync("pages/long.txt", string.Join('\n', Enumerable.Range(1, Pages).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i} bridges were closed."))));
        using var ana = api.ClientOf("ana");

        var reading = await WalkAsync(ana, $"documents/{document}/claims?top=1");
        var queue = await WalkAsync(ana, "claims?status=unreviewed&top=1", most: Pages);
        var nothing = await WalkAsync(ana, "claims?status=unreviewed&q=nothing-is-like-this");

        foreach (var (name, list) in new[] { ("reading order", reading), ("queue", queue), ("a search that finds nothing", nothing) })
        {
            output.WriteLine($"{name}: {list.Count} pages, {list[0].Requests} storage requests for the first, {list[^1].Requests} for the last, at most {list.Max(page => page.Requests)}");
            Assert.All(list, page => Assert.InRange(page.Requests, 1, MostOfAPage));
        }

        Assert.Equal(Pages, reading.Sum(page => page.Items));
        Assert.Equal(Pages, queue.Sum(page => page.Items));
        Assert.Equal(0, nothing.Sum(page => page.Items));
        foreach (var list in new[] { reading, queue })
        {
            int tenth = list.Count / 10;
            Assert.InRange(list.TakeLast(tenth).Average(page => page.Requests), 1, list.Take(tenth).Average(page => page.Requests) + 1);
        }
    }

    private async Task<List<(int Items, int Requests)>> WalkAsync(ApiClient client, string first, int most = int.MaxValue)
    {
        List<(int, int)> pages = [];
        for (string? next = first; next is not null && pages.Count < most;)
        {
            string resource = next;
            var (answer, requests) = await CostAsync(() => client.GetAsync(resource), 200);
            var page = answer.Json;
            pages.Add((page.GetProperty("value").GetArrayLength(), requests));
            next = page.TryGetProperty("nextLink", out var link) ? link.GetString() : null;
        }

        return pages;
    }

    private async Task<(HttpAnswer Answer, int Requests)> CostAsync(Func<Task<HttpAnswer>> ask, int status)
    {
        var (answer, requests) = await api.Storage.DuringAsync(ask);
        return (answer.Is(status), requests.Count);
    }

    private static Task<HttpAnswer> UploadAsync(ApiClient client, string path) =>
        client.SendAsync(HttpMethod.Post, $"documents?name={path}", new ByteArrayContent(Encoding.UTF8.GetBytes("3 roads were closed.")));
}
