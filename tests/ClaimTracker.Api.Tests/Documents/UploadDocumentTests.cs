using System.Text;
using ClaimTracker.Api.Documents;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using Moq;

namespace ClaimTracker.Api.Tests.Documents;

public sealed class UploadDocumentTests
{
    private readonly ApiHarness api = new(("Api:MaxDocumentBytes", "1000"), ("Api:PublicUrl", "https://claims.example"));

    private (string Path, byte[] Content)? uploaded;

    private Upload? asked;

    private bool created = true;

    public UploadDocumentTests() => api.Documents
        .Setup(documents => documents.UploadAsync(It.IsAny<Upload>(), It.IsAny<Stream>(), It.IsAny<CancellationToken>()))
        .Returns(async (Upload upload, Stream content, CancellationToken cancellationToken) =>
        {
            asked = upload;
            string path = upload.Path;
            using MemoryStream copy = new();
            await content.CopyToAsync(copy, cancellationToken);
            uploaded = (path, copy.ToArray());
            var document = Samples.Document with { Path = path, Id = DocumentId.FromPath(path), State = DocumentState.Queued, NextVersion = 2, Content = "0x8" };
            return new UploadOutcome.Stored(document, created, Replayed: false);
        });

    [Fact]
    public async Task A_new_document_is_201_and_where_to_find_it()
    {
        var answer = await api.SendAsync<UploadDocument>("?name=syria/r%C3%A9port%202%25.txt", "3 killed", "text/plain");

        Assert.Equal(201, answer.Status);
        Assert.Equal($"https://claims.example/api/documents/{DocumentId.FromPath("syria/réport 2%.txt").Value}", answer.Response.Headers.Location);
        Assert.Equal(("syria/réport 2%.txt", "3 killed"), (uploaded!.Value.Path, Encoding.UTF8.GetString(uploaded.Value.Content)));
        Assert.Equal("queued", answer.Json.GetProperty("state").GetString());
    }

    [Fact]
    public async Task New_content_of_a_known_document_is_200()
    {
        created = false;

        Assert.Equal(200, (await api.SendAsync<UploadDocument>("?name=a.txt", "3 killed", "text/plain")).Status);
    }

    [Fact]
    public async Task The_file_of_a_form_brings_its_name()
    {
        const string Form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n3 killed\r\n--b--\r\n";

        var answer = await api.SendAsync<UploadDocument>(body: Form, contentType: "multipart/form-data; boundary=b");

        Assert.Equal((201, "a.txt", "3 killed"), (answer.Status, uploaded!.Value.Path, Encoding.UTF8.GetString(uploaded.Value.Content)));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "no boundary here")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\ncut off")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("multipart/form-data", "--b--")]
    public async Task A_damaged_form_is_400(string type, string body)
    {
        var answer = await api.SendAsync<UploadDocument>("?name=a.txt", body, type);

        Assert.Equal((400, "invalidMultipart"), (answer.Status, answer.Code));
        Assert.Null(uploaded);
    }

    [Fact]
    public async Task A_document_over_the_limit_is_413_with_and_without_a_length()
    {
        string body = new('a', 1001);
        string form = $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n{body}\r\n--b--\r\n";

        var raw = await api.SendAsync<UploadDocument>("?name=a.txt", body, "text/plain");
        var multipart = await api.SendAsync<UploadDocument>("?name=a.txt", form, "multipart/form-data; boundary=b");
        var chunked = await api.SendAsync<UploadDocument>("?name=a.txt", body, "text/plain", headers: ("Content-Length", ""));

        Assert.Equal((413, 413, 413), (raw.Status, multipart.Status, chunked.Status));
        Assert.Null(uploaded);
    }

    [Fact]
    public async Task Curls_default_content_type_is_415_and_says_what_to_write()
    {
        var answer = await api.SendAsync<UploadDocument>("?name=a.txt", "3 killed", "application/x-www-form-urlencoded");

        Assert.Equal(415, answer.Status);
        Assert.Contains("--data-binary", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a.txt")]
    [InlineData("a//b.txt")]
    [InlineData("a/")]
    [InlineData("../a.txt")]
    [InlineData("a/./b.txt")]
    [InlineData("a.txt.")]
    [InlineData("a\\b.txt")]
    [InlineData("a\nb.txt")]
    [InlineData("a\0b.txt")]
    [InlineData("")]
    public async Task A_name_that_some_tool_would_change_is_400(string name)
    {
        var answer = await api.SendAsync<UploadDocument>($"?name={Uri.EscapeDataString(name)}", "3 killed", "text/plain");

        Assert.Equal(400, answer.Status);
        Assert.Null(uploaded);
    }

    [Theory]
    [InlineData("a", 1025)]
    [InlineData("言", 1200)]
    [InlineData("🙂", 1000)]
    public async Task A_name_that_is_too_long_is_told_so(string character, int count)
    {
        string name = Uri.EscapeDataString(string.Concat(Enumerable.Repeat(character, count)));

        var answer = await api.SendAsync<UploadDocument>($"?name={name}", "x", "text/plain");

        Assert.Equal((400, "invalidName"), (answer.Status, answer.Code));
        Assert.Contains($"{character.Length * count:N0}", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\u0001")]
    [InlineData("\u202E")]
    [InlineData("\uFFFD")]
    public async Task A_name_that_no_listing_can_carry_is_400_from_the_query_and_from_a_form(string character)
    {
        var query = await api.SendAsync<UploadDocument>($"?name=b/{Uri.EscapeDataString(character)}.txt", "x", "text/plain");
        var field = await FormAsync(File("a.txt"), Field("path", $"b/{character}.txt"));

        Assert.Equal(("invalidName", "invalidName"), (query.Code, field.Code));
        Assert.Null(uploaded);
    }

    [Fact]
    public async Task A_form_may_name_its_document_in_a_field_before_or_after_the_file()
    {
        await FormAsync(Field("path", "syria/réport.txt"), File("a.txt"));
        string before = uploaded!.Value.Path;
        await FormAsync(File("a.txt"), Field("path", "syria/réport.txt"));

        Assert.Equal(("syria/réport.txt", "syria/réport.txt"), (before, uploaded.Value.Path));
    }

    [Fact]
    public async Task Nothing_of_a_form_is_dropped_without_a_word()
    {
        var two = await FormAsync(File("a.txt"), File("b.txt"));
        var unknown = await FormAsync(Field("priority", "1"), File("a.txt"));
        var after = await FormAsync(File("a.txt"), Field("priority", "1"));
        var twice = await FormAsync(Field("path", "a"), Field("path", "b"), File("a.txt"));

        Assert.Equal(["severalFiles", "unknownField", "unknownField", "repeated"], new[] { two, unknown, after, twice }.Select(answer =>
            answer.Json.GetProperty("errors")[0].GetProperty("code").GetString()));
        Assert.Equal("priority", after.Json.GetProperty("errors")[0].GetProperty("parameter").GetString());
        Assert.Null(uploaded);
    }

    [Fact]
    public async Task An_upload_answers_the_state_that_it_is_in_and_what_to_send_back()
    {
        var answer = await api.SendAsync<UploadDocument>("?name=a.txt", "3 killed", "text/plain");

        Assert.Equal(("queued", 2), (answer.Json.GetProperty("state").GetString(), answer.Json.GetProperty("nextVersion").GetInt32()));
        Assert.Equal(answer.Json.GetProperty("etag").GetString(), answer.Response.Headers.ETag.ToString());
    }

    [Fact]
    public async Task Preconditions_and_the_key_go_with_the_upload()
    {
        await api.SendAsync<UploadDocument>("?name=a.txt", "3 killed", "text/plain", headers: [("If-None-Match", "*"), ("Idempotency-Key", "k")]);
        var first = asked!;
        await api.SendAsync<UploadDocument>("?name=a.txt", "3 killed", "text/plain", headers: [("If-Match", "\"x\", W/\"y\""), ("Idempotency-Key", "k")]);

        Assert.True(first.Precondition.MustNotExist);
        Assert.Equal(["x"], asked!.Precondition.Tags);
        Assert.Equal(("ana", "k", first.Operation!.ContentHash), (asked.Operation!.Caller, asked.Operation.Key, asked.Operation.ContentHash));
    }

    [Fact]
    public async Task What_became_of_an_upload_that_was_not_stored_is_said()
    {
        var outcomes = new Queue<UploadOutcome>([new UploadOutcome.Stale(Samples.Document), new UploadOutcome.Stale(null), new UploadOutcome.Leased(), new UploadOutcome.OperationReused()]);
        api.Documents.Setup(documents => documents.UploadAsync(It.IsAny<Upload>(), It.IsAny<Stream>(), It.IsAny<CancellationToken>())).ReturnsAsync(outcomes.Dequeue);
        List<Answer> answers = [];
        for (int i = 0; i < 4; i++)
        {
            answers.Add(await api.SendAsync<UploadDocument>("?name=a.txt", "3 killed", "text/plain"));
        }

        Assert.Equal([(412, "stale"), (412, "noDocument"), (423, "leasedBlob"), (422, "idempotencyKeyReused")], answers.Select(answer => (answer.Status, answer.Code!)));
        Assert.Equal(answers[0].Response.Headers.ETag.ToString(), answers[0].Json.GetProperty("currentDocument").GetProperty("etag").GetString());
    }

    private static string File(string name) => $"Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n3 killed\r\n";

    private static string Field(string name, string value) => $"Content-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";

    private Task<Answer> FormAsync(params string[] parts) => api.SendAsync<UploadDocument>(
        body: string.Concat(parts.Select(part => $"--b\r\n{part}")) + "--b--\r\n", contentType: "multipart/form-data; boundary=b");

    [Fact]
    public async Task A_raw_body_needs_a_name() => Assert.Equal(400, (await api.SendAsync<UploadDocument>(body: "x", contentType: "text/plain")).Status);
}
