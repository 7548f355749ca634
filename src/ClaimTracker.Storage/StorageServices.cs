using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Backup;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Documents;
using ClaimTracker.Storage.Ingest;
using ClaimTracker.Storage.Lists;
using ClaimTracker.Storage.Operations;
using ClaimTracker.Storage.Outbox;
using ClaimTracker.Storage.Reviews;
using ClaimTracker.Storage.Tables;
using ClaimTracker.Storage.Verification;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Storage;

public static class StorageServices
{
    /// <summary>
    /// Registers Core's ports on Azure Storage: <see cref="IClaimReviews"/>, <see cref="ITrackedDocuments"/>, <see cref="IDocumentIngest"/>, <see cref="IMaintenance"/>,
    /// <see cref="IStoreVerifier"/>, <see cref="IStatistics"/>, <see cref="IStoreSetup"/>, <see cref="IStoreBackup"/>. The converter and the extractor come from their own projects.
    /// Configuration: <c>AzureWebJobsStorage</c>, <c>Documents</c> (default the same), sections <c>Storage</c> and <c>Review</c>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage"));
        services.AddOptions<ReviewOptions>().Bind(configuration.GetSection("Review"));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new StoragePipeline());
        services.AddSingleton(provider => new StorageClients(
            configuration, provider.GetRequiredService<IOptions<StorageOptions>>(), provider.GetRequiredService<StoragePipeline>()));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ReviewOptions>>().Value.ToPolicy());
        services.AddSingleton<ClaimsTable>().AddSingleton<StoreSettings>().AddSingleton<OutboxSignal>();
        services.TryAddSingleton(new IngestBounds());
        services.AddSingleton<ReviewWorkflow>().AddSingleton<VersionPublisher>().AddSingleton<DocumentIngestor>();
        services.AddSingleton<IIngestStore, TableIngestStore>().AddSingleton<IDocumentBlobs, DocumentBlobs>();
        services.AddSingleton<ContinuationTokens>().AddSingleton<ReadingOrderList>().AddSingleton<ClaimWalk>().AddSingleton<ClaimLists>().AddSingleton<ChangedClaims>().AddSingleton<WalkMemory>().AddSingleton<DocumentLists>();
        services.AddSingleton<HistoryList>().AddSingleton<EvidenceList>().AddSingleton<VersionList>();
        services.AddSingleton<ReviewTransactions>().AddSingleton<DuplicateCircles>().AddSingleton<DuplicateFollowUp>().AddSingleton<NextClaimPicker>().AddSingleton<DocumentDeletion>();
        services.AddSingleton<UploadOperations>().AddSingleton<DocumentUploads>();
        services.AddSingleton<IClaimReviews, TableClaimReviews>();
        services.AddSingleton<ITrackedDocuments, TableTrackedDocuments>();
        services.AddSingleton<IDocumentIngest, DocumentIngest>();
        services.AddSingleton<StoreSetup>().AddSingleton<IStoreSetup>(provider => provider.GetRequiredService<StoreSetup>()).AddSingleton<IStoreBackup, TableBackup>();
        services.AddSingleton<OutboxDrainer>().AddSingleton<IOutbox>(provider => provider.GetRequiredService<OutboxDrainer>()).AddHostedService<OutboxDrainService>();
        services.AddSingleton<IStatistics, TableStatistics>();
        services.AddSingleton<AbandonedVersions>().AddSingleton<LeaseExpiry>().AddSingleton<AbsenceBrake>().AddSingleton<DocumentReconciler>();
        services.AddSingleton<DocumentPurge>().AddSingleton<VerifiedPartitions>().AddSingleton<DailyUpkeep>();
        services.AddSingleton<IMaintenance, Maintenance>();
        services.AddSingleton<ClaimRepair>().AddSingleton<DocumentRepair>().AddSingleton<TraceRepair>().AddSingleton<CounterRepair>();
        services.AddSingleton<StoreVerifier>().AddSingleton<IStoreVerifier>(provider => provider.GetRequiredService<StoreVerifier>());
        return services;
    }
}
