using System.Globalization;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>Exports over a real connection, read while they are written: they are complete, and what the host holds on to is a few pages, whatever their length.</summary>
[Collection(nameof(ManyClaimsApi))]
public sealed class ExportStreamTests(ManyClaimsApi api, ITestOutputHelper output)
{
    private const int FewPages = 3;

    private static bool Soak => Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1";

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    public async Task Of_a_hundred_thousand_claims_every_one_comes_and_a_few_pages_are_held_at_once(string format)
    {
        int claims = Soak ? 100_000 : 20_000;
        await IngestAsync(1);
        api.Many.Count = claims;
        try
        {
            bool[] seen = new bool[claims];
            Dictionary<string, int> numbers = Enumerable.Range(0, claims).ToDictionary(ManyClaims.Key);
            List<double> live = [Live()];
            List<int> held = [];
            api.Pages.Forget();
            long peak = ResetPeak();
            int count = 0;
            await foreach (string id in IdsAsync(format))
            {
                int number = numbers[id[17..]];
                Assert.False(seen[number], $"{id} twice");
                seen[number] = true;
                if (++count % (claims / 5) == 0)
                {
                    held.Add(api.Pages.Held());
                    live.Add(Live());
                }
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{format}: {count} claims in {api.Pages.Count} pages, at most {held.Max()} held at once; live heap {live[0]:F1} MB before, at most {live.Skip(1).Max():F1} MB during; peak resident memory {peak >> 20} MB before, {Peak() >> 20} MB during"));
            Assert.Equal(claims, count);
            Assert.InRange(api.Pages.Count, claims / PageRequest.MaxWalk, int.MaxValue);
            Assert.InRange(held.Max(), 0, FewPages);
        }
        finally
        {
            api.Many.Count = 0;
        }
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    public async Task A_failure_halfway_cuts_the_connection_so_that_nobody_takes_half_a_file_for_a_whole_one(string format)
    {
        await IngestAsync(1);
        (api.Many.Count, api.Many.RefusesFrom) = (50_000, 25_000);
        try
        {
            await Assert.ThrowsAnyAsync<IOException>(async () => await LinesAsync(format).CountAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            (api.Many.Count, api.Many.RefusesFrom) = (0, null);
        }
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    public async Task What_is_in_the_tables_is_in_the_file(string format)
    {
        var expected = await IngestAsync(600);

        var exported = await IdsAsync(format).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(exported.Distinct().Count(), exported.Count);
        Assert.Superset(expected, exported.ToHashSet());
    }

    private async Task<HashSet<string>> IngestAsync(int claims)
    {
        string document = await api.IngestAsync($"export/{claims}.txt", string.Join('\n', Enumerable.Range(1, claims).Select(i => string.Create(CultureInfo.InvariantCulture, $"The council said that {i} trucks crossed the border last week."))));
        using var ana = api.ClientOf("ana");
        HashSet<string> ids = [];
        for (string? next = $"documents/{document}/claims?top=200"; next is not null;)
        {
            var page = (await ana.GetAsync(next)).Is(200).Json;
            ids.UnionWith(page.GetProperty("value").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!));
            next = page.TryGetProperty("nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal(claims, ids.Count);
        (await ana.GetAsync("claims?status=unreviewed&top=1")).Is(200);
        return ids;
    }

    private async IAsyncEnumerable<string> IdsAsync(string format)
    {
        await foreach (string line in LinesAsync(format))
        {
            if (format == "ndjson")
            {
                yield return line[(line.IndexOf("\"id\":\"", StringComparison.Ordinal) + 6)..].Split('"')[0];
            }
            else if (!line.StartsWith("id,", StringComparison.Ordinal))
            {
                yield return line[..line.IndexOf(',', StringComparison.Ordinal)];
            }
        }
    }

    private async IAsyncEnumerable<string> LinesAsync(string format)
    {
        using HttpClient http = new() { BaseAddress = new Uri(api.Address, "/api/"), Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Add("x-functions-key", RunningApi.Key);
        using var response = await http.GetAsync($"export?format={format}&status=unreviewed", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
        Assert.Null(response.Content.Headers.ContentLength);
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            yield return line;
        }
    }

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
