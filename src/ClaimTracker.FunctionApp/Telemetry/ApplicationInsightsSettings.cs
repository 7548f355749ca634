using System.Data.Common;
using Azure.Core;
using Azure.Identity;
using ClaimTracker.Api;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.FunctionApp.Telemetry;

/// <param name="Credential">Null: the connection string alone is enough (local authentication is on).</param>
internal sealed record ApplicationInsightsSettings(string ConnectionString, TokenCredential? Credential)
{
    public const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Null where Application Insights is not configured.</summary>
    /// <exception cref="SettingsException">A setting cannot be used; the message does not repeat it.</exception>
    public static ApplicationInsightsSettings? From(IConfiguration configuration)
    {
        string? connection = configuration[Connection];
        string? authentication = configuration[Authentication];
        if (string.IsNullOrWhiteSpace(connection))
        {
            return string.IsNullOrWhiteSpace(authentication)
                ? null
                : throw new SettingsException($"{Authentication} is set, but {Connection} is not: telemetry would go nowhere. Set both or none.");
        }

        if (!Guid.TryParse(Part(Connection, connection, "InstrumentationKey"), out _))
        {
            throw new SettingsException($"{Connection} has no InstrumentationKey. Copy it from the overview of the Application Insights resource.");
        }

        return new ApplicationInsightsSettings(connection, string.IsNullOrWhiteSpace(authentication) ? null : Identity(authentication));
    }

    /// <remarks>https://learn.microsoft.com/azure/azure-functions/functions-app-settings#applicationinsights_authentication_string</remarks>
    private static ManagedIdentityCredential Identity(string authentication) =>
        Part(Authentication, authentication, "Authorization") is "AAD"
            ? new ManagedIdentityCredential(Part(Authentication, authentication, "ClientId") is { Length: > 0 } clientId
                ? ManagedIdentityId.FromUserAssignedClientId(clientId)
                : ManagedIdentityId.SystemAssigned)
            : throw new SettingsException($"{Authentication} must hold Authorization=AAD, with ClientId=… for a user-assigned identity.");

    private static string? Part(string setting, string value, string name)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = value }.TryGetValue(name, out object? part) ? (string)part : null;
        }
        catch (ArgumentException)
        {
            // its text may quote the value
            throw new SettingsException($"{setting} is not a list of name=value pairs separated by semicolons.");
        }
    }
}
