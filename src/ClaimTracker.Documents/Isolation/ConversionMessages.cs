using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Isolation;

// Between a host and its converter: on stdin one line of JSON, then as many bytes as it says; on stdout one line of JSON for each document,
// and one when the program is ready. Everything else is ended by closing stdin.

/// <param name="Length">Bytes of the document that follow the line.</param>
internal sealed record ConversionRequest(DocumentFormat Format, int Length, DocumentLimits Limits);

/// <summary>Either the text or the rejection is there; neither in the line that says the program is ready.</summary>
internal sealed record ConversionAnswer(SourceText? Text = null, RejectionAnswer? Rejection = null);

internal sealed record RejectionAnswer(DocumentRejection Reason, string Message, string? Where);

[JsonSerializable(typeof(ConversionRequest))]
[JsonSerializable(typeof(ConversionAnswer))]
internal sealed partial class ConversionJson : JsonSerializerContext
{
    /// <summary>Text is written as it is, not escaped for HTML: the line is read by a JSON parser only.</summary>
    public static ConversionJson Line { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });
}
