using System.Text.Json.Serialization;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

/// <summary>A piece of evidence; a retracted one stays, with the reason.</summary>
public sealed record EvidenceResource(
    string Id,
    string Url,
    Stance Stance,
    string? Title,
    string? Source,
    string? ArchivedUrl,
    string? Sha256,
    string? Note,
    string AddedBy,
    DateTimeOffset AddedAt,
    Retraction? Retracted)
{
    public static EvidenceResource Of(Evidence evidence) => new(
        evidence.Id,
        evidence.Content.Url,
        evidence.Content.Stance,
        evidence.Content.Title,
        evidence.Content.Source,
        evidence.Content.ArchivedUrl,
        evidence.Content.Sha256,
        evidence.Content.Note,
        evidence.AddedBy,
        evidence.AddedAt,
        evidence.Retracted);
}

public sealed record EvidenceList(IReadOnlyList<EvidenceResource> Value)
{
    /// <summary>Absolute address of the next page; absent on the last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NextLink { get; init; }
}

/// <param name="Id">Id of the new evidence.</param>
/// <param name="Claim">The claim after the change.</param>
public sealed record AddedEvidence(string Id, ClaimResource Claim);
