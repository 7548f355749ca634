using System.Text.RegularExpressions;
using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests;

/// <summary>Who may do what: every role assignment there is, no more.</summary>
public sealed partial class RoleTests(CompiledInfrastructure infrastructure)
{
    private const string App = "app";
    private const string Topic = "topic";
    private const string Account = "storageAccounts/*";
    private const string Telemetry = "components/*";
    private const string BlobContributor = "Storage Blob Data Contributor";

    /// <summary>https://learn.microsoft.com/azure/role-based-access-control/built-in-roles</summary>
    private static readonly Dictionary<string, string> RoleNames = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fbe8"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = BlobContributor,
    };

    [InfraFact]
    public void The_app_has_exactly_four_roles_and_event_grid_one_on_the_dead_letters() =>
        Assert.Equal(
            [
                (App, "Monitoring Metrics Publisher", Telemetry),
                (App, "Storage Blob Data Owner", Account),
                (App, "Storage Queue Data Contributor", Account),
                (App, "Storage Table Data Contributor", Account),
                (Topic, BlobContributor, "containers/dead-letter"),
            ],
            Assignments(infrastructure.Resources));

    [InfraFact]
    public void A_group_of_uploaders_gets_the_documents_container_and_nothing_else() =>
        Assert.Equal(
            [(CompiledInfrastructure.UploadersGroup, BlobContributor, "containers/documents")],
            Assignments(infrastructure.FullResources).Except(Assignments(infrastructure.Resources)));

    [InfraFact]
    public void The_app_has_no_other_identity()
    {
        var app = infrastructure.FullResources.Only("Microsoft.Web/sites");

        Assert.Equal("UserAssigned", app.String("identity.type"));
        Assert.Single(app["identity.userAssignedIdentities"].EnumerateObject());
        Assert.Single(infrastructure.FullResources.OfType("Microsoft.ManagedIdentity/userAssignedIdentities"));
    }

    [InfraFact]
    public void The_events_template_gives_no_rights() =>
        Assert.Empty(infrastructure.EventResources.OfType("Microsoft.Authorization/roleAssignments"));

    private static List<(string Principal, string Role, string Scope)> Assignments(IEnumerable<PredictedResource> resources) =>
    [
        .. resources.OfType("Microsoft.Authorization/roleAssignments")
            .Select(assignment => (
                Principal(assignment.String("properties.principalId")),
                RoleNames[assignment.String("properties.roleDefinitionId").Split('/')[^1]],
                Scope(assignment.Id)))
            .Order(),
    ];

    private static string Principal(string id) =>
        id.Contains("/userAssignedIdentities/id-claimtracker-", StringComparison.Ordinal) ? App
        : id.Contains("/systemTopics/evgt-claimtracker-", StringComparison.Ordinal) ? Topic
        : id;

    /// <summary>Kind and name of what the role is for; names that hold a hash as *.</summary>
    private static string Scope(string id)
    {
        string scope = ExtensionScope().Match(id) is { Success: true } expression
            ? expression.Groups[1].Value
            : id[..id.IndexOf("/providers/Microsoft.Authorization/", StringComparison.Ordinal)];
        string[] parts = scope.Split('/');
        return $"{parts[^2]}/{(GeneratedName().IsMatch(parts[^1]) ? "*" : parts[^1])}";
    }

    [GeneratedRegex(@"^\[extensionResourceId\('([^']+)', 'Microsoft\.Authorization/roleAssignments'")]
    private static partial Regex ExtensionScope();

    [GeneratedRegex("^(stclaims|appi-claimtracker-)[a-z0-9]{13}$")]
    private static partial Regex GeneratedName();
}
