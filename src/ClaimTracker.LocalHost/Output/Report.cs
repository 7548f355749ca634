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
        DocumentState.Ready => Count(document.ClaimCount, "claim"),
        _ when document.Reason is { } reason => $"{EnumCode.Of(document.State)} ({reason.Code}): {reason.Detail}",
        _ => EnumCode.Of(document.State),
    };

    public static string Score(Claim claim) => claim.Facets.CheckWorthiness.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");
}
