namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: calls the function for every message of a queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    public string QueueName { get; } = queueName;

    /// <summary>Name of the setting with the storage connection; null: AzureWebJobsStorage.</summary>
    public string? Connection { get; set; }
}
