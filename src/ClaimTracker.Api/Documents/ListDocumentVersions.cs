using System.Text.Json.Serialization;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Reader, "Documents", "List a document's versions", Description = "Newest first, each with what it changed.")]
[Paging]
[Answer(200, typeof(VersionList), "A page of versions.")]
[Refuses(404)]
public sealed class ListDocumentVersions(ITrackedDocuments documents) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var document = await documents.RequireAsync(request);
        var page = await documents.ListVersionsAsync(document.Id, PagingAttribute.Read(request.Query), request.Aborted);
        return new JsonResult<VersionList>(
            new VersionList([.. page.Items.Select(VersionResource.Of)]) { NextLink = request.NextLink(page.Continuation) }, ApiJson.Written.VersionList);
    }
}

public sealed record VersionList(IReadOnlyList<VersionResource> Value)
{
    /// <summary>Absolute address of the next page; absent on the last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NextLink { get; init; }
}

/// <param name="Report">What changed against the version before; null on the first.</param>
public sealed record VersionResource(int Number, string ContentHash, string Extractor, int ClaimCount, DateTimeOffset CreatedAt, ReuploadReport? Report)
{
    public static VersionResource Of(DocumentVersion version) => new(
        version.Number, version.ContentHash, version.Extractor.ToString(), version.ClaimCount, version.CreatedAt, version.Report);
}
