using System.Reflection;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Operations;
using ClaimTracker.Storage.Tables;
using ClaimTracker.Storage.Tests.Emulated;
using ClaimTracker.Storage.Verification;

namespace ClaimTracker.Storage.Tests.Rows;

/// <summary>A kind of row that somebody adds is known to keys, verify, backup, purge and the documentation, or one of these fails.</summary>
public sealed partial class RowKindTests(StorageAccount account)
{
    private static readonly string Root =
        typeof(RowKindTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_kind_is_in_the_list_with_a_letter_of_its_own()
    {
        var declared = typeof(RowKind).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(RowKind))
            .Select(property => (RowKind)property.GetValue(null)!);

        Assert.Equal(declared.Select(kind => kind.Name).Order(), RowKind.All.Select(kind => kind.Name).Order());
        Assert.Equal(RowKind.All.Count, RowKind.All.Select(kind => kind.Letter).Distinct().Count());
    }

    [Fact]
    public void Every_kind_is_read_by_verify() =>
        Assert.Equal(RowKind.All.Select(kind => kind.Name).Order(), PartitionScan.Readers.Keys.Select(kind => kind.Name).Order());

    [Fact]
    public void Every_kind_stands_in_the_documentation() =>
        Assert.Equal(
            RowKind.All.Select(kind => kind.ToString()).Order(),
            DocumentedKind().Matches(File.ReadAllText(Path.Combine(Root, "docs", "storage.md"))).Select(row => row.Groups[1].Value).Distinct().Order());

    [Fact]
    public void No_key_is_written_by_hand()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Root, "src", "ClaimTracker.Storage"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.All(sources, file => Assert.DoesNotMatch(KeyByHand(), File.ReadAllText(file)));
    }

    [Fact]
    public async Task A_full_store_has_every_kind_a_backup_brings_all_back_and_what_is_lost_shows()
    {
        await using var tracker = await FullAsync();
        var rows = await RowsAsync(tracker);
        Assert.Equal(RowKind.All.Select(kind => kind.Name).Order(), rows.Select(row => RowKind.Find(row.RowKey)?.Name).OfType<string>().Distinct().Order());

        using var file = new MemoryStream();
        await tracker.Get<IStoreBackup>().SaveAsync(file, Token);
        file.Position = 0;
        await using var other = await Tracker.StartAsync(account);
        await other.Get<IStoreBackup>().RestoreAsync(file, Token);
        Assert.Equal(rows.Select(row => row.RowKey).Order(StringComparer.Ordinal), (await RowsAsync(other)).Select(row => row.RowKey).Order(StringComparer.Ordinal));

        // Counters are compared while nothing waits to be counted.
        await other.DrainAsync();
        var half = DocumentId.FromPath("half.txt");
        Assert.Empty((await other.VerifyAsync()).Findings);
        var table = new TableClient(other.ConnectionString, other.Prefix + "claims");
        foreach (var kind in RowKind.All.Where(kind => kind.LossShows))
        {
            // The reading order of a document is compared when it is published.
            var lost = (await RowsAsync(other)).First(row =>
                RowKind.Find(row.RowKey) == kind && (kind == RowKind.Permit || !row.RowKey.Contains(half.Value, StringComparison.Ordinal)));
            await table.DeleteEntityAsync(lost.PartitionKey, lost.RowKey, cancellationToken: Token);
            Assert.True((await other.VerifyAsync()).Findings.Count > 0, $"Nobody misses a row of the kind {kind.Name}: {lost.RowKey}");
            await table.AddEntityAsync(lost, Token);
        }

        Assert.Empty((await other.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_purge_leaves_no_row_of_its_document()
    {
        await using var tracker = await FullAsync();
        var id = DocumentId.FromPath("a.txt");
        await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token);
        await tracker.DrainAsync();
        tracker.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(1, await tracker.Get<DocumentPurge>().RunAsync(Token));
        await tracker.DrainAsync();

        Assert.DoesNotContain(await RowsAsync(tracker), row =>
            row.RowKey.Contains(id.Value, StringComparison.Ordinal) || row.Any(column => column.Value is string value && value.Contains(id.Value, StringComparison.Ordinal)));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    /// <summary>One document with all that people do to claims, and one that was stopped in the middle of its publishing; something waits in the outbox.</summary>
    private async Task<Tracker> FullAsync()
    {
        var tracker = await Tracker.StartAsync(account);
        var claims = await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One was killed. Two were killed. It rained. It snowed."));
        await tracker.PatchAsync(claims[0], Tracker.Ana, Decisions.Supported() with { Tags = new(["aid"]) });
        await tracker.ReviewAsync(claims[1].Id, new Core.Review.ReviewAction.TakeLease(), Tracker.Ana);
        await tracker.PatchAsync(claims[2], Tracker.Rita, new Core.Review.ReviewChange { Assignee = new("ben") });
        await tracker.DrainAsync();
        await tracker.DropAsync("half.txt", string.Join(' ', Enumerable.Range(1, 120).Select(n => $"Village {n} was hit.")));
        var stop = new Interruption(before: number => number == 4 ? throw new InvalidOperationException("Stopped.") : Task.CompletedTask);
        await using var stopped = await Tracker.StartAsync(account, like: tracker, pipeline: new StoragePipeline { Policies = [stop] });
        await Assert.ThrowsAsync<InvalidOperationException>(() => stopped.Ingest.IngestAsync("half.txt", Token));
        return tracker;
    }

    private static async Task<List<TableEntity>> RowsAsync(Tracker tracker) =>
        await new TableClient(tracker.ConnectionString, tracker.Prefix + "claims")
            .QueryAsync<TableEntity>(row => row.PartitionKey != "settings", cancellationToken: Token).ToListAsync(Token);

    [GeneratedRegex(@"^\| `([a-z])\\\|", RegexOptions.Multiline)]
    private static partial Regex DocumentedKind();

    [GeneratedRegex("\"[a-z]\\||RowKey\\[0\\]|'[a-z]\\|")]
    private static partial Regex KeyByHand();
}
