namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: what the worker tells the Functions host about itself; here nobody asks.</summary>
public class WorkerOptions
{
    public IDictionary<string, string> Capabilities { get; } = new Dictionary<string, string>();
}
