using System.Text.RegularExpressions;
using ClaimTracker.Core.Telemetry;
using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests;

public sealed partial class AlertTests(CompiledInfrastructure infrastructure)
{
    private IEnumerable<PredictedResource> QueryAlerts => infrastructure.FullResources.OfType("Microsoft.Insights/scheduledQueryRules");

    private IEnumerable<PredictedResource> MetricAlerts => infrastructure.FullResources.OfType("Microsoft.Insights/metricAlerts");

    [InfraFact]
    public void Every_metric_that_an_alert_asks_for_is_one_that_the_app_emits()
    {
        var asked = QueryAlerts.SelectMany(alert => MetricName().Matches(alert.Text)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                Signals.DocumentsIngested.Name,
                Signals.DocumentsPoisoned.Name,
                Signals.MaintenanceFindings.Name,
                Signals.MaintenanceRuns.Name,
            ],
            asked);
    }

    [InfraFact]
    public void Poison_failed_ingests_and_a_silent_timer_are_noticed()
    {
        string[] names = [.. QueryAlerts.Select(alert => alert.String("properties.displayName")).Order(StringComparer.Ordinal)];

        Assert.Equal(
            [
                "ClaimTracker: failed-ingests",
                "ClaimTracker: maintenance-silent",
                "ClaimTracker: poison",
                "ClaimTracker: server-errors",
                "ClaimTracker: store-findings",
            ],
            names);
        var silent = Assert.Single(QueryAlerts, alert => alert.String("properties.displayName").EndsWith("silent", StringComparison.Ordinal));
        Assert.Equal("LessThan", silent["properties.criteria.allOf"][0].GetProperty("operator").GetString());
    }

    [InfraFact]
    public void Refused_storage_requests_and_lost_events_are_noticed() =>
        Assert.Equal(
            ["DeadLetteredCount", "Transactions"],
            MetricAlerts.Select(alert => alert["properties.criteria.allOf"][0].GetProperty("metricName").GetString()!).Order(StringComparer.Ordinal));

    [InfraFact]
    public void Alerts_are_on_and_reach_the_address_given()
    {
        string group = infrastructure.FullResources.Only("Microsoft.Insights/actionGroups").Id;

        Assert.All(QueryAlerts.Concat(MetricAlerts), alert =>
        {
            Assert.True(alert.Bool("properties.enabled"));
            Assert.Contains(group, alert["properties.actions"].GetRawText(), StringComparison.Ordinal);
        });
        Assert.Empty(infrastructure.Resources.OfType("Microsoft.Insights/actionGroups"));
    }

    [GeneratedRegex(@"Name == \\""(claimtracker\.[a-z.]+)\\""")]
    private static partial Regex MetricName();
}
