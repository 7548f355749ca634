// Compiled by GeneratedClientTests together with the client for System.Text.Json: in a merge patch null clears, so what was not set must not be sent.
// (The client for Newtonsoft.Json leaves it out by itself.)
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Generated;

public partial class ClaimTrackerClient
{
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) => settings.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
}
