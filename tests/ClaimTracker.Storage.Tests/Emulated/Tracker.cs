using System.Collections.Concurrent;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Storage.Tests.Emulated;

/// <summary>A whole tracker on real storage, with a clock that the test moves and simple readers of text and claims.</summary>
public sealed class Tracker : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private int _operations;

    private Tracker(ServiceProvider services, FakeTimeProvider clock, string prefix, string connectionString)
    {
        _services = services;
        Clock = clock;
        Prefix = prefix;
        ConnectionString = connectionString;
    }

    public static Actor Ana { get; } = new("ana", Roles.Reader | Roles.Checker);

    public static Actor Ben { get; } = new("ben", Roles.Reader | Roles.Checker);

    public static Actor Rita { get; } = new("rita", Roles.Reader | Roles.Checker | Roles.Reviewer);

    public FakeTimeProvider Clock { get; }

    /// <summary>Paths of the documents that were dropped.</summary>
    public ConcurrentDictionary<DocumentId, string> Dropped { get; } = new();

    public string Prefix { get; }

    public string ConnectionString { get; }

    public IClaimReviews Reviews => Get<IClaimReviews>();

    public ITrackedDocuments Documents => Get<ITrackedDocuments>();

    public IDocumentIngest Ingest => Get<IDocumentIngest>();

    public BlobContainerClient Container => new(ConnectionString, Prefix + "documents");

    public T Get<T>()
        where T : notnull =>
        _services.GetRequiredService<T>();

    /// <param name="like">Another tracker whose store and clock this one shares, as a second instance of the app.</param>
    public static Task<Tracker> StartAsync(
        StorageAccount account, Tracker? like = null, StoragePipeline? pipeline = null, IClaimExtractor? extractor = null, DateTimeOffset? clock = null, params (string Key, string Value)[] settings) =>
        StartAsync(account.ConnectionString, like?.Prefix ?? account.NewPrefix(), like, pipeline, extractor, clock, settings);

    /// <param name="prefix">Of a store that something else made, or is about to.</param>
    public static async Task<Tracker> StartAsync(
        string connectionString, string prefix, Tracker? like = null, StoragePipeline? pipeline = null, IClaimExtractor? extractor = null, DateTimeOffset? clock = null, params (string Key, string Value)[] settings)
    {
        var time = clock is { } own ? new FakeTimeProvider(own) : like?.Clock ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var values = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connectionString,
            ["Storage:Prefix"] = prefix,
            ["Storage:DrainAtOnce"] = "false",
            ["Storage:MaxRetries"] = "2",
            ["Storage:RetryDelay"] = "00:00:00.001",
            ["Storage:MaxRetryDelay"] = "00:00:00.005",
        };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton(pipeline ?? new StoragePipeline());
        services.AddSingleton<IDocumentConverter, PlainTextConverter>();
        services.AddSingleton<IClaimExtractor>(extractor ?? new SentenceExtractor());
        services.AddLogging();
        services.AddStorage(configuration);
        var tracker = new Tracker(services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true }), time, prefix, connectionString);
        if (like is null)
        {
            await tracker.Get<IStoreSetup>().EnsureAsync(TestContext.Current.CancellationToken);
        }

        return tracker;
    }

    public async Task<DocumentId> DropAsync(string path, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await Container.GetBlobClient(path).UploadAsync(content, overwrite: true, TestContext.Current.CancellationToken);
        Clock.Advance(TimeSpan.FromSeconds(1));
        var id = DocumentId.FromPath(path);
        Dropped[id] = path;
        return id;
    }

    public async Task<DocumentId> IngestedAsync(string path, string text)
    {
        var id = await DropAsync(path, text);
        await Ingest.IngestAsync(path, TestContext.Current.CancellationToken);
        return id;
    }

    public async Task<IReadOnlyList<Claim>> ClaimsAsync(DocumentId id)
    {
        var claims = new List<Claim>();
        string? continuation = null;
        do
        {
            var page = await Reviews.ListAsync(new ClaimQuery { Document = id }, new PageRequest(200, continuation), TestContext.Current.CancellationToken);
            claims.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return claims;
    }

    public Task<ReviewOutcome> PatchAsync(Claim claim, Actor actor, ReviewChange change, string? operation = null) =>
        ReviewAsync(claim.Id, new ReviewAction.Patch(change), actor, claim.Revision, operation);

    public Task<ReviewOutcome> ReviewAsync(ClaimId id, ReviewAction action, Actor actor, long? revision = null, string? operation = null)
    {
        string key = operation ?? $"op-{Interlocked.Increment(ref _operations)}";
        return Reviews.ReviewAsync(id, new ReviewRequest(action, actor, revision, key, "body"), TestContext.Current.CancellationToken);
    }

    public Task<VerifyReport> VerifyAsync(bool repair = false) =>
        Get<IStoreVerifier>().VerifyAsync(repair, TestContext.Current.CancellationToken);

    /// <summary>Sends and counts what waits in the outbox.</summary>
    public Task<int> DrainAsync() => Get<IOutbox>().DrainAsync(TestContext.Current.CancellationToken);

    public async Task ChangeSettingsRowAsync(Action<TableEntity> change)
    {
        var table = new TableClient(ConnectionString, Prefix + "claims");
        TableEntity row = await table.GetEntityAsync<TableEntity>("settings", "store");
        change(row);
        await table.UpdateEntityAsync(row, row.ETag);
    }

    /// <summary>Contents of the blobs of one of the tracker's containers.</summary>
    public async Task<IReadOnlyList<string>> BlobsAsync(string container, string folder)
    {
        var client = new BlobContainerClient(ConnectionString, Prefix + container);
        var contents = new List<string>();
        await foreach (var blob in client.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, TestContext.Current.CancellationToken))
        {
            contents.Add((await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
        }

        return contents;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
