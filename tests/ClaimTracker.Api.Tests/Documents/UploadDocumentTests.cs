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

    public UploadDocumentTests() => api.Documents
        .Setup(documents => documents.UploadAsync(It.IsAny<string>(), It.IsAny<Stream>(), It.IsAny<CancellationToken>()))
        .Returns(async (string path, Stream content, CancellationToken cancellationToken) =>
        {
            using MemoryStream copy = new();
            await content.CopyToAsync(copy, cancellationToken);
            uploaded = (path, copy.ToArray());
            return Samples.Document with { Path = path, Id = DocumentId.FromPath(path), State = DocumentState.Queued };
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
        api.Documents.Setup(documents => documents.FindAsync(DocumentId.FromPath("a.txt"), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Document);

        Assert.Equal(200, (await api.SendAsync<UploadDocument>("?name=a.txt", "3 killed", "text/plain")).Status);
    }

    [Fact]
    public async Task The_file_of_a_form_brings_its_name()
    {
        const string Form = "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
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

    [Fact]
    public async Task A_name_of_more_than_1024_characters_is_400() =>
        Assert.Equal(400, (await api.SendAsync<UploadDocument>($"?name={new string('a', 1025)}", "x", "text/plain")).Status);

    [Fact]
    public async Task A_raw_body_needs_a_name() => Assert.Equal(400, (await api.SendAsync<UploadDocument>(body: "x", contentType: "text/plain")).Status);
}
