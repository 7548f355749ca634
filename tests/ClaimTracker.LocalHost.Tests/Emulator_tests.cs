using System.Net.Http.Headers;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Sas;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using ClaimTracker.Emulator;
using ClaimTracker.LocalHost.Storage;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Tests;

/// <summary>Who may open the emulator, and that no two have one folder.</summary>
public sealed class Emulator_tests(Azurite azurite) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_published_key_opens_no_service_of_an_emulator_with_its_own()
    {
        string key = azurite.ConnectionString.Split("AccountKey=")[1].Split(';')[0];
        string known = azurite.ConnectionString.Replace(key, EmulatorKey.WellKnown, StringComparison.Ordinal);

        var refused = await Task.WhenAll(
            Assert.ThrowsAsync<RequestFailedException>(async () => await new BlobServiceClient(known).GetPropertiesAsync(Token)),
            Assert.ThrowsAsync<RequestFailedException>(async () => await new QueueServiceClient(known).GetPropertiesAsync(Token)),
            Assert.ThrowsAsync<RequestFailedException>(async () => await new TableServiceClient(known).CreateTableAsync("planted", Token)));

        Assert.All(refused, exception => Assert.Equal(403, exception.Status));
    }

    [Fact]
    public async Task A_page_that_signs_with_the_published_key_writes_no_batch()
    {
        string key = azurite.ConnectionString.Split("AccountKey=")[1].Split(';')[0];
        string known = azurite.ConnectionString.Replace(key, EmulatorKey.WellKnown, StringComparison.Ordinal);
        var table = new TableClient(azurite.ConnectionString, "claims");
        await table.CreateIfNotExistsAsync(Token);

        Assert.Equal(403, await PostBatchAsync(known));
        Assert.Empty(await table.QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token));

        // The same page with the right key is let in, so that it is the key that refuses it.
        Assert.NotEqual(403, await PostBatchAsync(azurite.ConnectionString));
    }

    [Fact]
    public async Task A_second_emulator_on_a_folder_is_refused_in_one_line_and_the_first_goes_on()
    {
        var options = new EmulatorOptions { Location = Path.Combine(_folder, "storage"), AccountKey = EmulatorKey.Random() };
        await using (var first = await AzuriteEmulator.StartAsync(options, Token))
        {
            var exception = await Assert.ThrowsAsync<EmulatorException>(
                () => AzuriteEmulator.StartAsync(options with { Location = options.Location + Path.DirectorySeparatorChar }, Token));

            Assert.Contains(options.Location, exception.Message, StringComparison.Ordinal);
            Assert.Contains("LocalHost:StorageFolder", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', exception.Message);
            await new BlobServiceClient(first.ConnectionString).CreateBlobContainerAsync("kept", cancellationToken: Token);
        }

        await using var next = await AzuriteEmulator.StartAsync(options, Token);
        Assert.True((await new BlobContainerClient(next.ConnectionString, "kept").ExistsAsync(Token)).Value);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        string file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "", Token);

        var exception = await Assert.ThrowsAsync<EmulatorException>(() => AzuriteEmulator.StartAsync(new EmulatorOptions { Location = Path.Combine(file, "storage") }, Token));

        Assert.Contains(file, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void The_key_of_a_machine_is_made_once_and_readable_by_its_user_only()
    {
        string cache = Path.Combine(_folder, "cache");
        Assert.Null(EmulatorKey.Find(cache));

        var keys = Enumerable.Range(0, 16).AsParallel().Select(_ => EmulatorKey.Ensure(cache)).ToHashSet(StringComparer.Ordinal);

        string key = Assert.Single(keys);
        Assert.Equal((key, 64), (EmulatorKey.Find(cache), Convert.FromBase64String(key).Length));
        Assert.NotEqual(EmulatorKey.WellKnown, key);
        string file = Assert.Single(Directory.EnumerateFiles(cache));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", null, 10000)]
    [InlineData("UseDevelopmentStorage=true", "11000", 11000)]
    [InlineData("UseDevelopmentStorage=true;", "1", 1)]
    public void The_ports_of_the_emulator_can_be_moved_as_one(string connection, string? first, int expected)
    {
        var address = EmulatorConnection.AddressOf(Settings(("LocalHost:EmulatorPort", first)), connection);

        Assert.Equal([expected, expected + 1, expected + 2], address.All.Select(service => service.Port));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65534")]
    [InlineData("many")]
    [InlineData("-1")]
    public void A_port_that_leaves_no_room_for_three_is_refused(string first) =>
        Assert.Throws<UserErrorException>(() => EmulatorConnection.AddressOf(Settings(("LocalHost:EmulatorPort", first)), "UseDevelopmentStorage=true"));

    [Fact]
    public void Every_connection_that_names_the_emulator_gets_its_key_and_no_other_does()
    {
        const string Elsewhere = "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=YQ==;EndpointSuffix=core.windows.net";
        var settings = Settings(("AzureWebJobsStorage", "UseDevelopmentStorage=true"), ("Documents", "UseDevelopmentStorage=true"), ("AzureWebJobsDocuments", Elsewhere));
        var connection = new EmulatorConnection(EmulatorConnection.AddressOf(settings, "UseDevelopmentStorage=true"), "a2V5");

        var replaced = connection.Settings(settings);

        Assert.Equal(["AzureWebJobsStorage", "Documents"], replaced.Keys.Order(StringComparer.Ordinal));
        Assert.All(replaced.Values, value => Assert.Contains("AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;", value, StringComparison.Ordinal));
    }

    /// <summary>What any web page can send without being asked: a POST with a plain type, signed in its address.</summary>
    private static async Task<int> PostBatchAsync(string connection)
    {
        var signed = new TableServiceClient(connection).GenerateSasUri(TableAccountSasPermissions.All, TableAccountSasResourceTypes.All, TimeProvider.System.GetUtcNow().AddHours(1));
        using var content = new StringContent(Batch);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=batch");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{signed.GetLeftPart(UriPartial.Authority)}/{AzuriteEmulator.AccountName}/$batch{signed.Query}") { Content = content };
        request.Headers.Add("Origin", "https://page.example");
        using var page = new HttpClient();
        using var answer = await page.SendAsync(request, Token);
        return (int)answer.StatusCode;
    }

    private static IConfiguration Settings(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))).Build();

    private const string Batch = "--batch\r\nContent-Type: multipart/mixed; boundary=changes\r\n\r\n--changes\r\nContent-Type: application/http\r\n"
        + "Content-Transfer-Encoding: binary\r\n\r\nPOST http://127.0.0.1/devstoreaccount1/claims HTTP/1.1\r\nContent-Type: application/json\r\n"
        + "Accept: application/json;odata=nometadata\r\n\r\n{\"PartitionKey\":\"p\",\"RowKey\":\"r\"}\r\n--changes--\r\n--batch--\r\n";
}
