namespace ClaimTracker.Storage.Ingest;

/// <summary>A poison message of another tracker in the same account; it must stay in the queue.</summary>
internal sealed class ForeignMessageException() : Exception("The message is about a blob of another app's container.");
