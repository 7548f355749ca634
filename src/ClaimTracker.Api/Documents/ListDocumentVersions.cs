using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Reader, "Documents", "List a document's versions", Description = "Newest first, each with what it changed.")]
[Answer(200, typeof(VersionList), "All versions.")]
[Refuses(404)]
public sealed class ListDocumentVersions(ITrackedDocuments documents) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var document = await documents.RequireAsync(request);
        List<VersionResource> versions = [];
        await foreach (var version in documents.VersionsAsync(document.Id, request.Aborted))
        {
            versions.Add(new VersionResource(
                version.Number, version.ContentHash, version.Extractor.ToString(), version.ClaimCount, version.CreatedAt, version.Report));
        }

        return new JsonResult<VersionList>(new VersionList(versions), ApiJson.Written.VersionList);
    }
}

public sealed record VersionList(IReadOnlyList<VersionResource> Value);

/// <param name="Report">What changed against the version before; null on the first.</param>
public sealed record VersionResource(int Number, string ContentHash, string Extractor, int ClaimCount, DateTimeOffset CreatedAt, ReuploadReport? Report);
