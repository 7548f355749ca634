using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Models;

namespace ClaimTracker.EndToEnd;

public sealed class Documents_become_claims(HostUnderTest host)
{
    private const string Report = "At least 3 civilians were killed and 5 others – injured.\n\nThe shelling hit Kafr Halab on 12 March, officials said.\n";

    private readonly string _folder = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_dropped_file_becomes_claims_and_a_change_of_status_is_in_the_history()
    {
        var document = await DropAsync("report.txt", Report);
        var claims = await ClaimsAsync(document);
        var texts = claims.Select(claim => (string)claim["text"]!).ToList();
        Assert.Equal("ready", (string?)document["state"]);
        Assert.Contains("At least 3 civilians were killed.", texts);
        Assert.Contains("5 others were injured.", texts);

        string id = (string)claims[texts.IndexOf("5 others were injured.")]["id"]!;
        var (claim, etag) = await host.Api.GetWithETagAsync($"api/claims/{id}");
        Assert.Equal("unreviewed", (string?)claim["status"]);
        string quote = (string)claim["quote"]!;
        Assert.Contains("5 others – injured", quote, StringComparison.Ordinal);
        Assert.Equal(quote, Report[(int)claim["anchor"]!["start"]!..(int)claim["anchor"]!["end"]!]);

        using (var response = await host.Api.PatchAsync($"api/claims/{id}", new JsonObject { ["status"] = "inReview" }, etag))
        {
            Assert.Equal("inReview", (string?)(await ApiClient.ReadAsync(response))["status"]);
        }

        using (var stale = await host.Api.PatchAsync($"api/claims/{id}", new JsonObject { ["priority"] = 1 }, etag))
        {
            Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        }

        var history = await host.Api.ListAsync($"api/claims/{id}/history");
        Assert.Equal(2, history.Count);
        Assert.Equal("end-to-end", (string?)history[1]["actor"]);
        var change = history[1]["changes"]!.AsArray().Single(change => (string?)change!["field"] == "status")!;
        Assert.Equal(("unreviewed", "inReview"), ((string?)change["from"], (string?)change["to"]));
        Assert.Contains(await host.Api.ListAsync("api/claims?status=inReview"), listed => (string?)listed["id"] == id);
    }

    [Fact]
    public async Task The_same_file_again_and_a_restart_in_between_change_nothing()
    {
        var document = await DropAsync("again.txt", Report);
        var before = await ClaimsAsync(document);
        if (!host.IsGiven)
        {
            await host.RestartAsync();
        }

        await UploadAsync("again.txt", BinaryData.FromString(Report));
        // The next file is found in a later scan or the same one, so by then the first has been seen again.
        await DropAsync("later.txt", "Later, 12 people were arrested.\n");
        var after = await ClaimsAsync(await host.Api.SettledAsync($"{_folder}/again.txt"));

        Assert.NotEmpty(before);
        Assert.Equal(before.Select(claim => claim.ToJsonString()), after.Select(claim => claim.ToJsonString()));
        foreach (var claim in after)
        {
            Assert.Single(await host.Api.ListAsync($"api/claims/{(string)claim["id"]!}/history"));
        }
    }

    [Fact]
    public async Task A_file_that_is_not_text_is_rejected_with_its_reason_and_later_ones_go_on()
    {
        await UploadAsync("noise.txt", BinaryData.FromBytes([.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 >> 3))]));
        var good = await DropAsync("good.txt", Report);
        var bad = await host.Api.SettledAsync($"{_folder}/noise.txt");

        Assert.Equal("ready", (string?)good["state"]);
        Assert.Equal("rejected", (string?)bad["state"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)bad["reason"]!["code"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)bad["reason"]!["detail"]));
    }

    [Fact]
    public async Task An_upload_over_HTTP_is_read_and_exported()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Report)) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        var queued = await host.Api.PostAsync($"api/documents?name={_folder}/uploaded.txt", content);
        Assert.Equal(($"{_folder}/uploaded.txt", null), ((string?)queued["path"], (string?)queued["metadata"]!["format"]));

        var document = await host.Api.SettledAsync($"{_folder}/uploaded.txt");
        Assert.Equal(("ready", "txt"), ((string?)document["state"], (string?)document["metadata"]!["format"]));
        var exported = (await host.Api.LinesAsync($"api/export?format=ndjson&documentId={(string)document["id"]!}")).Select(line => JsonNode.Parse(line)!);
        Assert.Equal(
            (await ClaimsAsync(document)).Select(claim => (string)claim["id"]!).Order(StringComparer.Ordinal),
            exported.Select(claim => (string)claim["id"]!).Order(StringComparer.Ordinal));
        Assert.Equal(1 + (int)document["claimCount"]!, (await host.Api.LinesAsync($"api/export?format=csv&documentId={(string)document["id"]!}")).Count);
    }

    [Fact]
    public async Task A_blob_that_the_trigger_gave_up_is_a_failed_document_with_its_reason()
    {
        await host.Poison.SendMessageAsync(new JsonObject
        {
            ["Type"] = "BlobTrigger",
            ["FunctionId"] = "Host.Functions.IngestDocument",
            ["BlobType"] = "BlockBlob",
            ["ContainerName"] = host.Documents.Name,
            ["BlobName"] = $"{_folder}/gone.txt",
            ["ETag"] = "\"0x1\"",
        }.ToJsonString());

        var document = await host.Api.SettledAsync($"{_folder}/gone.txt");
        Assert.Equal("failed", (string?)document["state"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)document["reason"]!["detail"]));
    }

    private async Task<JsonObject> DropAsync(string name, string text)
    {
        await UploadAsync(name, BinaryData.FromString(text));
        return await host.Api.SettledAsync($"{_folder}/{name}");
    }

    /// <summary>As az or Storage Explorer would.</summary>
    private async Task UploadAsync(string name, BinaryData content)
    {
        await host.Documents.CreateIfNotExistsAsync(PublicAccessType.None);
        await host.Documents.GetBlobClient($"{_folder}/{name}").UploadAsync(content, overwrite: true);
    }

    private Task<IReadOnlyList<JsonObject>> ClaimsAsync(JsonObject document) => host.Api.ListAsync($"api/documents/{(string)document["id"]!}/claims");
}
