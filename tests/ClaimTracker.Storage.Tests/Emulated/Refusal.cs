using Azure.Core;
using Azure.Core.Pipeline;

namespace ClaimTracker.Storage.Tests.Emulated;

/// <summary>Fails each request whose address has this in it, as if something were wrong with one document only.</summary>
public sealed class Refusal(string address) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        message.Request.Uri.ToString().Contains(address, StringComparison.Ordinal)
            ? throw new InvalidOperationException("Something is wrong with this document.")
            : ProcessNextAsync(message, pipeline);
}
