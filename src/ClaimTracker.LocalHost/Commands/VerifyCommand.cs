using System.CommandLine;
using ClaimTracker.Core.Operations;
using ClaimTracker.LocalHost.Output;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.LocalHost.Commands;

internal static class VerifyCommand
{
    private const int Unclean = 2;

    public static Command Create()
    {
        var repair = new Option<bool>("--repair") { Description = "Mend what can be mended from the claims' own rows, which are the truth." };
        var command = new Command("verify", "Checks the whole store: claims, indexes, counters, history. Exit code 2 where something is wrong.")
        {
            repair,
        };
        var storage = StorageOption.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Store.UseAsync(
            storage.Of(parsed), (services, token) => RunAsync(services, parsed.GetValue(repair), token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool repair, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<IStoreVerifier>().VerifyAsync(repair, cancellationToken);
        foreach (var finding in report.Findings)
        {
            Console.WriteLine($"{(finding.Repaired ? "repaired" : "wrong")}\t{finding.Rule}\t{finding.Where}\t{finding.Detail}");
        }

        Console.WriteLine(
            $"{Report.Count(report.Documents, "document")}, {Report.Count(report.Claims, "claim")}, {Report.Count(report.HistoryRows, "history row")}: "
            + (report.Clean ? "all is well." : $"{Report.Count(report.Findings.Count, "finding")}, {report.Repaired} repaired."));
        return report.Findings.All(finding => finding.Repaired) ? 0 : Unclean;
    }
}
