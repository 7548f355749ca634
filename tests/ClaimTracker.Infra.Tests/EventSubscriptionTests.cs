using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests;

public sealed class EventSubscriptionTests(CompiledInfrastructure infrastructure)
{
    private PredictedResource Subscription => infrastructure.EventResources.Only("Microsoft.EventGrid/systemTopics/eventSubscriptions");

    [InfraFact]
    public void The_topic_listens_to_the_storage_account()
    {
        var topic = infrastructure.Resources.Only("Microsoft.EventGrid/systemTopics");

        Assert.Equal("Microsoft.Storage.StorageAccounts", topic.String("properties.topicType"));
        Assert.Equal(infrastructure.Resources.Only("Microsoft.Storage/storageAccounts").Id, topic.String("properties.source"));
        Assert.Equal("SystemAssigned", topic.String("identity.type"));
    }

    [InfraFact]
    public void It_calls_the_event_grid_twin_of_the_blob_trigger_over_https()
    {
        string url = Subscription.String("properties.destination.properties.endpointUrl");

        Assert.Equal("WebHook", Subscription.String("properties.destination.endpointType"));
        Assert.Contains("'https://{0}/runtime/webhooks/blobs?functionName=Host.Functions.{1}&code={2}'", url, StringComparison.Ordinal);
        Assert.Contains("'IngestDocumentFromEventGrid'", url, StringComparison.Ordinal);
        Assert.Contains(".systemKeys.blobs_extension", url, StringComparison.Ordinal);
    }

    [InfraFact]
    public void It_hears_of_new_blobs_in_the_documents_container_only()
    {
        Assert.Equal(["Microsoft.Storage.BlobCreated"], Subscription.Strings("properties.filter.includedEventTypes"));
        Assert.Equal("/blobServices/default/containers/documents/blobs/", Subscription.String("properties.filter.subjectBeginsWith"));
    }

    [InfraFact]
    public void Announcements_of_unfinished_blobs_are_dropped_and_every_finished_upload_passes()
    {
        var filter = Assert.Single(Subscription["properties.filter.advancedFilters"].EnumerateArray());

        Assert.Equal("data.api", filter.GetProperty("key").GetString());
        Assert.Equal("StringNotIn", filter.GetProperty("operatorType").GetString());
        var dropped = filter.GetProperty("values").EnumerateArray().Select(value => value.GetString()!).ToList();
        Assert.Equal(["CreateFile", "SftpCreate"], dropped);
        Assert.Empty(dropped.Intersect(["PutBlob", "PutBlockList", "CopyBlob", "FlushWithClose", "SftpCommit"]));
    }

    [InfraFact]
    public void Undelivered_events_are_tried_for_a_day_and_then_kept()
    {
        Assert.Equal(30, Subscription.Int("properties.retryPolicy.maxDeliveryAttempts"));
        Assert.Equal(1440, Subscription.Int("properties.retryPolicy.eventTimeToLiveInMinutes"));
        const string deadLetter = "properties.deadLetterWithResourceIdentity";
        Assert.Equal("SystemAssigned", Subscription.String($"{deadLetter}.identity.type"));
        string container = Subscription.String($"{deadLetter}.deadLetterDestination.properties.blobContainerName");
        infrastructure.Resources.Named("Microsoft.Storage/storageAccounts/blobServices/containers", container);
    }
}
