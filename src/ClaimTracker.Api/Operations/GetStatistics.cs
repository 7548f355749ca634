using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Operations;

[Operation(Roles.Reader, "Statistics", "Count claims", Description = "By status, verdict and day; with documentId the claims of one document, by status only.")]
[Query("timeZone", typeof(string), "IANA name of the time zone whose days are counted, such as Europe/Kyiv; default UTC.", MaxLength = 64)]
[Query("documentId", typeof(string), "Only this document.", MaxLength = Core.Identity.DocumentId.Length)]
[Answer(200, typeof(StatisticsResource), "The counts.")]
[Refuses(404)]
public sealed class GetStatistics(IStatistics statistics, ITrackedDocuments documents) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var resource = request.Query.Text("documentId") is { } id
            ? await OfDocumentAsync(id, request.Aborted)
            : Of(await statistics.ReadAsync(request.Aborted), TimeZones.Read(request.Query, "timeZone"));
        return new JsonResult<StatisticsResource>(resource, ApiJson.Written.StatisticsResource);
    }

    private async Task<StatisticsResource> OfDocumentAsync(string documentId, CancellationToken cancellationToken)
    {
        var document = DocumentId.TryParse(documentId, out var id) ? await documents.FindAsync(id, cancellationToken) : null;
        return document is null
            ? throw Problem.NotFound("document").Thrown()
            : new StatisticsResource(1, document.StatusCounts.Values.Sum(), Counts<ReviewStatus>(status => document.StatusCounts.GetValueOrDefault(status)), null, null);
    }

    private static StatisticsResource Of(Statistics counts, TimeZoneInfo? zone) => new(
        counts.Documents,
        counts.Claims,
        Counts<ReviewStatus>(status => counts.ByStatus.GetValueOrDefault(status)),
        Counts<Verdict>(verdict => counts.ByVerdict.GetValueOrDefault(verdict)),
        [.. zone is null ? counts.ByDay : counts.ByDayIn(zone)]);

    private static Dictionary<string, long> Counts<T>(Func<T, long> count)
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(EnumCode.Of, count);
}

/// <param name="ByVerdict">Null for one document.</param>
/// <param name="ByDay">Per day of the time zone: claims created and decisions made. Null for one document.</param>
public sealed record StatisticsResource(
    long Documents,
    long Claims,
    IReadOnlyDictionary<string, long> ByStatus,
    IReadOnlyDictionary<string, long>? ByVerdict,
    IReadOnlyList<DayCount>? ByDay);
