using ClaimTracker.Api;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.FunctionApp.Hosting;

/// <summary>
/// Settings that the Functions host itself needs and cannot default: without <c>Documents</c> no blob function would ever run, and nobody would be told.
/// </summary>
public static class RequiredSettings
{
    private static readonly string[] Connections = ["AzureWebJobsStorage", "Documents"];

    /// <exception cref="SettingsException">A connection is missing.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (string name in Connections)
        {
            if (!IsGiven(configuration.GetSection(name)) && !IsGiven(configuration.GetSection($"AzureWebJobs{name}")))
            {
                throw new SettingsException(
                    $"The setting {name} is missing. Give a connection string, or {name}__blobServiceUri and {name}__queueServiceUri for identity-based "
                    + "connections; Documents is usually the same storage as AzureWebJobsStorage.");
            }
        }
    }

    private static bool IsGiven(IConfigurationSection connection) =>
        !string.IsNullOrEmpty(connection.Value) || !string.IsNullOrEmpty(connection["blobServiceUri"]) || !string.IsNullOrEmpty(connection["accountName"]);
}
