using System.Text.RegularExpressions;
using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests;

/// <summary>docs/operations.md and docs/security.md say what the templates do.</summary>
public sealed partial class OperationsPageTests(CompiledInfrastructure infrastructure)
{
    private static readonly string Docs = Path.Combine(AppContext.BaseDirectory, "docs");
    private static readonly string Page = File.ReadAllText(Path.Combine(Docs, "operations.md"));

    [Fact]
    public void Every_choice_of_the_parameter_file_is_listed_and_no_other()
    {
        string parameters = File.ReadAllText(Path.Combine(CompiledInfrastructure.Folder, "main.bicepparam"));
        var read = Variable().Matches(parameters).Select(match => match.Groups[1].Value).Where(name => name != "AZURE_ENV_NAME").Order(StringComparer.Ordinal);
        var listed = Choice().Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(read, listed);
    }

    [InfraFact]
    public void Every_alert_is_listed_and_no_other()
    {
        var made = infrastructure.FullResources
            .Where(resource => resource.Type is "Microsoft.Insights/scheduledQueryRules" or "Microsoft.Insights/metricAlerts")
            .Select(resource => AlertName().Match(resource.Name).Groups[1].Value)
            .Order(StringComparer.Ordinal);
        int start = Page.IndexOf("## What to watch", StringComparison.Ordinal);
        var listed = Alert().Matches(Page[start..Page.IndexOf("## When something fails", StringComparison.Ordinal)])
            .Select(match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal);

        Assert.Equal(made, listed);
    }

    [Fact]
    public void Every_output_that_a_command_reads_is_one_of_the_template()
    {
        string template = File.ReadAllText(Path.Combine(CompiledInfrastructure.Folder, "main.bicep"));

        Assert.All(Read().Matches(Page).Select(match => match.Groups[1].Value).Where(name => name != "AUTH_CLIENT_ID"), name =>
            Assert.Contains($"output {name} ", template, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("operations.md")]
    [InlineData("security.md")]
    [InlineData("telemetry.md")]
    public void Links_lead_somewhere(string page)
    {
        string text = File.ReadAllText(Path.Combine(Docs, page));

        Assert.All(Link().Matches(text), link =>
        {
            string file = link.Groups[1].Value is { Length: > 0 } other ? other : page;
            string target = File.ReadAllText(Path.Combine(Docs, file));
            if (link.Groups[2].Value is { Length: > 0 } anchor)
            {
                Assert.Contains(anchor, Heading().Matches(target).Select(heading => Anchor(heading.Groups[1].Value)));
            }
        });
    }

    private static string Anchor(string heading) => NotInAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"readEnvironmentVariable\('([A-Z_]+)'")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?m)^\| `([A-Z_]+)` \|")]
    private static partial Regex Choice();

    [GeneratedRegex("^claimtracker-(.+)-[a-z0-9]{13}$")]
    private static partial Regex AlertName();

    [GeneratedRegex(@"(?m)^\| `([a-z-]+)` \|")]
    private static partial Regex Alert();

    [GeneratedRegex("azd env get-value ([A-Z_]+)")]
    private static partial Regex Read();

    [GeneratedRegex(@"\]\((?!https?:)([a-z-]*(?:\.md)?)(?:#([a-z0-9-]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?m)^#+ (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9 -]")]
    private static partial Regex NotInAnchor();
}
