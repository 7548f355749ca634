using System.CommandLine;
using System.Globalization;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.LocalHost.Output;
using ClaimTracker.LocalHost.Settings;
using ClaimTracker.LocalHost.Storage;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ClaimTracker.LocalHost.Commands;

internal static class StatusCommand
{
    public static Command Create()
    {
        var connection = new Option<bool>("--connection-string")
        {
            Description = "Only print how az, azcopy and Storage Explorer reach the storage; it has the key in it.",
        };
        var command = new Command("status", "Documents with their states, and how far the review of the claims is.") { connection };
        var storage = StorageOption.AddTo(command);
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(connection)
            ? TellConnectionAsync(storage.Of(parsed), cancellationToken)
            : Store.UseAsync(storage.Of(parsed), RunAsync, cancellationToken));
        return command;
    }

    private static async Task<int> TellConnectionAsync(EmulatorUse use, CancellationToken cancellationToken)
    {
        Console.WriteLine(await LocalStorage.ConnectionStringAsync(LocalSettings.Load(), use, cancellationToken));
        return 0;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var documents = AllAsync(services.GetRequiredService<ITrackedDocuments>(), cancellationToken);
        var statistics = await services.GetRequiredService<IStatistics>().ReadAsync(cancellationToken);
        var byStatus = statistics.ByStatus.Where(pair => pair.Value != 0).Select(pair => (EnumCode.Of(pair.Key), Number(pair.Value)));
        string total = $"{Report.Count(statistics.Documents, "document")}, {Report.Count(statistics.Claims, "claim")}";
        if (Console.IsOutputRedirected)
        {
            await WritePlainAsync(documents, total, byStatus);
        }
        else
        {
            await WriteTablesAsync(documents, total, byStatus);
        }

        return 0;
    }

    private static async Task WritePlainAsync(IAsyncEnumerable<TrackedDocument> documents, string total, IEnumerable<(string Status, string Count)> byStatus)
    {
        await foreach (var document in documents)
        {
            Console.WriteLine($"{document.Path}\t{Report.Outcome(document)}");
        }

        Console.WriteLine(total);
        foreach (var (status, count) in byStatus)
        {
            Console.WriteLine($"{status}\t{count}");
        }
    }

    private static async Task WriteTablesAsync(IAsyncEnumerable<TrackedDocument> documents, string total, IEnumerable<(string Status, string Count)> byStatus)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("Document").AddColumn("State").AddColumn(new TableColumn("Claims").RightAligned()).AddColumn("Reason");
        await foreach (var document in documents)
        {
            table.AddRow(
                Markup.Escape(document.Path),
                EnumCode.Of(document.State),
                Number(document.ClaimCount),
                Markup.Escape(document.Reason is { } reason ? $"{reason.Code}: {reason.Detail}" : string.Empty));
        }

        if (table.Rows.Count > 0)
        {
            AnsiConsole.Write(table);
        }

        AnsiConsole.WriteLine(total);
        var statuses = new Table().Border(TableBorder.Rounded).AddColumn("Status").AddColumn(new TableColumn("Claims").RightAligned());
        foreach (var (status, count) in byStatus)
        {
            statuses.AddRow(status, count);
        }

        if (statuses.Rows.Count > 0)
        {
            AnsiConsole.Write(statuses);
        }

        AnsiConsole.WriteLine("status --connection-string prints what az, azcopy and Storage Explorer need to reach the storage.");
    }

    private static async IAsyncEnumerable<TrackedDocument> AllAsync(
        ITrackedDocuments documents, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await documents.ListAsync(new DocumentQuery(), new PageRequest(PageRequest.MaxSize, continuation), cancellationToken);
            foreach (var document in page.Items)
            {
                yield return document;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
