using System.Net;
using ClaimTracker.Api;
using ClaimTracker.FunctionApp.Hosting;
using ClaimTracker.LocalHost.Runtime;
using ClaimTracker.LocalHost.Runtime.Blobs;
using ClaimTracker.LocalHost.Serving;
using ClaimTracker.LocalHost.Storage;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Tests;

public sealed class Start_up_tests
{
    [Theory]
    [InlineData("documents/{name}", "documents", "name")]
    [InlineData("documents/{path}", "documents", "path")]
    public void A_blob_path_is_a_container_and_one_expression(string path, string container, string parameter) =>
        Assert.Equal(new BlobPath(container, parameter), BlobPath.Parse(path, "F"));

    [Theory]
    [InlineData("documents")]
    [InlineData("documents/")]
    [InlineData("documents/a/{name}")]
    [InlineData("documents/{name}.{ext}")]
    [InlineData("{name}")]
    public void Any_other_blob_path_is_refused(string path) => Assert.Throws<FunctionIndexingException>(() => BlobPath.Parse(path, "F"));

    [Theory]
    [InlineData("192.0.2.1", false, false)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("0.0.0.0", true, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("::1", false, true)]
    public void Others_are_let_in_only_with_keys(string address, bool keys, bool allowed)
    {
        var configuration = Configuration(keys ? [new("Api:Keys:0", "a-key-of-some-length")] : []);

        var exception = Record.Exception(() => new Listen(IPAddress.Parse(address), 7071).Check(configuration));

        Assert.Equal(allowed, exception is null);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", true)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=YQ==;EndpointSuffix=core.windows.net", false)]
    public void An_emulator_is_started_only_for_storage_on_this_machine(string connectionString, bool local) =>
        Assert.Equal(local, StorageAddress.Parse(connectionString).IsLocal);

    [Fact]
    public void A_wrong_connection_string_is_refused_without_showing_it()
    {
        var exception = Assert.Throws<UserErrorException>(() => StorageAddress.Parse("AccountKey=secret"));

        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_falls_back_to_the_functions_own_storage()
    {
        var connections = new StorageConnections(Configuration([new("AzureWebJobsStorage", "own"), new("AzureWebJobsInbox", "prefixed")]));

        Assert.Equal(["own", "own", "prefixed"], ((string?[])[null, "Documents", "Inbox"]).Select(connections.ConnectionString));
    }

    [Theory]
    [InlineData("AzureWebJobsStorage Documents")]
    [InlineData("AzureWebJobsStorage__blobServiceUri AzureWebJobsStorage__queueServiceUri Documents__blobServiceUri Documents__queueServiceUri")]
    [InlineData("AzureWebJobsStorage__accountName AzureWebJobsDocuments")]
    public void The_function_app_starts_with_both_connections_only(string names)
    {
        KeyValuePair<string, string?>[] settings = [.. names.Split(' ').Select(Setting)];
        RequiredSettings.Check(Configuration(settings));

        var exception = Assert.Throws<SettingsException>(() => RequiredSettings.Check(Configuration(settings[..(settings.Length / 2)])));
        Assert.Contains("Documents", exception.Message, StringComparison.Ordinal);
    }

    private static KeyValuePair<string, string?> Setting(string name) => new(name.Replace("__", ":", StringComparison.Ordinal), "https://a.blob.core.windows.net");

    private static IConfiguration Configuration(KeyValuePair<string, string?>[] settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
