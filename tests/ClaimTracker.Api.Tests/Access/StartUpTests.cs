using ClaimTracker.Api.Tests.Harness;

namespace ClaimTracker.Api.Tests.Access;

public sealed class StartUpTests
{
    public static TheoryData<string, string[]> Wrong => new()
    {
        { "WEBSITE_AUTH_ENABLED", ["Identity:Mode=EasyAuth"] },
        { "WEBSITE_AUTH_ENABLED", ["Identity:Mode=EasyAuth", "WEBSITE_AUTH_ENABLED=False"] },
        { "Api:Keys", ["WEBSITE_INSTANCE_ID=abc"] },
        { "Api:Keys", ["WEBSITE_POD_NAME=abc", "Identity:Mode=Header"] },
        { "Identity:Mode", ["Identity:Mode=Nobody"] },
        { "Api:Keys:0", ["Api:Keys:0=short"] },
        { "Api:Keys:0:Role", ["Api:Keys:0:Key=long-enough-to-be-a-key", "Api:Keys:0:Role=root"] },
        { "Api:MaxDocumentBytes", ["Api:MaxDocumentBytes=50MB"] },
        { "Api:PublicUrl", ["Api:PublicUrl=claims.example.org"] },
        { "Publisher:Url", ["Publisher:Url=javascript:alert(1)"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void The_app_refuses_to_start_and_names_the_setting(string named, string[] settings)
    {
        var refused = Assert.Throws<SettingsException>(() => new ApiHarness(
            [.. settings.Select(setting => setting.Split('=')).Select(parts => (parts[0], (string?)parts[1]))]));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_never_in_the_message()
    {
        var refused = Assert.Throws<SettingsException>(() => new ApiHarness(("Api:Keys:0", "hunter2")));

        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }
}
