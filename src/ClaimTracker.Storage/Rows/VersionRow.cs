using Azure.Data.Tables;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

internal static class VersionRow
{
    public static TableEntity Write(IngestPlan plan)
    {
        var entity = EntityColumns.Row(RowKeys.Partition(plan.Document), RowKeys.Version(plan.Document, plan.Version));
        entity["version"] = plan.Version;
        entity["contentHash"] = plan.ContentHash;
        entity["extractor"] = plan.Extractor.Name;
        entity["extractorVersion"] = plan.Extractor.Version;
        entity["claims"] = plan.Claims.Count;
        entity["createdAt"] = plan.CreatedAt;
        entity.SetJson("report", plan.Report, StorageJson.Readable.ReuploadReport);
        return entity;
    }

    public static DocumentVersion Read(TableEntity entity) => new(
        entity.GetInt32("version") ?? 0,
        entity.GetString("contentHash"),
        new ExtractorVersion(entity.GetString("extractor"), entity.GetString("extractorVersion")),
        entity.GetInt32("claims") ?? 0,
        entity.GetDateTimeOffset("createdAt") ?? default,
        entity.GetJson("report", StorageJson.Readable.ReuploadReport));
}
