using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace ClaimTracker.LocalHost.Tests;

public sealed class Blob_trigger_tests(Azurite azurite)
{
    private readonly BlobContainerClient _inbox = new(azurite.ConnectionString, "inbox");
    private readonly QueueClient _poison = new(azurite.ConnectionString, "webjobs-blobtrigger-poison");
    private readonly string _name = $"{Guid.NewGuid():N}/a report v1.tar.gz";

    [Fact]
    public async Task Every_content_of_a_blob_is_given_once_even_over_restarts()
    {
        var calls = new Calls();
        string other = _name + ".other";
        await _inbox.CreateIfNotExistsAsync();
        await _inbox.UploadBlobAsync(_name, BinaryData.FromString("one"));
        await using (await TriggeredHost.StartAsync(azurite, calls))
        {
            await Eventually.HoldsAsync(() => Task.FromResult(calls.Count(_name) == 1), "the blob is found");
            await _inbox.GetBlobClient(_name).UploadAsync(BinaryData.FromString("two"), overwrite: true);
            await Eventually.HoldsAsync(() => Task.FromResult(calls.Count(_name) == 2), "its new content is found");
            await ReceiptAsync(_name);
        }

        await _inbox.UploadBlobAsync(other, BinaryData.FromString("three"));
        await using (await TriggeredHost.StartAsync(azurite, calls))
        {
            await Eventually.HoldsAsync(() => Task.FromResult(calls.Count(other) == 1), "a blob of the meantime is found");
            Assert.Equal(2, calls.Count(_name));
            Assert.Equal(0, calls.Count($"eventgrid:{_name}"));
        }
    }

    [Fact]
    public async Task After_five_attempts_the_blob_is_poison_in_the_functions_hosts_words_and_others_go_on()
    {
        var calls = new Calls { Fails = name => name == _name };
        await _inbox.CreateIfNotExistsAsync();
        await _inbox.UploadBlobAsync(_name, BinaryData.FromString("bad"));
        var properties = await _inbox.GetBlobClient(_name).GetPropertiesAsync();
        await using var host = await TriggeredHost.StartAsync(azurite, calls);
        await _inbox.UploadBlobAsync(_name + ".good", BinaryData.FromString("good"));

        var message = await PoisonAsync();

        Assert.Equal(5, calls.Count(_name));
        Assert.Equal(1, calls.Count(_name + ".good"));
        Assert.Equal("BlobTrigger", message.GetProperty("Type").GetString());
        Assert.Equal("Host.Functions.Blob", message.GetProperty("FunctionId").GetString());
        Assert.Equal("BlockBlob", message.GetProperty("BlobType").GetString());
        Assert.Equal("inbox", message.GetProperty("ContainerName").GetString());
        Assert.Equal(_name, message.GetProperty("BlobName").GetString());
        Assert.Equal(properties.Value.ETag.ToString("H"), message.GetProperty("ETag").GetString());
    }

    /// <summary>Peeks, because other tests' messages are there too; bodies must be Base64.</summary>
    private async Task<JsonElement> PoisonAsync()
    {
        JsonElement? found = null;
        await Eventually.HoldsAsync(
            async () =>
            {
                PeekedMessage[] messages = (await _poison.ExistsAsync()).Value ? (await _poison.PeekMessagesAsync(32)).Value : [];
                found = messages
                    .Select(message => JsonSerializer.Deserialize<JsonElement>(Convert.FromBase64String(message.Body.ToString())))
                    .Where(message => message.GetProperty("BlobName").GetString() == _name)
                    .Select(message => (JsonElement?)message)
                    .SingleOrDefault();
                return found is not null;
            },
            "the poison message is there");
        return found!.Value;
    }

    private async Task ReceiptAsync(string name)
    {
        var etag = (await _inbox.GetBlobClient(name).GetPropertiesAsync()).Value.ETag;
        var receipts = new Runtime.Blobs.BlobReceipts(new BlobContainerClient(azurite.ConnectionString, "azure-webjobs-hosts"), "inbox", "Blob");
        await Eventually.HoldsAsync(
            async () =>
            {
                await receipts.LoadAsync(CancellationToken.None);
                return receipts.Has(name, etag);
            },
            "the receipt is written");
    }
}
