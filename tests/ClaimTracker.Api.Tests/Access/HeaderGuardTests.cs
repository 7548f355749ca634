using System.Net;
using ClaimTracker.Api.Access;
using ClaimTracker.Api.Documents;
using ClaimTracker.Api.Tests.Harness;

namespace ClaimTracker.Api.Tests.Access;

public sealed class HeaderGuardTests
{
    private const string Key = "a-key-for-everything";

    private readonly ApiHarness keyed = new(("Api:Keys:0", Key), ("Api:Keys:1:Key", "a-key-for-reading-only"), ("Api:Keys:1:Role", "reader"));

    private readonly ApiHarness open = new();

    [Fact]
    public async Task A_key_opens_the_api_and_the_header_names_the_person()
    {
        var answer = await keyed.SendAsync<GetMe>(headers: ("x-functions-key", Key), from: IPAddress.Parse("203.0.113.9"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("ana", answer.Json.GetProperty("reviewer").GetString());
        Assert.Equal(4, answer.Json.GetProperty("roles").GetArrayLength());
    }

    [Fact]
    public async Task A_key_alone_is_no_person()
    {
        var answer = await keyed.SendAsync<GetMe>(reviewer: "", headers: ("x-functions-key", Key));

        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.Json.GetProperty("reviewer").ValueKind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-key-for-everythinG")]
    [InlineData("a-key-for-everything ")]
    public async Task Any_other_key_is_401_also_on_this_machine(string key)
    {
        var answer = await keyed.SendAsync<GetMe>(headers: ("x-functions-key", key));

        Assert.Equal((401, "unauthorized"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_reading_key_cannot_delete()
    {
        var answer = await keyed.SendAsync<DeleteDocument>(id: Samples.DocumentId.Value, headers: ("x-functions-key", "a-key-for-reading-only"));

        Assert.Equal((403, "forbidden"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_forged_principal_is_worth_nothing()
    {
        var answer = await keyed.SendAsync<GetMe>(headers: ("X-MS-CLIENT-PRINCIPAL", EasyAuthGuardTests.Principal("claimtracker.admin")));
        var locally = await open.SendAsync<GetMe>(headers: ("X-MS-CLIENT-PRINCIPAL", EasyAuthGuardTests.Principal("claimtracker.admin")));

        Assert.Equal((401, 401), (answer.Status, locally.Status));
    }

    [Fact]
    public async Task Without_keys_this_machine_is_served()
    {
        Assert.Equal(200, (await open.SendAsync<GetMe>()).Status);
        Assert.Equal(200, (await open.SendAsync<GetMe>(from: IPAddress.IPv6Loopback)).Status);
        Assert.Equal(200, (await open.SendAsync<GetMe>(headers: [("X-Forwarded-For", "127.0.0.1:51000"), ("X-Forwarded-Host", "localhost:7071")])).Status);
    }

    [Fact]
    public async Task Without_keys_no_other_machine_is_served()
    {
        Assert.Equal(401, (await open.SendAsync<GetMe>(from: IPAddress.Parse("192.168.1.20"))).Status);
        Assert.Equal(401, (await open.SendAsync<GetMe>(headers: ("X-Forwarded-For", "192.168.1.20"))).Status);
        Assert.Equal(401, (await open.SendAsync<GetMe>(headers: ("X-Forwarded-Host", "claims.example.org"))).Status);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "file://")]
    [InlineData("Origin", "http://localhost:3000")]
    [InlineData("Origin", "http://127.0.0.1:8080")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Origin", "chrome-extension://abcdef")]
    [InlineData("Origin", "")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Without_keys_no_page_of_another_origin_is_served(string header, string value)
    {
        Assert.Equal(401, (await open.SendAsync<GetMe>(headers: (header, value))).Status);
    }

    [Theory]
    [InlineData("http://localhost:7071")]
    [InlineData("https://desk.example.org")]
    public async Task Without_keys_the_apis_own_pages_and_those_that_are_named_are_served(string origin)
    {
        ApiHarness named = new(("Api:AllowedOrigins", "https://desk.example.org"));

        Assert.Equal(200, (await named.SendAsync<GetMe>(headers: ("Origin", origin))).Status);
        Assert.Equal(401, (await named.SendAsync<GetMe>(headers: ("Origin", "https://other.example.org"))).Status);
    }

    [Theory]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("X-Forwarded-Host", "localhost, claims.example.org")]
    public async Task Without_keys_nobody_comes_in_through_a_tunnel_on_this_machine(string header, string value) =>
        Assert.Equal(401, (await open.SendAsync<GetMe>(headers: (header, value))).Status);

    [Fact]
    public async Task Two_persons_in_one_request_are_none()
    {
        var two = await open.SendAsync<GetMe>(reviewer: "", headers: ("X-Reviewer", new Microsoft.Extensions.Primitives.StringValues(["ana", "bob"])));
        var joined = await open.SendAsync<GetMe>(reviewer: "ana,bob");

        Assert.Equal([(400, "invalidReviewer"), (400, "invalidReviewer")], [(two.Status, two.Code!), (joined.Status, joined.Code!)]);
    }

    [Theory]
    [InlineData("an\u200Ba")]
    [InlineData("аna")]
    [InlineData("ana\u202E")]
    [InlineData("ana\uFFFD")]
    [InlineData(" ana")]
    [InlineData("a\u0007na")]
    [InlineData("ana\r\nlevel=error")]
    public async Task A_name_that_could_be_anothers_or_break_a_log_is_400(string reviewer)
    {
        Assert.Equal(400, (await open.SendAsync<GetMe>(reviewer: reviewer)).Status);
    }
}
