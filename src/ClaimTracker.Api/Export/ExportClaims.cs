using System.Runtime.CompilerServices;
using System.Text;
using ClaimTracker.Api.Access;
using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Export;

public enum ExportFormat
{
    Csv,

    /// <summary>One claim a line, as JSON.</summary>
    Ndjson,

    /// <summary>A schema.org DataFeed of ClaimReview; decided claims only.</summary>
    Claimreview,
}

[Operation(
    Roles.Reader,
    "Export",
    "Export claims",
    Description = "Streamed, whatever the number: each claim that is there throughout exactly once, also while people work, as it was at some moment between the beginning "
        + "and the end. Without documentId, assignee or status: every claim; for claimreview the decided ones. "
        + "Where something fails halfway the connection is cut: a file that ends is whole.")]
[Query("format", typeof(ExportFormat), "Default csv.")]
[ClaimFilter]
[Answer(200, null, "The file.", ContentType = "text/csv")]
[Answer(200, null, "The file.", ContentType = "application/x-ndjson")]
[Answer(200, null, "The file.", ContentType = GetClaimReview.ContentType)]
public sealed class ExportClaims(IClaimReviews reviews, ClaimResources resources, ClaimReviews claimReviews) : Operation
{
    private static readonly ReviewStatus[] Every = Enum.GetValues<ReviewStatus>();

    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var format = request.Query.Code<ExportFormat>("format") ?? ExportFormat.Csv;
        var query = ClaimFilterAttribute.Read(request.Query, document: null, format == ExportFormat.Claimreview ? [ReviewStatus.Decided] : Every) with { Walk = true };

        // the first page before the answer begins: what is wrong with the request is then still a proper problem
        var first = await reviews.ListAsync(query, new PageRequest(PageRequest.MaxWalk), request.Aborted);
        var claims = ClaimsAsync(query, first, request.Aborted);
        var (type, name, lines) = format switch
        {
            ExportFormat.Csv => ("text/csv; charset=utf-8; header=present", "claims.csv", Csv(claims)),
            ExportFormat.Ndjson => ("application/x-ndjson", "claims.ndjson", Ndjson(claims)),
            _ => (GetClaimReview.ContentType, "claimreviews.jsonld", DataFeed(claims, request)),
        };
        return new DownloadResult(type, name, async (body, cancellationToken) =>
        {
            StreamWriter writer = new(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 32 * 1024, leaveOpen: true);
            await foreach (string line in lines.WithCancellation(cancellationToken))
            {
                await writer.WriteAsync(line.AsMemory(), cancellationToken);
            }

            // not in a finally: after a failure nothing more may be written
            await writer.FlushAsync(cancellationToken);
        });
    }

    private async IAsyncEnumerable<Claim> ClaimsAsync(ClaimQuery query, Page<Claim> page, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var claim in page.Items)
            {
                yield return claim;
            }

            if (page.Continuation is null)
            {
                yield break;
            }

            page = await reviews.ListAsync(query, new PageRequest(PageRequest.MaxWalk, page.Continuation), cancellationToken);
        }
    }

    private static async IAsyncEnumerable<string> Csv(IAsyncEnumerable<Claim> claims)
    {
        yield return ClaimCsv.Header;
        await foreach (var claim in claims)
        {
            yield return ClaimCsv.Row(claim);
        }
    }

    private async IAsyncEnumerable<string> Ndjson(IAsyncEnumerable<Claim> claims)
    {
        await foreach (var claim in claims)
        {
            yield return ReadableJson.Text(resources.Of(claim, Caller.Anonymous), ApiJson.Written.ClaimResource) + "\n";
        }
    }

    private async IAsyncEnumerable<string> DataFeed(IAsyncEnumerable<Claim> claims, ApiRequest request)
    {
        Dictionary<DocumentId, TrackedDocument?> sources = [];
        string separator = "\n";
        yield return """{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[""";
        await foreach (var claim in claims)
        {
            if (claim is not { Status: ReviewStatus.Decided, Verdict: not null })
            {
                continue;
            }

            string review = ReadableJson.Text(await claimReviews.OfAsync(claim, request, sources), ApiJson.Written.ClaimReviewResource);
            yield return $$"""{{separator}}{"@type":"DataFeedItem","dateModified":"{{CsvCell.Time(claim.UpdatedAt)}}","item":{{review}}}""";
            separator = ",\n";
            if (sources.Count > 1000)
            {
                sources.Clear();
            }
        }

        yield return "\n]}\n";
    }
}
