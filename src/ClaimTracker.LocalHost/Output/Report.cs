using System.Globalization;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.LocalHost.Output;

/// <summary>Words of the reports, the same on a terminal and in a pipe.</summary>
internal static class Report
{
    public static string Outcome(TrackedDocument document) => document.State switch
    {
        DocumentState.Ready when document.ClaimCount == 0 => "0 claims: nothing in it states a fact that can be checked",
        DocumentState.Ready => Count(document.ClaimCount, "claim"),
        _ when document.Reason is { } reason => $"{EnumCode.Of(document.State)} ({reason.Code}): {reason.Detail}",
        _ => EnumCode.Of(document.State),
    };

    /// <summary>What a large document is at, and how much of that is done.</summary>
    public static string Progress(IngestProgress progress) =>
        string.Create(CultureInfo.InvariantCulture, $"{EnumCode.Of(progress.Step)}, {(progress.Total == 0 ? 0 : 100L * progress.Done / progress.Total)} %");

    /// <summary>Of the whole ingest, 0..1: publishing takes most of the time.</summary>
    public static double Fraction(IngestProgress progress)
    {
        double part = progress.Total == 0 ? 0 : (double)progress.Done / progress.Total;
        return progress.Step == IngestStep.Splitting ? 0.3 * part : 0.3 + (0.7 * part);
    }

    public static string Score(Claim claim) => claim.Facets.CheckWorthiness.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");
}
