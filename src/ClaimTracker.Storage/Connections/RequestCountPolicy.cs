using Azure.Core;
using Azure.Core.Pipeline;
using ClaimTracker.Core.Telemetry;

namespace ClaimTracker.Storage.Connections;

/// <summary>Counts every try of every request to one service; a try without an answer has status 0.</summary>
/// <param name="service">blob, table or queue.</param>
internal sealed class RequestCountPolicy(string service) : HttpPipelinePolicy
{
    private const int NoAnswer = 0;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        int status = NoAnswer;
        try
        {
            ProcessNext(message, pipeline);
            status = message.Response.Status;
        }
        finally
        {
            Count(message, status);
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        int status = NoAnswer;
        try
        {
            await ProcessNextAsync(message, pipeline);
            status = message.Response.Status;
        }
        finally
        {
            Count(message, status);
        }
    }

    private void Count(HttpMessage message, int status) => Signals.StorageRequests.Add(
        1,
        new(Signals.Tags.Service, service),
        new(Signals.Tags.Method, message.Request.Method.Method),
        new(Signals.Tags.StatusCode, status));
}
