using System.Text.Json;
using System.Text.RegularExpressions;
using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests.Hooks;

public sealed partial class HookTests
{
    private static readonly Dictionary<string, string> Provisioned = new()
    {
        ["AZURE_ENV_NAME"] = "test",
        ["AZURE_RESOURCE_GROUP"] = "group",
        ["AZURE_FUNCTION_APP_NAME"] = "app",
        ["CLAIMTRACKER_URL"] = "https://app.example",
        ["CLAIMTRACKER_STORAGE_ACCOUNT"] = "account",
        ["CLAIMTRACKER_EVENT_TOPIC"] = "topic",
        ["CLAIMTRACKER_IDENTITY_PRINCIPAL_ID"] = "principal",
        ["CLAIMTRACKER_KEY_ATTEMPTS"] = "3",
        ["CLAIMTRACKER_KEY_PAUSE"] = "0",
    };

    [Fact]
    public async Task Without_an_app_registration_one_is_made_remembered_and_closed_to_people_without_a_role()
    {
        var run = await RunAsync("preprovision.sh", [], """*"ad app create"*) echo client ;; *"cloud show"*) echo https://graph.example/ ;;""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                "az ad app create --display-name ClaimTracker (test) --sign-in-audience AzureADMyOrg --query appId --output tsv",
                "azd env set AUTH_CLIENT_ID client",
                "azd env set AUTH_REGISTRATION made-by-azd",
                "az ad app update --id client --identifier-uris api://client",
                "az cloud show --query endpoints.microsoftGraphResourceId --output tsv",
            ],
            run.Calls.Take(5));
        Assert.StartsWith("az rest --method PATCH --uri https://graph.example/v1.0/applications(appId='client')", run.Calls[5], StringComparison.Ordinal);
        Assert.Contains("az ad sp create --id client --output none", run.Calls);
        Assert.Equal("az ad sp update --id client --set appRoleAssignmentRequired=true", run.Calls[^1]);
    }

    [Fact]
    public async Task A_registration_that_the_hook_made_is_brought_up_to_date_and_not_made_again()
    {
        var run = await RunAsync(
            "preprovision.sh",
            new() { ["AUTH_CLIENT_ID"] = "client", ["AUTH_REGISTRATION"] = "made-by-azd" },
            """*"cloud show"*) echo https://graph.example/ ;; *"ad sp list"*) echo object ;;""");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Calls, call => call.Contains("create", StringComparison.Ordinal));
        Assert.Contains(run.Calls, call => call.Contains("az rest --method PATCH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("preprovision.sh")]
    [InlineData("postprovision.sh")]
    public async Task A_registration_of_somebody_else_is_left_alone(string hook)
    {
        var run = await RunAsync(hook, new() { ["AUTH_CLIENT_ID"] = "theirs" }, "");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Calls);
        Assert.Contains("theirs", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "create --id client")]
    [InlineData("known", "update --id client --federated-credential-id known")]
    public async Task After_provisioning_sign_in_returns_to_the_app_and_trusts_its_identity(string known, string expected)
    {
        var run = await RunAsync(
            "postprovision.sh",
            new() { ["AUTH_CLIENT_ID"] = "client", ["AUTH_REGISTRATION"] = "made-by-azd" },
            $"""*"cloud show"*) echo https://login.example/ ;; *"account show"*) echo tenant ;; *"credential list"*) echo {known} ;;""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("az ad app update --id client --web-redirect-uris https://app.example/.auth/login/aad/callback", run.Calls[0]);
        Assert.Equal(
            $$"""az ad app federated-credential {{expected}} --parameters {"name":"claimtracker","issuer":"https://login.example/tenant/v2.0","subject":"principal","audiences":["api://AzureADTokenExchange"]} --output none""",
            run.Calls[^1]);
    }

    [Fact]
    public async Task Events_are_subscribed_to_once_the_app_has_its_key()
    {
        var run = await RunAsync("postdeploy.sh", [], """*"keys list"*) if [ "$(grep -c 'keys list' "$(dirname "$0")/calls")" -ge 2 ]; then echo 1; else echo 0; fi ;;""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Calls.Count(call => call.StartsWith("az functionapp keys list --name app --resource-group group", StringComparison.Ordinal)));
        Assert.StartsWith("az deployment group create --name claimtracker-events --resource-group group", run.Calls[^1], StringComparison.Ordinal);
        Assert.Contains("functionAppName=app storageAccountName=account topicName=topic", run.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_never_starts_ends_the_hook_with_advice()
    {
        var run = await RunAsync("postdeploy.sh", [], """*"keys list"*) echo 0 ;;""");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, run.Calls.Count);
        Assert.Contains("has not started", run.Output, StringComparison.Ordinal);
        Assert.Contains("azd hooks run postdeploy", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preprovision")]
    [InlineData("postprovision")]
    [InlineData("postdeploy")]
    public void Both_shells_call_the_same_commands_and_azd_knows_both(string hook)
    {
        string folder = Path.Combine(CompiledInfrastructure.Folder, "hooks");
        string azd = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "azure.yaml"));

        Assert.Equal(Commands(Path.Combine(folder, $"{hook}.sh")), Commands(Path.Combine(folder, $"{hook}.ps1")));
        Assert.Contains($"./infra/hooks/{hook}.sh", azd, StringComparison.Ordinal);
        Assert.Contains($"./infra/hooks/{hook}.ps1", azd, StringComparison.Ordinal);
    }

    [Fact]
    public void The_app_registration_offers_the_four_roles_and_marks_tokens_of_programs()
    {
        var registration = JsonDocument.Parse(File.ReadAllText(Path.Combine(CompiledInfrastructure.Folder, "app-registration.json"))).RootElement;
        var roles = registration.GetProperty("appRoles").EnumerateArray().ToList();

        Assert.Equal(
            ["claimtracker.reader", "claimtracker.checker", "claimtracker.reviewer", "claimtracker.admin"],
            roles.Select(role => role.GetProperty("value").GetString()));
        Assert.Equal(4, roles.Select(role => role.GetProperty("id").GetGuid()).Distinct().Count());
        var claim = Assert.Single(registration.GetProperty("optionalClaims").GetProperty("accessToken").EnumerateArray());
        Assert.Equal("idtyp", claim.GetProperty("name").GetString());
    }

    private static async Task<HookRun> RunAsync(string hook, Dictionary<string, string> settings, string answers)
    {
        Assert.SkipWhen(HookRun.ReasonToSkip is not null, HookRun.ReasonToSkip ?? "");
        return await HookRun.OfAsync(hook, Provisioned.Concat(settings).ToDictionary(), answers);
    }

    /// <summary>What is called, without options: <c>az ad app create</c>.</summary>
    private static List<string> Commands(string file) =>
        [.. Command().Matches(File.ReadAllText(file)).Select(match => match.Value.TrimEnd()).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\bazd? (?:[a-z][a-z-]* ?)+(?=-|[A-Z$@""\r\n])")]
    private static partial Regex Command();
}
