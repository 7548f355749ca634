using System.Text;
using ClaimTracker.Api.Access;
using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Tests.Harness;
using Moq;

namespace ClaimTracker.Api.Tests.Access;

public sealed class EasyAuthGuardTests
{
    private readonly ApiHarness api = new(("Identity:Mode", "EasyAuth"), ("WEBSITE_AUTH_ENABLED", "True"));

    internal static string Principal(string role, string more = "") => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        $$"""
        {"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"name","val":"Ana"},{"typ":"preferred_username","val":"ana@news.example"},
        {"typ":"http://schemas.microsoft.com/identity/claims/objectidentifier","val":"11111111-2222-3333-4444-555555555555"},{"typ":"roles","val":"{{role}}"}{{more}}]}
        """));

    [Theory]
    [InlineData("claimtracker.reader", 1)]
    [InlineData("claimtracker.checker", 2)]
    [InlineData("claimtracker.reviewer", 3)]
    [InlineData("claimtracker.admin", 4)]
    public async Task The_principal_gives_the_person_and_the_roles(string role, int count)
    {
        var answer = await api.SendAsync<GetMe>(reviewer: "", headers: ("X-MS-CLIENT-PRINCIPAL", Principal(role)));

        Assert.Equal((200, "ana@news.example", count), (answer.Status, answer.Json.GetProperty("reviewer").GetString(), answer.Json.GetProperty("roles").GetArrayLength()));
    }

    [Fact]
    public async Task The_X_Reviewer_header_is_not_believed()
    {
        var answer = await api.SendAsync<GetMe>(reviewer: "eve", headers: ("X-MS-CLIENT-PRINCIPAL", Principal("claimtracker.reader")));

        Assert.Equal("ana@news.example", answer.Json.GetProperty("reviewer").GetString());
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://localhost:3000", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Origin", "http://localhost:7071", 404)]
    [InlineData("Origin", "https://claims.example", 404)]
    [InlineData("Origin", "https://desk.example", 404)]
    [InlineData("Sec-Fetch-Site", "same-origin", 404)]
    [InlineData("Sec-Fetch-Site", "none", 404)]
    [InlineData("Accept", "application/json", 404)]
    public async Task A_page_of_another_origin_changes_nothing_with_the_sign_in_of_this_one(string header, string value, int status)
    {
        ApiHarness signedIn = new(
            ("Identity:Mode", "EasyAuth"), ("WEBSITE_AUTH_ENABLED", "True"), ("Api:PublicUrl", "https://claims.example"), ("Api:AllowedOrigins:0", "https://desk.example/"));
        signedIn.Reviews.Setup(reviews => reviews.ReviewAsync(It.IsAny<Core.Identity.ClaimId>(), It.IsAny<Core.Review.ReviewRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Core.Review.ReviewOutcome.NotFound());

        var answer = await signedIn.SendAsync<TakeLease>(
            id: Samples.ClaimId.ToString(), method: "PUT", headers: [(header, value), ("X-MS-CLIENT-PRINCIPAL", Principal("claimtracker.checker"))]);

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("somebody.else")]
    [InlineData("admin")]
    [InlineData("claimtracker.")]
    public async Task Without_a_role_of_ours_nothing_is_allowed(string role)
    {
        Assert.Equal(403, (await api.SendAsync<GetMe>(headers: ("X-MS-CLIENT-PRINCIPAL", Principal(role)))).Status);
    }

    [Fact]
    public async Task A_reader_cannot_review()
    {
        var answer = await api.SendAsync<TakeLease>(id: Samples.ClaimId.ToString(), headers: ("X-MS-CLIENT-PRINCIPAL", Principal("claimtracker.reader")));

        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task An_application_is_no_person()
    {
        var answer = await api.SendAsync<TakeLease>(
            id: Samples.ClaimId.ToString(),
            headers: ("X-MS-CLIENT-PRINCIPAL", Principal("claimtracker.checker", """,{"typ":"idtyp","val":"app"}""")));

        Assert.Equal(403, answer.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("bnVsbA==")]
    [InlineData("e30=")]
    [InlineData("eyJjbGFpbXMiOltdfQ==")]
    [InlineData("eyJjbGFpbXMiOjF9")]
    [InlineData("eyJjbGFpbXMiOltudWxsXX0=")]
    public async Task A_principal_that_cannot_be_read_is_401(string principal)
    {
        Assert.Equal(401, (await api.SendAsync<GetMe>(headers: ("X-MS-CLIENT-PRINCIPAL", principal))).Status);
    }

    [Fact]
    public async Task Loopback_and_keys_open_nothing()
    {
        Assert.Equal(401, (await api.SendAsync<GetMe>(headers: ("x-functions-key", "a-key-for-everything"))).Status);
    }
}
