using System.Globalization;
using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Lists;

internal static class ClaimQueries
{
    /// <summary>Everything that narrows the list, whatever index is walked.</summary>
    public static bool Matches(this ClaimQuery query, ClaimRecord record)
    {
        var claim = record.Claim;
        return (query.Statuses.Count == 0 || query.Statuses.Contains(claim.Status))
            && (query.Assignee is null || PersonName.Same(claim.Assignee, query.Assignee))
            && (query.Verdict is null || claim.Verdict == query.Verdict)
            && (query.Kind is null || claim.Facets.Kind == query.Kind)
            && (query.Collection is null || record.Collection == query.Collection)
            && (query.Flag == ClaimFlags.None || (claim.Flags & query.Flag) != 0)
            && (query.MinCheckWorthiness is null || claim.Facets.CheckWorthiness >= query.MinCheckWorthiness)
            && (query.HasQuantity is null || claim.Facets.Quantities.Count > 0 == query.HasQuantity)
            && (query.Searched is not { } searched || searched.IsIn(claim.Text) || searched.IsIn(claim.Quote));
    }

    /// <summary>
    /// The part of <see cref="Matches"/> that storage can work out itself, so that fewer rows come back; null where there is none. Nothing in it is text that
    /// somebody wrote.
    /// </summary>
    public static string? Filter(this ClaimQuery query)
    {
        List<string> parts = [];
        if (query.Statuses.Count > 0 && query.Statuses.Distinct().Count() < Enum.GetValues<ReviewStatus>().Length)
        {
            parts.Add($"({string.Join(" or ", query.Statuses.Select(status => TableClient.CreateQueryFilter($"status eq {ReviewCodes.Name(status)}")))})");
        }

        if (query.Verdict is { } verdict)
        {
            parts.Add(TableClient.CreateQueryFilter($"verdict eq {ReviewCodes.Name(verdict)}"));
        }

        if (query.Kind is { } kind)
        {
            parts.Add(TableClient.CreateQueryFilter($"kind eq {ReviewCodes.Name(kind)}"));
        }

        if (query.MinCheckWorthiness is { } least)
        {
            parts.Add(TableClient.CreateQueryFilter($"checkWorthiness ge {least}"));
        }

        return parts.Count == 0 ? null : string.Join(" and ", parts);
    }

    public static bool Narrows(this ClaimQuery query) =>
        query.Verdict is not null || query.Kind is not null || query.Collection is not null || query.Flag != ClaimFlags.None
        || query.MinCheckWorthiness is not null || query.HasQuantity is not null || query.Text is not null
        || ((query.Document is not null || query.Assignee is not null) && query.Statuses.Count > 0);

    /// <summary>Says which query it is, for the continuation token.</summary>
    public static string Canonical(this ClaimQuery query) => string.Join(
        '\n',
        "claims", query.Document?.Value, query.Assignee, string.Join(',', query.Statuses), query.Verdict?.ToString(), query.Kind?.ToString(),
        query.Collection, query.Flag.ToString(), query.MinCheckWorthiness?.ToString("R", CultureInfo.InvariantCulture),
        query.HasQuantity?.ToString(), query.Text, query.Walk ? "walk" : null);
}
