using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;

namespace ClaimTracker.LocalHost.Output;

/// <summary>Words of the reports, the same on a terminal and in a pipe.</summary>
internal static class Report
{
    public static string Outcome(TrackedDocument document) => document.State switch
    {
        DocumentState.Ready => Count(document.ClaimCount, "claim"),
        _ when document.Reason is { } reason => $"{Code(document.State)} ({reason.Code}): {reason.Detail}",
        _ => Code(document.State),
    };

    public static string Score(Claim claim) => claim.Facets.CheckWorthiness.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");

    /// <summary>The camelCase form that the API uses.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static string Code(ReviewStatus status) => Code<ReviewStatus>(status);
}
