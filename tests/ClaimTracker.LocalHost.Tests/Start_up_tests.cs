using System.Net;
using System.Net.Sockets;
using ClaimTracker.Api;
using ClaimTracker.FunctionApp.Hosting;
using ClaimTracker.LocalHost.Commands;
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
        KeyValuePair<string, string?>[] triggers = [.. TriggerNames.Defaults(Configuration([]))];
        RequiredSettings.Check(Configuration([.. settings, .. triggers]));

        var exception = Assert.Throws<SettingsException>(() => RequiredSettings.Check(Configuration([.. settings[..(settings.Length / 2)], .. triggers])));
        Assert.Contains("Documents", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_named_before_anything_is_started()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var exception = Assert.Throws<UserErrorException>(() => new Listen(null, port).CheckPort());

        Assert.Contains($"Port {port} is taken", exception.Message, StringComparison.Ordinal);
        Assert.Contains("--port", exception.Message, StringComparison.Ordinal);
        new Listen(null, 0).CheckPort();
    }

    [Fact]
    public void An_address_of_another_machine_cannot_be_listened_on()
    {
        var exception = Assert.Throws<UserErrorException>(() => new Listen(IPAddress.Parse("192.0.2.1"), 7071).CheckPort());

        Assert.Contains("192.0.2.1", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Theory]
    [InlineData("--prot 80", "There is no option '--prot'.")]
    [InlineData("samples --exti", "There is no option '--exti'.")]
    [InlineData("drop --exit a.txt", "There is no option '--exit'.")]
    [InlineData("extract --jsn a.txt", "There is no option '--jsn'.")]
    [InlineData("drop", "Required argument 'files' missing")]
    [InlineData("--port many", "'many' is not a port")]
    [InlineData("--listen here", "'here' is not an IP address")]
    [InlineData("export --format pdf", "'pdf' not recognized. Must be one of: 'csv' 'ndjson' 'claimreview'")]
    [InlineData("status nothing", "nothing")]
    public async Task A_mistyped_command_line_is_refused_in_a_line_that_says_what_is_wrong(string line, string expected)
    {
        var parsed = Cli.Root().Parse(line.Split(' '));

        Assert.Contains(Cli.Mistakes(parsed), mistake => mistake.Contains(expected, StringComparison.Ordinal));
        Assert.All(Cli.Mistakes(parsed), mistake => Assert.DoesNotContain(mistake, char.IsControl));
        Assert.Equal(1, await Cli.RunAsync(line.Split(' ')));
    }

    [Fact]
    public async Task A_mistyped_command_is_no_file() => Assert.Equal(1, await Cli.RunAsync(["stauts"]));

    private static KeyValuePair<string, string?> Setting(string name) => new(name.Replace("__", ":", StringComparison.Ordinal), "https://a.blob.core.windows.net");

    private static IConfiguration Configuration(KeyValuePair<string, string?>[] settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
