using System.Text.Json.Serialization;

namespace ClaimTracker.Api.Access;

/// <summary>The JSON inside X-MS-CLIENT-PRINCIPAL.</summary>
internal sealed record ClientPrincipal
{
    [JsonPropertyName("role_typ")]
    public string? RoleType { get; init; }

    [JsonPropertyName("claims")]
    public IReadOnlyList<PrincipalClaim>? Claims { get; init; }
}

internal sealed record PrincipalClaim
{
    [JsonPropertyName("typ")]
    public string Type { get; init; } = "";

    [JsonPropertyName("val")]
    public string Value { get; init; } = "";
}
