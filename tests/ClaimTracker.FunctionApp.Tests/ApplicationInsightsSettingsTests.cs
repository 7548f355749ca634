using Azure.Identity;
using ClaimTracker.Api;
using ClaimTracker.FunctionApp.Telemetry;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.FunctionApp.Tests;

public sealed class ApplicationInsightsSettingsTests
{
    private const string Connection = "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=https://region.example/";

    [Fact]
    public void Without_settings_nothing_is_sent() => Assert.Null(Read(null, null));

    [Theory]
    [InlineData("Authorization=AAD")]
    [InlineData("ClientId=00000000-0000-0000-0000-000000000002;Authorization=AAD")]
    public void With_an_identity_telemetry_is_sent_as_it(string authentication) =>
        Assert.IsType<ManagedIdentityCredential>(Read(Connection, authentication)!.Credential);

    [Fact]
    public void The_connection_string_alone_is_enough_where_keys_are_allowed()
    {
        var settings = Read(Connection, null);

        Assert.Equal(Connection, settings!.ConnectionString);
        Assert.Null(settings.Credential);
    }

    [Theory]
    [InlineData(null, "Authorization=AAD")]
    [InlineData(Connection, "ClientId=00000000-0000-0000-0000-000000000002")]
    [InlineData("InstrumentationKey=abc", null)]
    [InlineData("IngestionEndpoint=https://region.example/", null)]
    public void Settings_that_cannot_work_are_refused(string? connection, string? authentication) =>
        Assert.Throws<SettingsException>(() => Read(connection, authentication));

    private static ApplicationInsightsSettings? Read(string? connection, string? authentication) =>
        ApplicationInsightsSettings.From(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                [ApplicationInsightsSettings.Connection] = connection,
                [ApplicationInsightsSettings.Authentication] = authentication,
            })
            .Build());
}
