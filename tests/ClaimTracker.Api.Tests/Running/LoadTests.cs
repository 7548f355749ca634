using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>
/// Sixteen clients at once, four reads to a write. By default a few requests each, to see that nothing fails; with CLAIMTRACKER_SOAK=1 for 60 seconds after
/// a warm-up of five that is not counted, and what was measured is printed as the table of docs/performance.md.
/// </summary>
[Collection(nameof(RunningApi))]
public sealed class LoadTests(RunningApi api, ITestOutputHelper output)
{
    private const int Clients = 16;
    private const int FewRequests = 25;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(60);

    private static bool Soak => Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1";

    [Fact]
    public async Task Sixteen_clients_at_once_have_no_error()
    {
        string document = await api.IngestAsync("load/report.txt", string.Join('\n', Enumerable.Range(1, 400).Select(i => string.Create(CultureInfo.InvariantCulture, $"The council said that {i} trucks crossed the border last week."))));
        using var reader = api.ClientOf("reader");
        var ids = (await reader.GetAsync($"documents/{document}/claims?top=200")).Is(200).Json.GetProperty("value").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!).ToArray();
        Assert.Equal(200, ids.Length);
        ConcurrentBag<Timed> times = [];
        ConcurrentBag<string> errors = [];
        long started = Stopwatch.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => WorkAsync(client))));

        Assert.Empty(errors);
        var counted = times.Where(time => !Soak || time.Asked >= WarmUp).ToList();
        Report(counted, Soak ? (Stopwatch.GetElapsedTime(started) - WarmUp).TotalSeconds : Stopwatch.GetElapsedTime(started).TotalSeconds);
        Assert.InRange(counted.Count(time => !time.Write) / (double)counted.Count, 0.7, 0.9);

        async Task WorkAsync(int number)
        {
            Random random = new(number);
            using var client = api.ClientOf($"client-{number}");
            for (int i = 0; Soak ? Stopwatch.GetElapsedTime(started) < WarmUp + Measured : i < FewRequests; i++)
            {
                string id = ids[random.Next(ids.Length)];
                (string what, bool write, var send) = random.Next(10) switch
                {
                    < 5 => ("read a claim", false, () => client.GetAsync($"claims/{id}")),
                    < 7 => ("list 50 claims", false, () => client.GetAsync("claims?collection=load")),
                    < 8 => ("read a history", false, () => client.GetAsync($"claims/{id}/history")),
                    _ => ("add a note", true, (Func<Task<HttpAnswer>>)(() => client.SendAsync(
                        HttpMethod.Patch, $"claims/{id}", new StringContent("""{"note":"Seen."}""", Encoding.UTF8, "application/json")))),
                };
                var asked = Stopwatch.GetElapsedTime(started);
                var answer = await send();
                times.Add(new Timed(what, write, asked, (Stopwatch.GetElapsedTime(started) - asked).TotalMilliseconds));
                if (answer.Status != 200)
                {
                    errors.Add($"{what}: {answer.Status} {answer.Text}");
                }
            }
        }
    }

    private void Report(List<Timed> times, double seconds)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Clients} clients, {seconds:F0} s, {times.Count} requests, no error, {times.Count / seconds:F0} requests/s, {Environment.ProcessorCount} cores, load {Load()}"));
        output.WriteLine("| request | count | p50 | p95 | p99 |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var group in times.GroupBy(time => time.What).OrderBy(group => group.Key, StringComparer.Ordinal).Append<IEnumerable<Timed>>(times))
        {
            Percentiles all = new(group.Select(time => time.Milliseconds));
            string name = group is IGrouping<string, Timed> { Key: var key } ? key : "all";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {all.Count} | {all[50]:F1} ms | {all[95]:F1} ms | {all[99]:F1} ms |"));
        }
    }

    /// <summary>Of the last minute: a figure without it says nothing.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private sealed record Timed(string What, bool Write, TimeSpan Asked, double Milliseconds);
}
