using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests;

public sealed class StorageAccountTests(CompiledInfrastructure infrastructure)
{
    private PredictedResource Account => infrastructure.Resources.Only("Microsoft.Storage/storageAccounts");

    private PredictedResource Blobs => infrastructure.Resources.Only("Microsoft.Storage/storageAccounts/blobServices");

    [InfraFact]
    public void Shared_keys_are_off_so_that_only_identities_get_in()
    {
        Assert.False(Account.Bool("properties.allowSharedKeyAccess"));
        Assert.True(Account.Bool("properties.defaultToOAuthAuthentication"));
    }

    [InfraFact]
    public void No_blob_is_public()
    {
        var containers = infrastructure.Resources.OfType("Microsoft.Storage/storageAccounts/blobServices/containers").ToList();

        Assert.False(Account.Bool("properties.allowBlobPublicAccess"));
        Assert.False(Account.Bool("properties.allowCrossTenantReplication"));
        Assert.NotEmpty(containers);
        Assert.All(containers, container => Assert.Equal("None", container.String("properties.publicAccess")));
    }

    [InfraFact]
    public void Only_TLS_1_2_or_later_over_https_is_spoken()
    {
        Assert.Equal("TLS1_2", Account.String("properties.minimumTlsVersion"));
        Assert.True(Account.Bool("properties.supportsHttpsTrafficOnly"));
    }

    [InfraFact]
    public void It_is_a_general_purpose_account_in_several_zones() =>
        Assert.Equal(("StorageV2", "Standard_ZRS"), (Account.String("kind"), Account.String("sku.name")));

    [InfraFact]
    public void Overwritten_and_deleted_blobs_and_containers_can_be_brought_back_for_thirty_days()
    {
        Assert.True(Blobs.Bool("properties.isVersioningEnabled"));
        foreach (string policy in new[] { "properties.deleteRetentionPolicy", "properties.containerDeleteRetentionPolicy" })
        {
            Assert.True(Blobs.Bool($"{policy}.enabled"));
            Assert.Equal(30, Blobs.Int($"{policy}.days"));
        }

        Assert.False(Blobs.Bool("properties.deleteRetentionPolicy.allowPermanentDelete"));
    }

    [InfraFact]
    public void Previous_versions_do_not_live_for_ever()
    {
        var rules = infrastructure.Resources.Only("Microsoft.Storage/storageAccounts/managementPolicies")["properties.policy.rules"];

        var rule = Assert.Single(rules.EnumerateArray());
        Assert.True(rule.GetProperty("enabled").GetBoolean());
        var delete = rule.GetProperty("definition").GetProperty("actions").GetProperty("version").GetProperty("delete");
        Assert.Equal(30, delete.GetProperty("daysAfterCreationGreaterThan").GetInt32());
    }

    [InfraFact]
    public void The_account_is_locked_against_deletion() =>
        Assert.Equal("CanNotDelete", infrastructure.Resources.Only("Microsoft.Authorization/locks").String("properties.level"));
}
