using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

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
        var environment = Environment(FreePorts(3));

        Assert.Contains("report.txt: 2 claims", await RunAsync(environment, file, "--exit", "--port", "0"));
        Assert.Contains("report.txt\t2 claims", await RunAsync(environment, "status"));
        Assert.Contains(await RunAsync(environment, "verify"), line => line.StartsWith("1 document, 2 claims, ", StringComparison.Ordinal));
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
            "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=" + Emulator.AzuriteEmulator.AccountKey
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
