using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ClaimTracker.Storage.Tests.Emulated;

/// <summary>Writes down every request, by service.</summary>
public sealed class RequestRecorder(string connectionString) : HttpPipelinePolicy
{
    private readonly string _tables = connectionString.Split(';').FirstOrDefault(part => part.StartsWith("TableEndpoint=", StringComparison.Ordinal))?[14..] ?? ".table.";

    public ConcurrentQueue<string> Tables { get; } = new();

    public ConcurrentQueue<string> Others { get; } = new();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        string address = message.Request.Uri.ToString();
        (address.Contains(_tables, StringComparison.Ordinal) ? Tables : Others).Enqueue($"{message.Request.Method} {address}");
        return ProcessNextAsync(message, pipeline);
    }

    /// <returns>Table requests since the last call.</returns>
    public int Count()
    {
        int count = Tables.Count;
        Tables.Clear();
        return count;
    }
}
