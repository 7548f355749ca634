using System.Text.Json;
using Azure.Storage.Queues;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

/// <summary>What arrives in the queue claim-events: the table of docs/operations.md.</summary>
public sealed class EventTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Documents_tell_of_every_end_of_their_ingest()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var ready = await tracker.IngestedAsync("private/ready.txt", "One was killed. It rained.");
        var refused = await tracker.IngestedAsync("private/bad.txt", "a\0b");
        var foreign = await tracker.IngestedAsync("private/foreign.txt", "Sprache: Deutsch.");
        var failed = await tracker.DropAsync("private/failed.txt", "Two.");
        await tracker.Ingest.FailAsync("""{"BlobName":"private/failed.txt"}""", Token);

        var events = await EventsAsync(tracker);

        Assert.Equal(
            [(ready.Value, "document.ready", 1, 2, ""), (refused.Value, "document.rejected", 0, 0, "notText"), (foreign.Value, "document.unsupportedLanguage", 1, 0, ""), (failed.Value, "document.failed", 0, 0, "repeatedFailure")],
            events.OrderBy(one => one.GetProperty("time").GetDateTimeOffset()).Select(one => (Subject(one), Type(one), Number(one, "version"), Number(one, "claims"), Text(one, "reasonCode"))));
        Assert.DoesNotContain(events, one => one.GetRawText().Contains("private", StringComparison.Ordinal) || one.GetRawText().Contains("killed", StringComparison.Ordinal));
        Assert.Equal(events.Count, events.Select(one => one.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_new_version_tells_of_each_claim_that_it_took_away_brought_back_or_put_in_doubt()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One was killed. It rained. Last.");
        var claims = await tracker.ClaimsAsync(id);
        await tracker.PatchAsync(claims[0], Tracker.Ana, Decisions.Supported());
        await EventsAsync(tracker);

        await tracker.IngestedAsync("a.txt", "Last.");
        var gone = await EventsAsync(tracker);
        await tracker.IngestedAsync("a.txt", "It rained. Last. New.");
        var back = await EventsAsync(tracker);

        Assert.Equal(
            [$"claim.sourceChanged {claims[0].Id} decided 3", $"claim.superseded {claims[1].Id} superseded 2", $"document.ready {id}"],
            gone.Select(Describe).Order(StringComparer.Ordinal));
        Assert.Equal([$"claim.revived {claims[1].Id} unreviewed 3", $"document.ready {id}"], back.Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reviews_deletion_purge_and_a_blob_that_is_gone_are_told()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One was killed.");
        var gone = await tracker.IngestedAsync("b.txt", "It rained.");
        await EventsAsync(tracker);

        await tracker.PatchAsync((await tracker.ClaimsAsync(id))[0], Tracker.Ana, Decisions.Supported());
        var review = Assert.Single(await EventsAsync(tracker));
        Assert.Equal(("claim.reviewed", "decide", "ana", "unreviewed", "decided", "supported"), (Type(review), Text(review, "action"), Text(review, "actor"), Text(review, "from"), Text(review, "status"), Text(review, "verdict")));

        await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token);
        await tracker.Container.DeleteBlobAsync("b.txt", cancellationToken: Token);
        tracker.Clock.Advance(TimeSpan.FromDays(31));
        await tracker.Get<IMaintenance>().RunAsync(Token);
        await tracker.Get<IMaintenance>().RunAsync(Token);

        Assert.Equal(
            [$"document.deleted {id}", $"document.purged {id}", $"document.sourceDeleted {gone}"],
            (await EventsAsync(tracker)).Where(one => Type(one).StartsWith("document", StringComparison.Ordinal)).Select(Describe).Order(StringComparer.Ordinal));
    }

    private static async Task<List<JsonElement>> EventsAsync(Tracker tracker)
    {
        await tracker.DrainAsync();
        var queue = new QueueClient(tracker.ConnectionString, tracker.Prefix + "claim-events", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var events = new List<JsonElement>();
        while ((await queue.ReceiveMessagesAsync(32, cancellationToken: Token)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                var one = JsonSerializer.Deserialize<JsonElement>(message.Body);
                Assert.Equal(("1.0", "/claimtracker", "application/json"), (one.GetProperty("specversion").GetString(), one.GetProperty("source").GetString(), one.GetProperty("datacontenttype").GetString()));
                events.Add(one);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Token);
            }
        }

        return events;
    }

    private static string Describe(JsonElement one) =>
        $"{Type(one)} {Subject(one)} {Text(one, "status")} {(Type(one).StartsWith("claim", StringComparison.Ordinal) ? Number(one, "revision") : "")}".TrimEnd();

    private static string Type(JsonElement one) => one.GetProperty("type").GetString()!["claimtracker.".Length..];

    private static string Subject(JsonElement one) => one.GetProperty("subject").GetString()!;

    private static int Number(JsonElement one, string name) => one.GetProperty("data").GetProperty(name).GetInt32();

    private static string Text(JsonElement one, string name) => one.GetProperty("data").TryGetProperty(name, out var value) ? value.GetString()! : "";
}
