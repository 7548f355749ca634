using System.Text.Json.Serialization;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Documents;

/// <summary>A document as the API gives it.</summary>
public sealed record DocumentResource
{
    public required string Id { get; init; }

    /// <summary>Folder and name in the container.</summary>
    public required string Path { get; init; }

    /// <summary>First folder of the path.</summary>
    public required string? Collection { get; init; }

    public required DocumentState State { get; init; }

    /// <summary>Why it is rejected or failed, and what to do.</summary>
    public required StateReason? Reason { get; init; }

    public required DocumentMetadata Metadata { get; init; }

    /// <summary>The current version, from 1; 0 before the first.</summary>
    public required int Version { get; init; }

    /// <summary>The version that is being made or will come; null where none is. The same content again makes none.</summary>
    public required int? NextVersion { get; init; }

    /// <summary>Send it back as If-Match. Changes with the document's content, not with the work on its claims.</summary>
    public required string Etag { get; init; }

    /// <summary>SHA-256 of the current version's bytes, hex.</summary>
    public required string? ContentHash { get; init; }

    /// <summary>Claims of the current version.</summary>
    public required int ClaimCount { get; init; }

    /// <summary>Claims of the document by status, superseded ones included.</summary>
    public required IReadOnlyDictionary<string, int> StatusCounts { get; init; }

    /// <summary>The rows of the current version are still being written to the queue.</summary>
    public required bool Publishing { get; init; }

    /// <summary>How far the ingest is, noted every few seconds; null when none is running.</summary>
    public required IngestProgress? Progress { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public static DocumentResource Of(TrackedDocument document) => new()
    {
        Id = document.Id.Value,
        Path = document.Path,
        Collection = document.Collection,
        State = document.State,
        Reason = document.Reason,
        Metadata = document.Metadata,
        Version = document.Version,
        NextVersion = document.NextVersion,
        Etag = Http.EntityTags.Quoted(document.Tag),
        ContentHash = document.ContentHash,
        ClaimCount = document.ClaimCount,
        StatusCounts = Enum.GetValues<ReviewStatus>().ToDictionary(EnumCode.Of, status => document.StatusCounts.GetValueOrDefault(status)),
        Publishing = document.Publishing,
        Progress = document.Progress,
        CreatedAt = document.CreatedAt,
        UpdatedAt = document.UpdatedAt,
    };
}

internal static class DocumentAnswers
{
    public static JsonResult<DocumentResource> AsResult(this DocumentResource document, int status = 200, string? location = null) =>
        new(document, ApiJson.Written.DocumentResource) { ETag = document.Etag, Status = status, Location = location };
}

public sealed record DocumentList(IReadOnlyList<DocumentResource> Value)
{
    /// <summary>Absolute address of the next page; absent on the last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NextLink { get; init; }

    public static DocumentList Of(Page<TrackedDocument> page, Http.ApiRequest request) =>
        new([.. page.Items.Select(DocumentResource.Of)]) { NextLink = request.NextLink(page.Continuation) };
}
