using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using ClaimTracker.Emulator;

namespace ClaimTracker.EndToEnd;

public sealed class The_command_line : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Samples_end_with_claims_of_each_and_the_emulator_that_was_started_is_stopped()
    {
        int[] ports = FreePorts(3);
        await using var host = LocalHostProcess.Start(Environment(ports), "samples", "--exit", "--port", "0");

        int exitCode = await host.ExitCodeAsync();

        Assert.True(exitCode == 0, $"{host.Errors}\n{string.Join('\n', host.Output)}");
        foreach (string sample in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples")).Select(Path.GetFileName)!)
        {
            Assert.Contains(host.Output, line => line.StartsWith($"samples/{sample}\tunreviewed\t", StringComparison.Ordinal));
        }

        Assert.All(ports, port => Assert.False(Answers(port)));
    }

    [Fact]
    public async Task What_a_host_has_stored_is_there_for_status_verify_and_export()
    {
        string file = Path.Combine(_folder, "report.txt");
        await File.WriteAllTextAsync(file, "At least 3 civilians were killed and 5 others – injured.");
        int[] ports = FreePorts(3);
        var environment = Environment(ports);

        string empty = Path.Combine(_folder, "empty.txt");
        await File.WriteAllTextAsync(empty, "Good morning!");
        Assert.Contains("report.txt: 2 claims", await RunAsync(environment, file, empty, "--exit", "--port", "0"));

        // The same again shows nothing twice.
        var again = await RunAsync(environment, file, empty, "--exit", "--port", "0");
        Assert.Contains("2 documents as before, with 2 claims.", again);
        Assert.DoesNotContain(again, line => line.Contains("civilians", StringComparison.Ordinal));
        Assert.Contains(again, line => line.StartsWith("empty.txt: 0 claims: nothing in it", StringComparison.Ordinal));
        // One emulator for all that look: it takes the key of this machine, as the hosts' own did.
        await using var emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions
        {
            Location = environment["LocalHost__StorageFolder"],
            BlobPort = ports[0],
            QueuePort = ports[1],
            TablePort = ports[2],
            AccountKey = EmulatorKey.Ensure(Path.Combine(Repository.Root, ".cache")),
        });
        Assert.Contains("report.txt\t2 claims", await RunAsync(environment, "status"));
        Assert.Contains(await RunAsync(environment, "verify"), line => line.StartsWith("2 documents, 2 claims, ", StringComparison.Ordinal));
        var exported = await RunAsync(environment, "export", "--format", "ndjson");
        Assert.Equal(
            ["5 others were injured.", "At least 3 civilians were killed."],
            exported.Select(line => (string?)JsonNode.Parse(line)!["text"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Extract_prints_one_JSON_object_for_each_claim_whose_quote_is_the_text_at_its_offsets()
    {
        const string text = "At least 3 civilians were killed and 5 others – injured.";
        string file = Path.Combine(_folder, "report.txt");
        await File.WriteAllTextAsync(file, text);
        await using var host = LocalHostProcess.Start(new Dictionary<string, string>(), "extract", file, "--json");

        Assert.Equal(0, await host.ExitCodeAsync());

        var claims = host.Output.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["At least 3 civilians were killed.", "5 others were injured."], claims.Select(claim => (string?)claim["text"]));
        Assert.All(claims, claim => Assert.Equal((string?)claim["quote"], text[(int)claim["start"]!..(int)claim["end"]!]));
    }

    [Fact]
    public async Task Extract_of_several_files_says_which_and_goes_on_after_one_that_is_not_there()
    {
        string[] files = [Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "gone.txt"), Path.Combine(_folder, "b.txt")];
        await File.WriteAllTextAsync(files[0], "At least 3 civilians were killed.");
        await File.WriteAllTextAsync(files[2], "5 others were injured.");
        await using var host = LocalHostProcess.Start(new Dictionary<string, string>(), ["extract", .. files]);

        Assert.Equal(1, await host.ExitCodeAsync());

        Assert.Equal([files[0], files[2]], host.Output.Select(line => line.Split('\t')[0]));
        Assert.StartsWith(files[1] + ": ", host.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hosts_on_one_storage_folder_are_one_too_many_and_the_key_of_the_machine_opens_what_runs()
    {
        var (here, elsewhere) = (Environment(FreePorts(3)), Environment(FreePorts(3)));
        await using var host = LocalHostProcess.Start(here, "--port", "0");
        await host.UrlAsync();

        foreach (string[] arguments in (string[][])[["--port", "0"], ["status"], ["verify"], ["drop", Path.Combine(Repository.Root, "README.md")]])
        {
            await using var second = LocalHostProcess.Start(elsewhere, arguments);
            Assert.Equal(1, await second.ExitCodeAsync());
            Assert.StartsWith($"The storage folder {here["LocalHost__StorageFolder"]} is in use by another storage emulator", Assert.Single(second.Lines()), StringComparison.Ordinal);
        }

        string connection = Assert.Single(await RunAsync(here, "status", "--connection-string"));
        Assert.DoesNotContain(EmulatorKey.WellKnown, connection, StringComparison.Ordinal);
        Assert.True((await new BlobContainerClient(connection, "documents").ExistsAsync()).Value);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(async () => await new BlobContainerClient(here["AzureWebJobsStorage"], "documents").ExistsAsync());
        Assert.Equal(403, refused.Status);
        Assert.Equal(0, await host.StopAsync());
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_named_and_ends_with_exit_code_1()
    {
        int[] ports = FreePorts(3);
        await using var host = LocalHostProcess.Start(Environment(ports), "status", "--no-azurite");

        Assert.Equal(1, await host.ExitCodeAsync());

        Assert.Contains($"http://127.0.0.1:{ports[0]}", host.Errors, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyCollection<string>> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        await using var host = LocalHostProcess.Start(environment, arguments);
        int exitCode = await host.ExitCodeAsync();
        Assert.True(exitCode == 0, $"{string.Join(' ', arguments)}: {exitCode}\n{host.Errors}\n{string.Join('\n', host.Output)}");
        return host.Output;
    }

    private Dictionary<string, string> Environment(int[] ports) => new()
    {
        ["AzureWebJobsStorage"] =
            "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=" + EmulatorKey.WellKnown
            + $";BlobEndpoint=http://127.0.0.1:{ports[0]}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{ports[1]}/devstoreaccount1;"
            + $"TableEndpoint=http://127.0.0.1:{ports[2]}/devstoreaccount1;",
        ["DocumentLimits__Seconds"] = LocalHostProcess.DocumentSeconds,
        ["LocalHost__StorageFolder"] = Path.Combine(_folder, "storage"),
    };

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }

    private static bool Answers(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
