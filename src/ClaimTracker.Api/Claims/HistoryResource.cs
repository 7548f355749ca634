using System.Text.Json.Serialization;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

public sealed record HistoryList(IReadOnlyList<HistoryResource> Value)
{
    /// <summary>Absolute address of the next page; absent on the last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NextLink { get; init; }
}

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
        [.. entry.Changes.Select(change => new FieldChangeResource(change.Field, change.From, change.To))],
        entry.Why,
        entry.OperationId,
        entry.PreviousHash);
}

/// <summary>Values as text; null where the field had none.</summary>
public sealed record FieldChangeResource(string Field, string? From, string? To);
