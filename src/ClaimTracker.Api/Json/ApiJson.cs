using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Api.Access;
using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Documents;
using ClaimTracker.Api.Export;
using ClaimTracker.Api.Operations;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Json;

/// <summary>
/// All JSON of the API. Reading is strict: a member twice, an unknown member, a missing one, a comment, a trailing comma, NaN or a number as text is an
/// error, because what was not understood would be lost without anybody noticing.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowDuplicateProperties = false,
    AllowTrailingCommas = false,
    MaxDepth = 16,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    ReadCommentHandling = JsonCommentHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(CodeConverter<AnchorState>),
        typeof(CodeConverter<CasualtyEffect>),
        typeof(CodeConverter<ClaimFlags>),
        typeof(CodeConverter<ClaimKind>),
        typeof(CodeConverter<Comparator>),
        typeof(CodeConverter<DateSource>),
        typeof(CodeConverter<DismissReason>),
        typeof(CodeConverter<DocumentState>),
        typeof(CodeConverter<IngestStep>),
        typeof(CodeConverter<ReviewStatus>),
        typeof(CodeConverter<Stance>),
        typeof(CodeConverter<Verdict>),
    ])]
[JsonSerializable(typeof(ClaimResource))]
[JsonSerializable(typeof(ClaimList))]
[JsonSerializable(typeof(ClaimPatch))]
[JsonSerializable(typeof(Verdict?))]
[JsonSerializable(typeof(HistoryList))]
[JsonSerializable(typeof(DocumentResource))]
[JsonSerializable(typeof(DocumentList))]
[JsonSerializable(typeof(ProblemResource))]
[JsonSerializable(typeof(HealthResource))]
[JsonSerializable(typeof(NewVersionResource))]
[JsonSerializable(typeof(VersionList))]
[JsonSerializable(typeof(EvidenceInput))]
[JsonSerializable(typeof(EvidenceList))]
[JsonSerializable(typeof(AddedEvidence))]
[JsonSerializable(typeof(BulkRequest))]
[JsonSerializable(typeof(BulkResponse))]
[JsonSerializable(typeof(StatisticsResource))]
[JsonSerializable(typeof(MeResource))]
[JsonSerializable(typeof(ClaimReviewResource))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>
    /// Letters of every script as they are, so that names can be read, and no more escapes than JSON needs; what is sent is written by <see cref="ReadableJson"/>,
    /// which escapes what HTML would take for markup.
    /// </summary>
    public static ApiJson Written => Relaxed.Instance;

    private static class Relaxed
    {
        public static readonly ApiJson Instance = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>The platform's own documents, which may grow members at any time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.General, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ClientPrincipal))]
internal sealed partial class PlatformJson : JsonSerializerContext;
