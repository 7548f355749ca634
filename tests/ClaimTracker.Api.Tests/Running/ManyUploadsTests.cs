using System.Text;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>However many were uploaded, one more costs the store no more than the first.</summary>
[Collection(nameof(RunningApi))]
public sealed class ManyUploadsTests(RunningApi api, ITestOutputHelper output)
{
    /// <summary>Looking up, writing the bytes, noting the document; and what a change before may still have to tell.</summary>
    private const int MostOfAnUpload = 16;

    private static bool Soak => Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1";

    private static int Uploads => Soak ? 1_000 : 60;

    [Fact]
    public async Task The_last_of_a_thousand_uploads_costs_what_the_first_did()
    {
        using var ana = api.ClientOf("ana");
        List<int> costs = [];
        for (int i = 0; i < Uploads; i++)
        {
            int number = i;
            var (answer, requests) = await api.Storage.DuringAsync(() => UploadAsync(ana, $"flood/{number}.txt"));
            answer.Is(201);
            costs.Add(requests.Count);
        }

        var listed = await ListWalk.PagesAsync(api, ana, "documents?collection=flood&top=20");

        output.WriteLine($"{Uploads} uploads: {costs.Min()} to {costs.Max()} storage requests each; list of them: {listed.Count} pages, at most {listed.Max(page => page.Requests)} requests each");
        // what is told of one upload afterwards falls into the time of another, so single costs vary
        Assert.InRange(costs.TakeLast(Uploads / 2).Average(), 1, costs.Take(Uploads / 2).Average() + 2);
        Assert.All(costs, cost => Assert.InRange(cost, 1, MostOfAnUpload));
        Assert.Equal(Uploads, listed.Sum(page => page.Items));
        Assert.All(listed, page => Assert.InRange(page.Requests, 1, ListWalk.MostOfAPage));
    }

    private static Task<HttpAnswer> UploadAsync(ApiClient client, string path) =>
        client.SendAsync(HttpMethod.Post, $"documents?name={path}", new ByteArrayContent(Encoding.UTF8.GetBytes("3 roads were closed.")));
}
