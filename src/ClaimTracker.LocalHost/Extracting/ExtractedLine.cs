using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.LocalHost.Extracting;

/// <summary>One claim, or one rejected span, of a file; the JSON form is the machine-readable contract, with field names as in the API.</summary>
internal sealed record ExtractedLine
{
    public required string File { get; init; }

    /// <summary>Null for a rejected span.</summary>
    public string? Text { get; init; }

    public required string Quote { get; init; }

    /// <summary>UTF-16 code units into the plain text of the file.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last UTF-16 code unit.</summary>
    public required int End { get; init; }

    /// <summary>Of a rejected span too, so that a reader may see what the filters kept back.</summary>
    public double? CheckWorthiness { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public ClaimKind? Kind { get; init; }

    public Attribution? Attribution { get; init; }

    public IReadOnlyList<Quantity>? Quantities { get; init; }

    public IReadOnlyList<ClaimDate>? Dates { get; init; }

    public IReadOnlyList<Casualty>? Casualties { get; init; }

    public IReadOnlyList<ClaimPlace>? Places { get; init; }

    public bool? Hedged { get; init; }

    public bool? Negated { get; init; }

    public string? Context { get; init; }

    public string? Standalone { get; init; }

    public IReadOnlyList<Referent>? Referents { get; init; }

    /// <summary>Why the span is no claim; null for a claim.</summary>
    public string? Rejected { get; init; }

    public static ExtractedLine Of(string file, ExtractedClaim claim) => new()
    {
        File = file,
        Text = claim.Text,
        Quote = claim.Quote,
        Start = claim.Start,
        End = claim.End,
        CheckWorthiness = claim.Facets.CheckWorthiness,
        Reasons = claim.Facets.Reasons,
        Kind = claim.Facets.Kind,
        Attribution = claim.Facets.Attribution,
        Quantities = claim.Facets.Quantities,
        Dates = claim.Facets.Dates,
        Casualties = claim.Facets.Casualties,
        Places = claim.Facets.Places,
        Hedged = claim.Facets.Hedged,
        Negated = claim.Facets.Negated,
        Context = claim.Facets.Context,
        Standalone = claim.Facets.Standalone,
        Referents = claim.Facets.Referents.Count > 0 ? claim.Facets.Referents : null,
    };

    public static ExtractedLine Of(string file, RejectedSpan span) =>
        new() { File = file, Quote = span.Quote, Start = span.Start, End = span.End, CheckWorthiness = span.CheckWorthiness, Rejected = span.Reason };

    public string ToJson() => JsonSerializer.Serialize(this, ExtractedLineJson.Readable.ExtractedLine);

    /// <param name="withFile">Where there are several.</param>
    public string ToText(bool withFile) => (withFile ? File + "\t" : string.Empty) + (Rejected is null
        ? string.Create(CultureInfo.InvariantCulture, $"{CheckWorthiness:0.00}\t{Text}")
        : $"{Rejected}\t{Quote.ReplaceLineEndings(" ")}");
}

[JsonSerializable(typeof(ExtractedLine))]
internal sealed partial class ExtractedLineJson : JsonSerializerContext
{
    /// <summary>For people and tools that read UTF-8, not for embedding in HTML.</summary>
    public static ExtractedLineJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });
}
