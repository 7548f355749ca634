using System.Text.Json.Serialization;
using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Documents;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Problems;

/// <summary>Problem details, RFC 9457, with this API's members.</summary>
public sealed record ProblemResource
{
    /// <summary>Identifies the kind of problem: urn:claimtracker:problem: and the code.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    public required string Code { get; init; }

    /// <summary>To be given when asking the operator: finds the request in the logs.</summary>
    public required string TraceId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemErrorResource>? Errors { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClaimResource? Current { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentResource? CurrentDocument { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Transition>? AllowedTransitions { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Lease? Lease { get; init; }
}

public sealed record ProblemErrorResource(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pointer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parameter,
    string Code,
    string Detail);
