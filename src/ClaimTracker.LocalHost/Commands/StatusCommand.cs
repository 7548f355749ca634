using System.CommandLine;
using System.Globalization;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.LocalHost.Output;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.LocalHost.Commands;

internal static class StatusCommand
{
    public static Command Create()
    {
        var noAzurite = StorageOption.NoAzurite();
        var command = new Command("status", "Documents with their states, and how far the review of the claims is.") { noAzurite };
        command.SetAction((parsed, cancellationToken) => Store.UseAsync(!parsed.GetValue(noAzurite), RunAsync, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var documents = services.GetRequiredService<ITrackedDocuments>();
        string? continuation = null;
        do
        {
            var page = await documents.ListAsync(new DocumentQuery(), new PageRequest(PageRequest.MaxSize, continuation), cancellationToken);
            foreach (var document in page.Items)
            {
                Console.WriteLine($"{document.Path}\t{Report.Outcome(document)}");
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        var statistics = await services.GetRequiredService<IStatistics>().ReadAsync(cancellationToken);
        Console.WriteLine($"{Report.Count(statistics.Documents, "document")}, {Report.Count(statistics.Claims, "claim")}");
        foreach (var (status, count) in statistics.ByStatus.Where(pair => pair.Value != 0))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{EnumCode.Of(status)}\t{count}"));
        }

        return 0;
    }
}
