namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: calls the function for every new or changed blob of a container.</summary>
/// <param name="blobPath">Container and pattern, such as <c>documents/{name}</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : Attribute
{
    public string BlobPath { get; } = blobPath;

    /// <summary>Name of the setting with the storage connection; null: AzureWebJobsStorage.</summary>
    public string? Connection { get; set; }

    public BlobTriggerSource Source { get; set; } = BlobTriggerSource.LogsAndContainerScan;
}

public enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
