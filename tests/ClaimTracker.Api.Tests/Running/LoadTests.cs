using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ClaimTracker.Api.Tests.Running;

[Collection(nameof(RunningApi))]
public sealed class LoadTests(RunningApi api, ITestOutputHelper output)
{
    private const int Clients = 16;

    private static TimeSpan Duration => TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1" ? 60 : 3);

    [Fact]
    public async Task Sixteen_clients_at_once_have_no_error()
    {
        string document = await api.IngestAsync("load/report.txt", string.Join('\n', Enumerable.Range(1, 400).Select(i => string.Create(CultureInfo.InvariantCulture, $"The council said that {i} trucks crossed the border last week."))));
        using var reader = api.ClientOf("reader");
        var ids = (await reader.GetAsync($"documents/{document}/claims?top=200")).Is(200).Json.GetProperty("value").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!).ToArray();
        Assert.NotEmpty(ids);
        ConcurrentBag<(string What, double Milliseconds)> times = [];
        ConcurrentBag<string> errors = [];
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => WorkAsync(client))));
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

        Assert.Empty(errors);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Clients} clients, {seconds:F0} s, {times.Count} requests, {times.Count / seconds:F0} requests/s"));
        foreach (var group in times.GroupBy(time => time.What).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            double[] sorted = [.. group.Select(time => time.Milliseconds).Order()];
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Key}: {sorted.Length} requests, p50 {sorted[sorted.Length / 2]:F1} ms, p95 {sorted[sorted.Length * 95 / 100]:F1} ms, p99 {sorted[sorted.Length * 99 / 100]:F1} ms"));
        }

        async Task WorkAsync(int number)
        {
            Random random = new(number);
            using var client = api.ClientOf($"client-{number}");
            while (Stopwatch.GetElapsedTime(started) < Duration)
            {
                string id = ids[random.Next(ids.Length)];
                (string what, var send) = random.Next(10) switch
                {
                    < 5 => ("read a claim", () => client.GetAsync($"claims/{id}")),
                    < 7 => ("list 50 claims", () => client.GetAsync("claims?collection=load")),
                    < 8 => ("read a history", () => client.GetAsync($"claims/{id}/history")),
                    _ => ("add a note", (Func<Task<HttpAnswer>>)(() => client.SendAsync(
                        HttpMethod.Patch, $"claims/{id}", new StringContent("""{"note":"Seen."}""", Encoding.UTF8, "application/json")))),
                };
                long asked = Stopwatch.GetTimestamp();
                var answer = await send();
                times.Add((what, Stopwatch.GetElapsedTime(asked).TotalMilliseconds));
                if (answer.Status != 200)
                {
                    errors.Add($"{what}: {answer.Status} {answer.Text}");
                }
            }
        }
    }
}
