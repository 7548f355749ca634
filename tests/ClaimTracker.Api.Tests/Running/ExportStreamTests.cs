using System.Globalization;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>Exports over a real connection out of real tables, read while they are written: how much the host holds on to does not grow with their length.</summary>
[Collection(nameof(RunningApi))]
public sealed class ExportStreamTests(RunningApi api, ITestOutputHelper output)
{
    private const int ClaimsOfADocument = 500;
    private const double FewMegabytes = 16;

    private static int Claims => Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1" ? 100_000 : 1_000;

    [Fact]
    public async Task An_export_is_complete_and_never_in_memory_as_a_whole()
    {
        for (int first = 0; first < Claims; first += ClaimsOfADocument)
        {
            await api.IngestAsync(
                $"export/{first}.txt",
                string.Join('\n', Enumerable.Range(first, Math.Min(ClaimsOfADocument, Claims - first)).Select(i => string.Create(CultureInfo.InvariantCulture, $"The council said that {i} trucks crossed the border."))));
        }

        foreach (string format in new[] { "ndjson", "csv" })
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            double before = Live();
            long peakBefore = ResetPeak();
            HashSet<string> ids = [];
            List<double> grown = [];
            await foreach (string line in LinesAsync($"export?format={format}&collection=export&status=unreviewed"))
            {
                if (Id(format, line) is { } id)
                {
                    Assert.True(ids.Add(id), $"{id} twice");
                    if (ids.Count % (Claims / 10) == 0)
                    {
                        grown.Add(Live() - before);
                    }
                }
            }

            Assert.Equal(Claims, ids.Count);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{format}: {ids.Count} claims in {watch.Elapsed.TotalSeconds:F0} s; live heap grown by {grown.Max():F1} MB at most (the {ids.Count} ids that the test keeps included); peak resident memory {peakBefore >> 20} MB before, {Peak() >> 20} MB during"));

            // what the test itself remembers of each claim is 30 characters and a slot
            Assert.InRange(grown.Max() - (ids.Count * 120 / 1e6), double.MinValue, FewMegabytes);
        }
    }

    private async IAsyncEnumerable<string> LinesAsync(string resource)
    {
        using HttpClient http = new() { BaseAddress = new Uri(api.Address, "/api/"), Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Add("x-functions-key", RunningApi.Key);
        using var response = await http.GetAsync(resource, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
        Assert.Null(response.Content.Headers.ContentLength);
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            yield return line;
        }
    }

    private static string? Id(string format, string line) => format == "csv"
        ? line.TrimStart('\uFEFF').StartsWith("id,", StringComparison.Ordinal) ? null : line[..line.IndexOf(',', StringComparison.Ordinal)]
        : line[(line.IndexOf("\"id\":\"", StringComparison.Ordinal) + 6)..].Split('"')[0];

    /// <summary>Megabytes that are still in use after a collection.</summary>
    private static double Live() => GC.GetTotalMemory(forceFullCollection: true) / 1e6;

    /// <summary>Lets the kernel's high-water mark start from here, where there is one. See proc(5), clear_refs.</summary>
    private static long ResetPeak()
    {
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }

        return Peak();
    }

    private static long Peak() => OperatingSystem.IsLinux()
        ? long.Parse(File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024
        : Environment.WorkingSet;
}
