using System.Text.RegularExpressions;
using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests;

public sealed partial class SecretTests(CompiledInfrastructure infrastructure)
{
    [InfraFact]
    public void No_output_holds_a_secret()
    {
        var outputs = infrastructure.Main.Outputs().Concat(infrastructure.Events.Outputs()).ToList();

        Assert.Contains(outputs, output => output.Name == "AZURE_FUNCTION_APP_NAME");
        Assert.All(outputs, output =>
        {
            Assert.DoesNotMatch(SecretPattern(), output.Name);
            Assert.DoesNotMatch(SecretPattern(), output.Value.GetRawText());
        });
    }

    [InfraFact]
    public void No_parameter_is_a_secret_so_none_can_leak_from_one() =>
        Assert.DoesNotContain("secure", infrastructure.Main.Text + infrastructure.Events.Text, StringComparison.OrdinalIgnoreCase);

    [InfraFact]
    public void The_only_key_ever_read_is_the_one_that_event_grid_calls_with()
    {
        Assert.DoesNotMatch(KeyFunction(), infrastructure.Main.Text);
        Assert.Single(KeyFunction().Matches(infrastructure.Events.Text));
        var subscription = infrastructure.EventResources.Only("Microsoft.EventGrid/systemTopics/eventSubscriptions");
        Assert.Matches(KeyFunction(), subscription.String("properties.destination.properties.endpointUrl"));
    }

    [InfraFact]
    public void Telemetry_takes_identities_only()
    {
        Assert.True(infrastructure.Resources.Only("Microsoft.Insights/components").Bool("properties.DisableLocalAuth"));
        Assert.True(infrastructure.Resources.Only("Microsoft.OperationalInsights/workspaces").Bool("properties.features.disableLocalAuth"));
    }

    [GeneratedRegex(@"list[A-Z]\w*\(|connection_?string|instrumentation_?key|secret|password|sas|\bkeys?\b|_key", RegexOptions.IgnoreCase)]
    private static partial Regex SecretPattern();

    [GeneratedRegex(@"\blist[A-Z]\w*\(")]
    private static partial Regex KeyFunction();
}
