using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using ClaimTracker.FunctionApp.Hosting;

namespace ClaimTracker.LocalHost.Runtime.Blobs;

/// <summary>What the Functions host puts into <see cref="Queue"/> after the last attempt on a blob.</summary>
internal sealed record BlobPoison(string Type, string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag)
{
    public const string Queue = TriggerNames.BlobPoisonQueue;

    public static string Message(FunctionDescriptor function, string container, string blob, ETag etag) => JsonSerializer.Serialize(
        new BlobPoison("BlobTrigger", function.Id, "BlockBlob", container, blob, etag.ToString("H")), BlobPoisonJson.Default.BlobPoison);
}

[JsonSerializable(typeof(BlobPoison))]
internal sealed partial class BlobPoisonJson : JsonSerializerContext;
