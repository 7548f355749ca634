using System.Diagnostics;
using Azure;
using ClaimTracker.Core;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.FaultTests.Faults;
using ClaimTracker.Storage.Connections;

namespace ClaimTracker.FaultTests;

/// <summary>S6, S7, S13, S14 and S17.</summary>
public sealed class Storage_fault_tests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_busy_storage_is_waited_for()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One was killed.")))[0];
        var transport = new FaultTransport(call => call < 2 ? Fault.ErrorBefore : null);
        await using var busy = await Tracker.StartAsync(account, like: tracker, pipeline: new StoragePipeline { Transport = transport });

        Assert.IsType<ReviewOutcome.Applied>(await busy.PatchAsync(claim, Tracker.Ana, Decisions.Supported()));
        Assert.Equal(4, transport.Calls);
    }

    [Fact]
    public async Task The_time_that_a_busy_storage_asks_for_is_waited()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One was killed.")))[0];
        var transport = new FaultTransport(call => call < 3 ? Fault.BusyBefore : null);
        await using var busy = await Tracker.StartAsync(
            account, like: tracker, pipeline: new StoragePipeline { Transport = transport }, settings: ("Storage:MaxRetries", "5"));
        long start = Stopwatch.GetTimestamp();

        Assert.IsType<ReviewOutcome.Applied>(await busy.PatchAsync(claim, Tracker.Ana, Decisions.Supported()));

        Assert.Equal(5, transport.Calls);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(2.9), TimeSpan.MaxValue);
    }

    [Fact]
    public async Task A_storage_that_stays_busy_is_told_with_the_time_to_wait_and_nothing_is_left_half_done()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One was killed.")))[0];
        await using var busy = await Tracker.StartAsync(
            account, like: tracker, pipeline: new StoragePipeline { Transport = new FaultTransport(_ => Fault.ErrorBefore) });

        var exception = await Assert.ThrowsAsync<StorageUnavailableException>(() => busy.PatchAsync(claim, Tracker.Ana, Decisions.Supported()));

        Assert.True(exception.RetryAfter >= TimeSpan.Zero);
        Assert.Equal("Storage does not answer.", await busy.Get<IStoreSetup>().ProbeAsync(Token));
        Assert.Equal(1, (await tracker.Reviews.FindAsync(claim.Id, Token))!.Revision);
    }

    [Fact]
    public async Task A_queue_that_refuses_events_keeps_no_document_from_being_read()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "-10000.00:00:00"));
        await tracker.IngestedAsync("a.txt", "One was killed.");
        var missed = await tracker.DropAsync("b.txt", "Two were killed.");
        await new Azure.Storage.Queues.QueueClient(tracker.ConnectionString, tracker.Prefix + "claim-events").DeleteAsync(Token);

        var exception = await Assert.ThrowsAsync<AggregateException>(() => tracker.Get<IMaintenance>().RunAsync(Token));

        Assert.All(exception.InnerExceptions, inner => Assert.Equal("QueueNotFound", Assert.IsType<RequestFailedException>(inner).ErrorCode));
        Assert.Equal(Core.Documents.DocumentState.Ready, (await tracker.Documents.FindAsync(missed, Token))!.State);
        await tracker.Get<IStoreSetup>().EnsureAsync(Token);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_storage_that_hangs_is_given_up_after_the_network_timeout()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One was killed.")))[0];
        await using var hanging = await Tracker.StartAsync(
            account, like: tracker, pipeline: new StoragePipeline { Transport = new FaultTransport(_ => Fault.HangAfter) },
            settings: ("Storage:NetworkTimeout", "00:00:00.2"));
        long start = Stopwatch.GetTimestamp();

        await Assert.ThrowsAsync<StorageUnavailableException>(() => hanging.PatchAsync(claim, Tracker.Ana, Decisions.Supported()));

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(0.5), TimeSpan.MaxValue);
    }

    [Fact]
    public async Task A_missing_table_is_told_by_the_probe_and_made_by_the_set_up()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await using var fresh = await Tracker.StartAsync(account, like: tracker, settings: ("Storage:Prefix", account.NewPrefix()));

        Assert.Equal("The store has not been set up yet.", await fresh.Get<IStoreSetup>().ProbeAsync(Token));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fresh.Get<IStoreSetup>().EnsureAsync(Token)));
        Assert.Null(await fresh.Get<IStoreSetup>().ProbeAsync(Token));
    }

    [Fact]
    public async Task A_wrong_key_fails_at_once()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await tracker.DropAsync("a.txt", "One was killed.");
        string wrong = string.Join(';', account.ConnectionString.Split(';').Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal) ? "AccountKey=d3Jvbmc=" : part));
        var transport = new FaultTransport(_ => null);
        await using var refused = await Tracker.StartAsync(
            account, like: tracker, pipeline: new StoragePipeline { Transport = transport }, settings: ("AzureWebJobsStorage", wrong));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => refused.Ingest.IngestAsync("a.txt", Token));

        Assert.Equal((403, 1), (exception.Status, transport.Calls));
        Assert.DoesNotContain("d3Jvbmc=", exception.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Storage refuses: 403", await refused.Get<IStoreSetup>().ProbeAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_goes_back_leaves_the_order_of_the_history()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One was killed.")))[0];
        await tracker.PatchAsync(claim, Tracker.Ana, new ReviewChange { Note = "First." });
        await using var behind = await Tracker.StartAsync(account, like: tracker, clock: tracker.Clock.GetUtcNow() - TimeSpan.FromHours(1));

        await behind.ReviewAsync(claim.Id, new ReviewAction.Patch(new ReviewChange { Note = "Second." }), Tracker.Ben, operation: "behind");

        var history = await tracker.Reviews.HistoryAsync(claim.Id, Token).ToListAsync(Token);
        Assert.Equal([null, "First.", "Second."], history.Select(entry => entry.Why));
        Assert.True(history[2].At < history[1].At);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task An_app_with_other_settings_refuses_the_store()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await tracker.ChangeSettingsRowAsync(row => row["partitions"] = 32);
        await using var other = await Tracker.StartAsync(account, like: tracker);

        var exception = await Assert.ThrowsAsync<StoreSettingsException>(() => other.Get<IStoreSetup>().EnsureAsync(Token));

        Assert.Contains("32 partitions", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "command backup")]
    [InlineData(3, "A later version")]
    public async Task A_store_of_another_schema_is_refused_with_what_to_do(int schema, string what)
    {
        await using var tracker = await Tracker.StartAsync(account);
        await tracker.ChangeSettingsRowAsync(row => row["schema"] = schema);
        await using var other = await Tracker.StartAsync(account, like: tracker);

        var exception = await Assert.ThrowsAsync<StoreSettingsException>(() => other.Get<IStoreSetup>().EnsureAsync(Token));

        Assert.Contains($"schema {schema}", exception.Message, StringComparison.Ordinal);
        Assert.Contains(what, exception.Message, StringComparison.Ordinal);
    }
}
