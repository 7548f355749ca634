using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests;

public sealed class FunctionAppTests(CompiledInfrastructure infrastructure)
{
    private PredictedResource App => infrastructure.Resources.Only("Microsoft.Web/sites");

    private PredictedResource Settings => infrastructure.Resources.Named("Microsoft.Web/sites/config", "appsettings");

    private PredictedResource Authentication => infrastructure.Resources.Named("Microsoft.Web/sites/config", "authsettingsV2");

    [InfraFact]
    public void It_runs_the_isolated_worker_on_flex_consumption()
    {
        Assert.Equal("FC1", infrastructure.Resources.Only("Microsoft.Web/serverfarms").String("sku.name"));
        Assert.Equal("functionapp,linux", App.String("kind"));
        Assert.Equal("dotnet-isolated", App.String("properties.functionAppConfig.runtime.name"));
        Assert.Equal("10.0", App.String("properties.functionAppConfig.runtime.version"));
        Assert.Equal(2048, App.Int("properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB"));
        Assert.Equal(40, App.Int("properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount"));
    }

    [InfraFact]
    public void The_package_is_fetched_with_the_identity()
    {
        var storage = App["properties.functionAppConfig.deployment.storage"];

        Assert.Equal("UserAssignedIdentity", storage.GetProperty("authentication").GetProperty("type").GetString());
        Assert.Contains("'app-package'", storage.GetProperty("value").GetString(), StringComparison.Ordinal);
        infrastructure.Resources.Named("Microsoft.Storage/storageAccounts/blobServices/containers", "app-package");
    }

    [InfraFact]
    public void Nobody_talks_to_it_without_https_or_deploys_with_a_password()
    {
        Assert.True(App.Bool("properties.httpsOnly"));
        Assert.Equal("1.2", App.String("properties.siteConfig.minTlsVersion"));
        var policies = infrastructure.Resources.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();
        Assert.Equal(["ftp", "scm"], policies.Select(policy => policy.Name).Order(StringComparer.Ordinal));
        Assert.All(policies, policy => Assert.False(policy.Bool("properties.allow")));
    }

    [InfraFact]
    public void Its_settings_are_these_and_none_is_a_secret() =>
        Assert.Equal(
            [
                "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
                "APPLICATIONINSIGHTS_CONNECTION_STRING",
                "APPLICATIONINSIGHTS_STATSBEAT_DISABLED",
                "AZURE_CLIENT_ID",
                "AzureWebJobs.IngestDocument.Disabled",
                "AzureWebJobsDisableHomepage",
                "AzureWebJobsStorage__blobServiceUri",
                "AzureWebJobsStorage__clientId",
                "AzureWebJobsStorage__credential",
                "AzureWebJobsStorage__queueServiceUri",
                "AzureWebJobsStorage__tableServiceUri",
                "Documents__blobServiceUri",
                "Documents__clientId",
                "Documents__credential",
                "Documents__queueServiceUri",
                "Identity__Mode",
                "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
                "Triggers__DocumentsContainer",
                "Triggers__ReprocessQueue",
            ],
            Settings["properties"].EnumerateObject().Select(setting => setting.Name).Order(StringComparer.Ordinal));

    [InfraFact]
    public void Storage_is_reached_with_the_identity()
    {
        foreach (var (connection, services) in new[] { ("AzureWebJobsStorage", "blob queue table"), ("Documents", "blob queue") })
        {
            Assert.Equal("managedidentity", Settings.String($"properties.{connection}__credential"));
            Assert.EndsWith(".clientId]", Settings.String($"properties.{connection}__clientId"), StringComparison.Ordinal);
            Assert.All(services.Split(' '), service =>
                Assert.EndsWith($".primaryEndpoints.{service}]", Settings.String($"properties.{connection}__{service}ServiceUri"), StringComparison.Ordinal));
        }
    }

    [InfraFact]
    public void Of_the_two_blob_triggers_only_the_one_that_event_grid_wakes_is_on() =>
        Assert.Equal(
            ["AzureWebJobs.IngestDocument.Disabled"],
            Settings["properties"].EnumerateObject().Where(setting => setting.Name.EndsWith(".Disabled", StringComparison.Ordinal)).Select(setting => setting.Name));

    [InfraFact]
    public void The_platform_signs_people_in_before_the_app_sees_a_request()
    {
        Assert.Equal("EasyAuth", Settings.String("properties.Identity__Mode"));
        Assert.True(Authentication.Bool("properties.platform.enabled"));
        Assert.True(Authentication.Bool("properties.globalValidation.requireAuthentication"));
        Assert.Equal("Return401", Authentication.String("properties.globalValidation.unauthenticatedClientAction"));
        Assert.Equal(
            CompiledInfrastructure.ClientId,
            Authentication.String("properties.identityProviders.azureActiveDirectory.registration.clientId"));
        Assert.Equal(
            [CompiledInfrastructure.ClientId],
            Authentication.Strings("properties.identityProviders.azureActiveDirectory.validation.defaultAuthorizationPolicy.allowedApplications"));
    }

    [InfraFact]
    public void Only_these_paths_are_open_to_everybody() =>
        Assert.Equal(
            [
                "/api/health/live",
                "/api/health/ready",
                "/api/openapi.json",
                "/api/review",
                "/api/review/*",
                "/runtime/webhooks/blobs",
            ],
            Authentication.Strings("properties.globalValidation.excludedPaths").Order(StringComparer.Ordinal));

    [InfraFact]
    public void Sign_in_uses_the_identity_in_place_of_a_client_secret() =>
        Assert.Equal(
            "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
            Authentication.String("properties.identityProviders.azureActiveDirectory.registration.clientSecretSettingName"));

    [InfraFact]
    public void Browsers_of_other_origins_are_let_in_only_where_named()
    {
        Assert.Empty(App.Strings("properties.siteConfig.cors.allowedOrigins"));
        var full = infrastructure.FullResources.Only("Microsoft.Web/sites");
        Assert.Equal([CompiledInfrastructure.Origin], full.Strings("properties.siteConfig.cors.allowedOrigins"));
        Assert.False(full.Bool("properties.siteConfig.cors.supportCredentials"));
    }

    [InfraFact]
    public void Warm_instances_are_kept_where_asked_for()
    {
        const string path = "properties.functionAppConfig.scaleAndConcurrency.alwaysReady";

        Assert.Empty(App[path].EnumerateArray());
        var warm = Assert.Single(infrastructure.FullResources.Only("Microsoft.Web/sites")[path].EnumerateArray());
        Assert.Equal("""{"name":"http","instanceCount":1}""", warm.GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
    }
}
