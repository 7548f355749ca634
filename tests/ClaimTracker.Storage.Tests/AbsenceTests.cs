using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Queues;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Operations;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

/// <summary>What is not there is not taken for somebody's intent, and a refusal of storage not for something else.</summary>
public sealed class AbsenceTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_container_takes_no_claim_from_anybody_and_says_so_until_the_documents_are_back()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var ids = await IngestAsync(tracker, 3);
        foreach (string path in tracker.Dropped.Values)
        {
            await tracker.Container.DeleteBlobAsync(path, cancellationToken: Token);
        }

        await RunAsync(tracker, 3);
        Assert.All(await StatesAsync(tracker, ids), state => Assert.Equal(DocumentState.Ready, state));
        Assert.Contains("is empty; 3 documents", await tracker.Get<IStoreSetup>().ProbeAsync(Token), StringComparison.Ordinal);

        await IngestAsync(tracker, 3);
        await RunAsync(tracker, 1);
        Assert.Null(await tracker.Get<IStoreSetup>().ProbeAsync(Token));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Many_missing_at_once_are_believed_only_when_somebody_says_so()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var ids = await IngestAsync(tracker, 14);
        foreach (string path in tracker.Dropped.Values.Order(StringComparer.Ordinal).Take(11))
        {
            await tracker.Container.DeleteBlobAsync(path, cancellationToken: Token);
        }

        await RunAsync(tracker, 2);
        Assert.All(await StatesAsync(tracker, ids), state => Assert.Equal(DocumentState.Ready, state));
        Assert.Contains("11 of 14 documents are missing", await tracker.Get<IStoreSetup>().ProbeAsync(Token), StringComparison.Ordinal);

        await using var sure = await Tracker.StartAsync(account, like: tracker, settings: ("Storage:AcceptMissing", "true"));
        await RunAsync(sure, 2);
        Assert.Equal(11, (await StatesAsync(tracker, ids)).Count(state => state == DocumentState.SourceDeleted));
        Assert.Null(await tracker.Get<IStoreSetup>().ProbeAsync(Token));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_container_that_is_gone_is_waited_for()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var ids = await IngestAsync(tracker, 2);
        await tracker.Container.DeleteAsync(cancellationToken: Token);

        await RunAsync(tracker, 3);

        Assert.All(await StatesAsync(tracker, ids), state => Assert.Equal(DocumentState.Ready, state));
        Assert.Contains("is not there", await tracker.Get<IStoreSetup>().ProbeAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_is_not_taken_for_the_stores_own()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "-10000.00:00:00"));
        await IngestAsync(tracker, 1);
        await RunAsync(tracker, 1);
        await tracker.ChangeSettingsRowAsync(row => row["documentsAccount"] = "newsroom");
        var unread = await tracker.DropAsync("unread.txt", "Two were killed.");

        await RunAsync(tracker, 2);

        Assert.Null(await tracker.Documents.FindAsync(unread, Token));
        Assert.Contains("of the account newsroom", await tracker.Get<IStoreSetup>().ProbeAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_purge_waits_for_a_leased_blob_and_leaves_nothing_when_it_is_free()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = (await IngestAsync(tracker, 1))[0];
        string path = tracker.Dropped[id];
        var lease = tracker.Container.GetBlobClient(path).GetBlobLeaseClient();
        await lease.AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Token);
        await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token);
        tracker.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(0, await tracker.Get<DocumentPurge>().RunAsync(Token));
        await RunAsync(tracker, 2);
        Assert.Null(await tracker.Documents.FindAsync(id, Token));
        Assert.Equal(0, (await tracker.Get<IStatistics>().ReadAsync(Token)).Claims);
        Assert.True(await tracker.Container.GetBlobClient(path).ExistsAsync(Token));
        Assert.Empty((await tracker.VerifyAsync()).Findings);

        await lease.ReleaseAsync(cancellationToken: Token);
        await RunAsync(tracker, 1);
        Assert.False(await tracker.Container.GetBlobClient(path).ExistsAsync(Token));
        var report = await tracker.VerifyAsync();
        Assert.Equal((0, 0), (report.Documents, report.Findings.Count));
    }

    [Fact]
    public async Task Markers_of_folders_are_no_documents_and_an_empty_write_in_between_changes_nothing()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "-10000.00:00:00"));
        await tracker.Container.GetBlobClient("iraq").UploadAsync(
            BinaryData.FromString(""), new Azure.Storage.Blobs.Models.BlobUploadOptions { Metadata = new Dictionary<string, string> { ["hdi_isfolder"] = "true" } }, Token);
        var id = (await IngestAsync(tracker, 1))[0];
        await tracker.DropAsync(tracker.Dropped[id], "");

        await tracker.Ingest.IngestAsync("iraq", Token);
        await tracker.Ingest.IngestAsync(tracker.Dropped[id], Token);
        await RunAsync(tracker, 2);

        Assert.Equal(id, Assert.Single((await tracker.Documents.ListAsync(new DocumentQuery(), new(), Token)).Items).Id);
        Assert.Equal(2, (await tracker.ClaimsAsync(id)).Count);
    }

    [Fact]
    public async Task A_document_that_stays_empty_has_no_claims_any_more()
    {
        // The emulator's clock is the real one.
        await using var tracker = await Tracker.StartAsync(account, clock: TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(1));
        var id = (await IngestAsync(tracker, 1))[0];

        await tracker.IngestedAsync(tracker.Dropped[id], "");

        Assert.Empty(await tracker.ClaimsAsync(id));
    }

    [Fact]
    public async Task A_queue_that_is_gone_is_made_again_by_the_timer()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await IngestAsync(tracker, 1);
        var queue = new QueueClient(tracker.ConnectionString, tracker.Prefix + "claim-events");
        await queue.DeleteAsync(Token);

        await Assert.ThrowsAsync<AggregateException>(() => RunAsync(tracker, 1));
        Assert.True(await queue.ExistsAsync(Token));
        await RunAsync(tracker, 1);

        Assert.NotEmpty((await queue.ReceiveMessagesAsync(32, cancellationToken: Token)).Value);
    }

    private static async Task<DocumentId[]> IngestAsync(Tracker tracker, int documents)
    {
        var ids = new DocumentId[documents];
        for (int n = 0; n < documents; n++)
        {
            ids[n] = await tracker.IngestedAsync($"{n:D2}.txt", $"In village {n} one was killed. It rained.");
        }

        return ids;
    }

    private static async Task RunAsync(Tracker tracker, int times)
    {
        for (int run = 0; run < times; run++)
        {
            await tracker.Get<IMaintenance>().RunAsync(Token);
        }
    }

    private static async Task<List<DocumentState>> StatesAsync(Tracker tracker, IEnumerable<DocumentId> ids)
    {
        var states = new List<DocumentState>();
        foreach (var id in ids)
        {
            states.Add((await tracker.Documents.FindAsync(id, Token))!.State);
        }

        return states;
    }
}
