using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Runtime;

/// <summary>What the local host takes from host.json.</summary>
/// <param name="RoutePrefix">Before every route, without slashes.</param>
/// <param name="BlobParallelism">Blobs worked on at once.</param>
/// <param name="BlobAttempts">Attempts on a blob before it is poison.</param>
/// <param name="QueueAttempts">Deliveries of a message before it is poison.</param>
internal sealed record HostSettings(string RoutePrefix, int BlobParallelism, int BlobAttempts, int QueueAttempts)
{
    public static HostSettings Read(string file)
    {
        var extensions = new ConfigurationBuilder().AddJsonFile(file, optional: false).Build().GetSection("extensions");
        return new HostSettings(
            (extensions["http:routePrefix"] ?? "api").Trim('/'),
            extensions.GetValue("blobs:maxDegreeOfParallelism", 8),
            extensions.GetValue("blobs:poisonBlobThreshold", 5),
            extensions.GetValue("queues:maxDequeueCount", 5));
    }
}
