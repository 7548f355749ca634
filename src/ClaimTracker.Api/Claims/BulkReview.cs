using System.ComponentModel.DataAnnotations;
using System.Runtime.InteropServices;
using System.Text.Json;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(
    Roles.Checker,
    "Review",
    "Change up to 100 claims",
    ByPerson = true,
    Description = "Each item is applied by itself, in order, and has its own result at the same place: the claim, or the problem that a single PATCH would have answered. "
        + "Sent again with the same Idempotency-Key, what was applied is not applied twice.")]
[Takes(typeof(BulkRequest), RequestBody.Json)]
[TakesHeader(OperationId.Header, OperationId.Description)]
[Answer(200, typeof(BulkResponse), "A result for every item.")]
[Refuses(413, 415)]
public sealed class BulkReview(IClaimReviews reviews, ClaimAnswers answers, ClaimResources resources) : Operation
{
    private const int MaxBytes = 1024 * 1024;

    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        byte[] body = await RequestBody.ReadAsync(request.Http, MaxBytes, request.Aborted, RequestBody.Json);
        var bulk = StrictJson.Read(body, ApiJson.Written.BulkRequest);
        string key = OperationId.Of(request.Http);
        List<BulkResult> results = [];
        Dictionary<string, int> seen = [];
        for (int i = 0; i < bulk.Items.Count; i++)
        {
            var item = bulk.Items[i];
            seen[item.Id] = seen.GetValueOrDefault(item.Id) + 1;
            results.Add(await ApplyAsync(request, item, $"/items/{i}", $"{key}:{seen[item.Id]}"));
        }

        return new JsonResult<BulkResponse>(new BulkResponse(results), ApiJson.Written.BulkResponse);
    }

    /// <param name="operationId">The bulk's key and how often the claim was named so far: the same when the bulk is sent again.</param>
    private async Task<BulkResult> ApplyAsync(ApiRequest request, BulkItem item, string pointer, string operationId)
    {
        try
        {
            if (!ClaimId.TryParse(item.Id, out var id))
            {
                throw Problem.NotFound("claim").Thrown();
            }

            // as it was sent: what cannot be read is this item's error alone
            byte[] raw = JsonMarshal.GetRawUtf8Value(item.Patch).ToArray();
            var patch = ClaimPatches.Read(raw, $"{pointer}/patch");
            var revisions = item.Etag is null ? null : Revisions.Parse(item.Etag, $"{pointer}/etag");
            if (item.Etag is null && !patch.Commutes())
            {
                throw new Problem(StatusCodes.Status428PreconditionRequired, "ifMatchRequired", "Give the item's etag.").Thrown();
            }

            var review = ReviewRequests.Seen(revisions, new ReviewRequest(
                new ReviewAction.Patch(patch.ToChange($"{pointer}/patch")),
                request.Actor,
                null,
                operationId,
                OperationId.BodyHash(nameof(ReviewAction.Patch), item.Id, raw)));
            var applied = answers.Applied(await reviews.ReviewAsync(id, review, request.Aborted), request.Caller);
            return new BulkResult(item.Id, StatusCodes.Status200OK) { Claim = resources.Of(applied.Claim, request.Caller) };
        }
        catch (Exception exception) when (exception is ProblemException or Core.StorageUnavailableException)
        {
            // the items before are applied, so this one's failure is a result, not the answer to all
            var problem = exception is ProblemException known
                ? known.Problem
                : Problem.Unavailable("Storage is busy. Send the bulk again with the same Idempotency-Key.", ((Core.StorageUnavailableException)exception).RetryAfter);
            return new BulkResult(item.Id, problem.Status) { Problem = ProblemResult.Describe(problem, request.Context) };
        }
    }
}

public sealed record BulkRequest
{
    [Length(1, 100)]
    public required IReadOnlyList<BulkItem> Items { get; init; }
}

/// <param name="Id">The claim.</param>
/// <param name="Patch">As for PATCH of the claim; checked item by item.</param>
/// <param name="Etag">The claim's etag as you saw it; may be left out where only evidence or a note is added.</param>
public sealed record BulkItem([property: MaxLength(64)] string Id, [property: JsonOf(typeof(ClaimPatch))] JsonElement Patch, [property: MaxLength(64)] string? Etag = null);

/// <summary>One result for each item, in the same order.</summary>
public sealed record BulkResponse(IReadOnlyList<BulkResult> Results);

/// <param name="Status">The HTTP status that a single PATCH would have answered.</param>
public sealed record BulkResult(string Id, int Status)
{
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public ClaimResource? Claim { get; init; }

    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public ProblemResource? Problem { get; init; }
}
