using ClaimTracker.Core.Documents;
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
        var files = DroppedFile.Find(request.Paths);
        var settings = LocalSettings.Load();
        request.Listen.Check(settings);
        await using var storage = await LocalStorage.OpenAsync(settings, request.StartEmulator, output.WriteLine, cancellationToken);
        if (storage.Started)
        {
            output.WriteLine("Started the Azurite storage emulator.");
        }

        await using var app = LocalApplication.Host(request.Listen);
        string url = await StartAsync(app, cancellationToken);
        output.WriteLine($"Serving {url}/api/claims");
        try
        {
            bool allTaken = files.Count == 0 || await IngestAsync(app, files, cancellationToken);
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
        var watch = new IngestWatch(
            services.GetRequiredService<BlobActivity>(), services.GetRequiredService<ITrackedDocuments>(), services.GetRequiredService<TimeProvider>());
        if (!services.GetServices<IHostedService>().OfType<BlobListener>().Any())
        {
            throw new UserErrorException("The function IngestDocument is switched off by its setting (AzureWebJobs.IngestDocument.Disabled): nothing would take the files.");
        }

        var documents = new TrackedDocument?[files.Count];
        await IngestDisplay.ShowAsync(files.Count, _console, output, redirected, async display =>
        {
            var waits = new List<Task>();
            for (int i = 0; i < files.Count; i++)
            {
                var etag = await container.DropAsync(files[i], cancellationToken);
                waits.Add(SettleAsync(i, etag, display));
            }

            await Task.WhenAll(waits);
        });
        var report = new ClaimsReport(services.GetRequiredService<IClaimReviews>(), _console, output, redirected);
        foreach (var document in documents.OfType<TrackedDocument>())
        {
            await report.WriteAsync(document, cancellationToken);
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
