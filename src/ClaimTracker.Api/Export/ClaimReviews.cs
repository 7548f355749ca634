using System.Globalization;
using ClaimTracker.Api.Http;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Export;

/// <summary>From decided claims to schema.org.</summary>
public sealed class ClaimReviews(IClaimReviews reviews, ITrackedDocuments documents, PublisherSettings publisher)
{
    /// <param name="claim">A decided claim.</param>
    /// <param name="sources">Documents that were looked up before; the claim's is added.</param>
    public async Task<ClaimReviewResource> OfAsync(Claim claim, ApiRequest request, Dictionary<DocumentId, TrackedDocument?> sources)
    {
        if (!sources.TryGetValue(claim.Id.Document, out var document))
        {
            document = sources[claim.Id.Document] = await documents.FindAsync(claim.Id.Document, request.Aborted);
        }

        List<LinkedWork> evidence = [];
        await foreach (var item in reviews.EvidenceAsync(claim.Id, request.Aborted))
        {
            if (item.Retracted is null)
            {
                evidence.Add(Citation(item.Content));
            }
        }

        string id = claim.Id.ToString();
        string address = request.Url($"claims/{id}");
        return new ClaimReviewResource
        {
            Id = $"{address}/claimreview",
            Url = publisher.ArticleOf(id, address),
            DatePublished = Day(await DecidedAtAsync(claim, request.Aborted)),
            Author = new LinkedParty("Organization", publisher.Name, publisher.Url),
            ClaimReviewed = claim.Text,
            ReviewRating = new LinkedRating(Words(claim.Verdict!.Value)) { RatingValue = Rating(claim.Verdict.Value) },
            ItemReviewed = ItemReviewed(claim, document?.Metadata ?? DocumentMetadata.Empty, document?.Path),
            ReviewBody = claim.Rationale ?? "",
            Citation = evidence,
        };
    }

    /// <summary>Notes and evidence added later do not change the day of the decision.</summary>
    private async Task<DateTimeOffset> DecidedAtAsync(Claim claim, CancellationToken cancellationToken)
    {
        var decided = claim.UpdatedAt;
        await foreach (var entry in reviews.HistoryAsync(claim.Id, cancellationToken))
        {
            decided = entry.Action is "decide" or "approve" ? entry.At : decided;
        }

        return decided;
    }

    private static LinkedClaim ItemReviewed(Claim claim, DocumentMetadata source, string? path) => new()
    {
        Author = claim.Facets.Attribution is { Speaker: var speaker } ? new LinkedParty("Person", speaker) : source.Author is { } author ? new LinkedParty("Person", author) : null,
        DatePublished = source.Published is { } day ? day.ToString("O", CultureInfo.InvariantCulture) : null,
        Appearance = new LinkedWork { Name = source.Title ?? path?[(path.LastIndexOf('/') + 1)..], Url = source.SourceUrl, DatePublished = source.Published?.ToString("O", CultureInfo.InvariantCulture) },
    };

    private static LinkedWork Citation(NewEvidence evidence) => new()
    {
        Name = evidence.Title,
        Url = evidence.Url,
        Publisher = evidence.Source is { } source ? new LinkedParty("Organization", source) : null,
        ArchivedAt = evidence.ArchivedUrl,
        Abstract = evidence.Stance.ToString().ToLowerInvariant(),
    };

    private static int? Rating(Verdict verdict) => verdict switch
    {
        Verdict.Supported => 5,
        Verdict.MostlySupported => 4,
        Verdict.Contested => 3,
        Verdict.Misleading => 2,
        Verdict.Refuted => 1,
        _ => null,
    };

    private static string Words(Verdict verdict) => verdict == Verdict.MostlySupported ? "Mostly supported" : verdict.ToString();

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
