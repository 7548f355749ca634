using System.Text;
using Azure.Data.Tables;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests.Backup;

public sealed class BackupTests(StorageAccount account)
{
    private const string Report = "At least 3 civilians were killed. The bridge was closed. Rain fell all day.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_comes_back_as_it_was_decisions_and_history_included()
    {
        await using var tracker = await DecidedAsync();
        await using var other = await Tracker.StartAsync(account);
        using var file = new MemoryStream();

        long saved = await tracker.Get<IStoreBackup>().SaveAsync(file, Token);
        file.Position = 0;
        long restored = await other.Get<IStoreBackup>().RestoreAsync(file, Token);

        var before = await RowsAsync(tracker);
        Assert.Equal(before.Count, saved);
        Assert.Equal(saved, restored);
        Assert.Contains(before, row => row.Contains("Two hospitals confirm it.", StringComparison.Ordinal));
        Assert.Equal(before, await RowsAsync(other));
    }

    [Fact]
    public async Task Nothing_is_ever_overwritten()
    {
        await using var tracker = await DecidedAsync();
        using var file = new MemoryStream();
        await tracker.Get<IStoreBackup>().SaveAsync(file, Token);
        var before = await RowsAsync(tracker);
        file.Position = 0;

        var refused = await Assert.ThrowsAsync<BackupException>(() => tracker.Get<IStoreBackup>().RestoreAsync(file, Token));

        Assert.Contains("holds rows already", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync(tracker));
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("a line is missing")]
    [InlineData("a character is changed")]
    [InlineData("no backup")]
    public async Task A_file_that_is_not_whole_is_refused_before_a_row_is_written(string damage)
    {
        await using var tracker = await DecidedAsync();
        await using var other = await Tracker.StartAsync(account);
        using var file = new MemoryStream();
        await tracker.Get<IStoreBackup>().SaveAsync(file, Token);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n').ToList();
        string damaged = damage switch
        {
            "cut short" => string.Join('\n', lines[..^4]),
            "a line is missing" => string.Join('\n', lines.Where((_, index) => index != 3)),
            "a character is changed" => string.Join('\n', lines).Replace("hospitals", "hospitels", StringComparison.Ordinal),
            _ => Report,
        };
        var before = await RowsAsync(other);

        await Assert.ThrowsAsync<BackupException>(() => other.Get<IStoreBackup>().RestoreAsync(new MemoryStream(Encoding.UTF8.GetBytes(damaged)), Token));

        Assert.Equal(before, await RowsAsync(other));
    }

    private async Task<Tracker> DecidedAsync()
    {
        var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", Report);
        var claim = (await tracker.ClaimsAsync(id))[0];
        var change = new ReviewChange
        {
            Status = ReviewStatus.Decided,
            Verdict = new(Verdict.Supported),
            Rationale = new("Two hospitals confirm it."),
            AddEvidence = [new NewEvidence("https://example.org/a", Stance.Supports)],
        };
        var request = new ReviewRequest(new ReviewAction.Patch(change), Tracker.Ana, claim.Revision, "decide", "hash");
        Assert.IsType<ReviewOutcome.Applied>(await tracker.Reviews.ReviewAsync(claim.Id, request, Token));
        return tracker;
    }

    /// <summary>All rows with names, types and values of their columns.</summary>
    private static async Task<List<string>> RowsAsync(Tracker tracker)
    {
        var rows = new List<string>();
        await foreach (var row in new TableClient(tracker.ConnectionString, tracker.Prefix + "claims").QueryAsync<TableEntity>(cancellationToken: Token))
        {
            var columns = row.Where(column => column.Key is not ("odata.etag" or "Timestamp")).OrderBy(column => column.Key, StringComparer.Ordinal);
            rows.Add(string.Join(' ', columns.Select(column => $"{column.Key}:{column.Value?.GetType().Name}={Text(column.Value)}")));
        }

        return rows;
    }

    private static string Text(object? value) => value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value}";
}
