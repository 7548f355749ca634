using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ClaimTracker.Storage.Tests.Emulated;

/// <summary>Writes down every request, by service, and how many rows the table gave.</summary>
public sealed class RequestRecorder(string connectionString) : HttpPipelinePolicy
{
    private readonly string _tables = connectionString.Split(';').FirstOrDefault(part => part.StartsWith("TableEndpoint=", StringComparison.Ordinal))?[14..] ?? ".table.";
    private int _rows;

    public ConcurrentQueue<string> Tables { get; } = new();

    public ConcurrentQueue<string> Others { get; } = new();

    /// <summary>Rows read since the last <see cref="Count"/>.</summary>
    public int Rows => Volatile.Read(ref _rows);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        string address = message.Request.Uri.ToString();
        bool table = address.Contains(_tables, StringComparison.Ordinal);
        (table ? Tables : Others).Enqueue($"{message.Request.Method} {address}");
        await ProcessNextAsync(message, pipeline);
        if (table && message.Request.Method == RequestMethod.Get && message.Response.Status == 200)
        {
            using var json = JsonDocument.Parse(message.Response.Content);
            Interlocked.Add(ref _rows, json.RootElement.TryGetProperty("value", out var rows) ? rows.GetArrayLength() : 1);
        }
    }

    /// <returns>Table requests since the last call.</returns>
    public int Count()
    {
        int count = Tables.Count;
        Tables.Clear();
        Volatile.Write(ref _rows, 0);
        return count;
    }
}
