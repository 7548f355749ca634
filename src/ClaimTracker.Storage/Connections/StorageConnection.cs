using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.Storage.Connections;

/// <summary>
/// A connection as Functions apps have it: <c>{name}</c> is a connection string, or <c>{name}__accountName</c> or <c>{name}__blobServiceUri</c>,
/// <c>__tableServiceUri</c>, <c>__queueServiceUri</c> name the account and the app's identity opens it (<c>__clientId</c> for a user-assigned one).
/// </summary>
internal sealed class StorageConnection
{
    private readonly IConfigurationSection _section;
    private readonly string? _connectionString;
    private readonly Lazy<TokenCredential> _credential;

    private StorageConnection(IConfigurationSection section)
    {
        _section = section;
        _connectionString = string.IsNullOrWhiteSpace(section.Value) ? null : section.Value;
        _credential = new(() => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] }));
    }

    /// <exception cref="StorageConfigurationException">None of the names is configured.</exception>
    public static StorageConnection Of(IConfiguration configuration, params string[] names)
    {
        var section = names.Select(configuration.GetSection).FirstOrDefault(section => section.Exists())
            ?? throw new StorageConfigurationException(
                $"No storage is configured: set {names[^1]} to a connection string (UseDevelopmentStorage=true for Azurite), or {names[^1]}__accountName.");
        return new StorageConnection(section);
    }

    public BlobServiceClient Blobs(BlobClientOptions options) => Open(
        "blob", text => new BlobServiceClient(text, options), (uri, credential) => new BlobServiceClient(uri, credential, options));

    public TableServiceClient Tables(TableClientOptions options) => Open(
        "table", text => new TableServiceClient(text, options), (uri, credential) => new TableServiceClient(uri, credential, options));

    public QueueServiceClient Queues(QueueClientOptions options) => Open(
        "queue", text => new QueueServiceClient(text, options), (uri, credential) => new QueueServiceClient(uri, credential, options));

    private T Open<T>(string service, Func<string, T> byText, Func<Uri, TokenCredential, T> byIdentity)
    {
        if (_connectionString is null)
        {
            return byIdentity(Endpoint(service), _credential.Value);
        }

        try
        {
            return byText(_connectionString);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            // The exception's text may quote the key.
            throw new StorageConfigurationException($"{_section.Path} is not a storage connection string.");
        }
    }

    private Uri Endpoint(string service)
    {
        if (_section[$"{service}ServiceUri"] is { Length: > 0 } address)
        {
            return Uri.TryCreate(address, UriKind.Absolute, out var uri)
                ? uri
                : throw new StorageConfigurationException($"{_section.Path}__{service}ServiceUri is not an absolute address.");
        }

        return _section["accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : throw new StorageConfigurationException($"Set {_section.Path}__accountName or {_section.Path}__{service}ServiceUri.");
    }
}

/// <summary>The storage settings are missing or wrong; the message holds no secret.</summary>
public sealed class StorageConfigurationException(string message) : Exception(message);
