namespace ClaimTracker.Storage.Tables;

/// <summary>
/// Limits of Azure Table Storage (https://learn.microsoft.com/azure/storage/tables/scalability-targets and
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions). The emulator does not enforce them all: we do.
/// </summary>
internal static class AzureLimits
{
    public const int TransactionOperations = 100;
    public const int TransactionBytes = 4 * 1024 * 1024;

    /// <summary>Kept free for headers of the request.</summary>
    public const int TransactionBytesUsed = TransactionBytes * 7 / 8;
    public const int EntityBytes = 1024 * 1024;
    public const int EntityProperties = 252;
    public const int PropertyCharacters = 32 * 1024;
    public const int KeyCharacters = 512;
    public const int PageRows = 1000;
}
