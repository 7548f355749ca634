using System.Text.Json;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

public sealed record HistoryList(IReadOnlyList<HistoryResource> Value);

/// <summary>One change of a claim. Never changed afterwards.</summary>
public sealed record HistoryResource(
    long Revision,
    string Action,
    string Actor,
    DateTimeOffset At,
    IReadOnlyList<FieldChangeResource> Changes,
    string? Why,
    string OperationId,
    string? PreviousHash)
{
    public static HistoryResource Of(HistoryEntry entry) => new(
        entry.Revision,
        entry.Action,
        entry.Actor,
        entry.At,
        [.. entry.Changes.Select(change => new FieldChangeResource(change.Field, Value(change.From), Value(change.To)))],
        entry.Why,
        entry.OperationId,
        entry.PreviousHash);

    private static JsonElement? Value(string? json) => json is null ? null : JsonElement.Parse(json);
}

public sealed record FieldChangeResource(string Field, JsonElement? From, JsonElement? To);
