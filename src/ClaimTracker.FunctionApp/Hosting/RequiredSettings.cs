using ClaimTracker.Api;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.FunctionApp.Hosting;

/// <summary>
/// Settings that the Functions host itself needs and cannot default: without <c>Documents</c> no blob function would ever run, and nobody would be told.
/// </summary>
public static class RequiredSettings
{
    private static readonly string[] Connections = ["AzureWebJobsStorage", "Documents"];

    private static readonly string[] Services = ["blobServiceUri", "queueServiceUri"];

    /// <exception cref="SettingsException">A connection is missing, or given in two ways.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (string name in Connections)
        {
            CheckConnection(name, configuration.GetSection($"AzureWebJobs{name}") is { } prefixed && prefixed.Exists() ? prefixed : configuration.GetSection(name));
        }

        TriggerNames.Check(configuration);
    }

    private static void CheckConnection(string name, IConfigurationSection connection)
    {
        bool isString = !string.IsNullOrEmpty(connection.Value);
        bool isAccount = !string.IsNullOrEmpty(connection["accountName"]);
        string[] addresses = [.. Services.Where(service => !string.IsNullOrEmpty(connection[service]))];
        if (!isString && !isAccount && addresses.Length == 0)
        {
            throw new SettingsException(
                $"The setting {name} is missing. Give a connection string, or {name}__blobServiceUri and {name}__queueServiceUri for identity-based "
                + "connections; Documents is usually the same storage as AzureWebJobsStorage.");
        }

        if (isString && (isAccount || addresses.Length > 0))
        {
            throw new SettingsException(
                $"{name} is given twice: as a connection string and as {name}__{(isAccount ? "accountName" : addresses[0])}. Remove one, so that it is certain "
                + "which storage is meant.");
        }

        if (!isString && !isAccount && Services.Except(addresses).FirstOrDefault() is { } missing)
        {
            throw new SettingsException($"{name}__{missing} is missing: the triggers need blobs and queues.");
        }
    }
}
