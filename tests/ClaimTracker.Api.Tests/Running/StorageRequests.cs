using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>Writes down what the host asks of storage, while somebody wants to know.</summary>
internal sealed class StorageRequests : HttpPipelinePolicy
{
    private ConcurrentQueue<string>? written;

    /// <returns>The answer, and the address of every request to storage until it came.</returns>
    public async Task<(HttpAnswer Answer, IReadOnlyCollection<string> Requests)> DuringAsync(Func<Task<HttpAnswer>> ask)
    {
        ConcurrentQueue<string> own = written = new();
        try
        {
            return (await ask(), own);
        }
        finally
        {
            written = null;
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        written?.Enqueue(message.Request.Uri.ToString());
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        written?.Enqueue(message.Request.Uri.ToString());
        return ProcessNextAsync(message, pipeline);
    }
}
