using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Tables;

/// <summary>JSON of what rows hold as one property, and of the blobs beside them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(DocumentIdConverter)])]
[JsonSerializable(typeof(ClaimFacets))]
[JsonSerializable(typeof(ClaimAnchor))]
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<FieldChange>))]
[JsonSerializable(typeof(IngestPlan))]
[JsonSerializable(typeof(ReuploadReport))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<ReviewStatus, int>))]
[JsonSerializable(typeof(Dictionary<Verdict, int>))]
[JsonSerializable(typeof(Dictionary<int, int>))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    static StorageJson() =>
        Readable = new StorageJson(new JsonSerializerOptions(Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Without escapes that nobody needs: values in a table are read by people, too.</summary>
    public static StorageJson Readable { get; }
}
