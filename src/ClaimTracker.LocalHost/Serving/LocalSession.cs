using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.LocalHost.Dropping;
using ClaimTracker.LocalHost.Output;
using ClaimTracker.LocalHost.Runtime.Blobs;
using ClaimTracker.LocalHost.Settings;
using ClaimTracker.LocalHost.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace ClaimTracker.LocalHost.Serving;

/// <summary>One run of the host: storage, functions, dropped files, and serving until it is stopped.</summary>
internal sealed class LocalSession(TextWriter output, bool redirected)
{
    private const int SomeRefused = 1;

    private readonly IAnsiConsole _console = AnsiConsole.Console;

    public async Task<int> RunAsync(SessionRequest request, CancellationToken cancellationToken)
    {
        var (files, leftOut) = DroppedFiles.Find(request.Paths);
        var settings = LocalSettings.Load();
        request.Listen.Check(settings);
        request.Listen.CheckPort();
        await using var storage = await LocalStorage.OpenAsync(settings, request.Storage, output.WriteLine, cancellationToken);
        if (storage.Started)
        {
            output.WriteLine("Started the Azurite storage emulator.");
        }

        await using var app = LocalApplication.Host(request.Listen, storage.Settings);
        string url = await StartAsync(app, cancellationToken);
        output.WriteLine($"Serving {url}/api/claims");
        foreach (string line in leftOut)
        {
            Tell(line);
        }

        try
        {
            bool allTaken = (files.Count == 0 || await IngestAsync(app, files, cancellationToken)) && leftOut.Count == 0;
            if (request.Exit)
            {
                return allTaken ? 0 : SomeRefused;
            }

            output.WriteLine("Drop more files at any time. Ctrl+C stops.");
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return request.Exit ? SomeRefused : 0;
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Its claims have been shown by an earlier run.</summary>
    private static bool IsAsBefore(TrackedDocument? before, TrackedDocument now) =>
        before is { State: DocumentState.Ready } && now.State == DocumentState.Ready
        && (before.Version, before.ContentHash, before.ClaimCount) == (now.Version, now.ContentHash, now.ClaimCount);

    private static void Tell(string line) => Console.Error.WriteLine(line);

    private static async Task<string> StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw new UserErrorException($"{exception.Message} Give another port with --port.", exception);
        }

        return app.Urls.First();
    }

    private async Task<bool> IngestAsync(WebApplication app, IReadOnlyList<DroppedFile> files, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var container = new DocumentsContainer(app.Configuration);
        var tracked = services.GetRequiredService<ITrackedDocuments>();
        var watch = new IngestWatch(services.GetRequiredService<BlobActivity>(), tracked, container, services.GetRequiredService<TimeProvider>());
        if (!services.GetServices<IHostedService>().OfType<BlobListener>().Any())
        {
            throw new UserErrorException(
                "The function IngestDocument is switched off by its setting (AzureWebJobs.IngestDocument.Disabled): nothing would take the files.");
        }

        var (before, documents) = (new TrackedDocument?[files.Count], new TrackedDocument?[files.Count]);
        await IngestDisplay.ShowAsync(files.Count, _console, output, redirected, async display =>
        {
            var waits = new List<Task>();
            for (int i = 0; i < files.Count; i++)
            {
                before[i] = await tracked.FindAsync(DocumentId.FromPath(files[i].BlobName), cancellationToken);
                if (await container.DropAsync(files[i], Tell, cancellationToken) is { } etag)
                {
                    waits.Add(SettleAsync(i, etag, display));
                }
            }

            await Task.WhenAll(waits);
        });
        var report = new ClaimsReport(services.GetRequiredService<IClaimReviews>(), _console, output, redirected);
        var changed = documents.Zip(before).Where(pair => pair.First is not null && !IsAsBefore(pair.Second, pair.First)).Select(pair => pair.First!);
        foreach (var document in changed)
        {
            await report.WriteAsync(document, cancellationToken);
        }

        var same = documents.Zip(before).Where(pair => pair.First is not null && IsAsBefore(pair.Second, pair.First)).Select(pair => pair.First!).ToList();
        if (same.Count > 0)
        {
            output.WriteLine($"{Report.Count(same.Count, "document")} as before, with {Report.Count(same.Sum(document => document.ClaimCount), "claim")}.");
        }

        return documents.All(document => document?.State == DocumentState.Ready);

        async Task SettleAsync(int index, Azure.ETag etag, IngestDisplay display)
        {
            var document = await watch.WhenSettledAsync(
                files[index].BlobName, etag, progress => display.Underway(files[index].BlobName, progress), cancellationToken);
            documents[index] = document;
            display.Done(files[index].BlobName, document is null ? "not taken" : Report.Outcome(document));
        }
    }
}
