using System.Text.Json.Serialization;

namespace ClaimTracker.Api.Export;

/// <summary>schema.org ClaimReview as JSON-LD, with what search engines ask for.</summary>
/// <remarks>https://schema.org/ClaimReview, https://developers.google.com/search/docs/appearance/structured-data/factcheck</remarks>
public sealed record ClaimReviewResource
{
    [JsonPropertyName("@context")]
    public string Context { get; init; } = "https://schema.org";

    [JsonPropertyName("@type")]
    public string Type { get; init; } = "ClaimReview";

    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    /// <summary>Where the fact-check can be read.</summary>
    public required string Url { get; init; }

    /// <summary>Day of the decision.</summary>
    public required string DatePublished { get; init; }

    public required LinkedParty Author { get; init; }

    public required string ClaimReviewed { get; init; }

    public required LinkedRating ReviewRating { get; init; }

    public required LinkedClaim ItemReviewed { get; init; }

    /// <summary>The rationale.</summary>
    public required string ReviewBody { get; init; }

    /// <summary>The evidence.</summary>
    public required IReadOnlyList<LinkedWork> Citation { get; init; }

    public string InLanguage { get; init; } = "en";
}

public sealed record LinkedParty(
    [property: JsonPropertyName("@type")] string Type,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url = null);

/// <param name="AlternateName">The verdict in words.</param>
public sealed record LinkedRating(string AlternateName)
{
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "Rating";

    /// <summary>1 (refuted) to 5 (supported); absent where the verdict has no place on that scale.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RatingValue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? BestRating => RatingValue is null ? null : 5;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? WorstRating => RatingValue is null ? null : 1;
}

/// <summary>The claim as somebody made it.</summary>
public sealed record LinkedClaim
{
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "Claim";

    /// <summary>Who made it; absent where the document does not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LinkedParty? Author { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DatePublished { get; init; }

    public required LinkedWork Appearance { get; init; }
}

public sealed record LinkedWork
{
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "CreativeWork";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DatePublished { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LinkedParty? Publisher { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ArchivedAt { get; init; }

    /// <summary>What it says about the claim.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Abstract { get; init; }
}
