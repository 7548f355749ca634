using System.Text.Json.Serialization;

namespace ClaimTracker.Documents.Json;

[JsonSerializable(typeof(string))]
internal sealed partial class JsonTexts : JsonSerializerContext;
