using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClaimTracker.Extraction.Tests.Annotated;

/// <summary>What a careful fact-checker took from a document (FILE.gold.json).</summary>
internal sealed record Annotation(IReadOnlyList<GoldClaim> Claims, IReadOnlyList<string> NotClaims)
{
    public static Annotation Read(string path) => JsonSerializer.Deserialize<Annotation>(File.ReadAllText(path), JsonSerializerOptions.Web)!;
}

/// <param name="Optional">Right either way: neither missed nor superfluous.</param>
internal sealed record GoldClaim(string Quote, [property: JsonPropertyName("claim")] string Text, bool Optional, IReadOnlyList<GoldQuantity>? Quantities)
{
    /// <summary>The words that say when.</summary>
    public IReadOnlyList<string>? Dates { get; init; }

    public GoldAttribution? Attribution { get; init; }
}

internal sealed record GoldAttribution(string Speaker, string? Verb);

internal sealed record GoldQuantity(double Value, double? Max, string? Comparator, string? Unit, string? Event);
