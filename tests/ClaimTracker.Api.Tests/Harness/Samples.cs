using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Api.Tests.Harness;

internal static class Samples
{
    public static readonly DateTimeOffset At = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    public static readonly DocumentId DocumentId = DocumentId.FromPath("syria/report.txt");

    public static readonly ClaimId ClaimId = new(DocumentId, "abcdefghijkl");

    public static Claim Claim { get; } = new()
    {
        Id = ClaimId,
        Text = "At least 3 civilians were killed.",
        Quote = "At least 3 civilians were killed",
        Anchor = new ClaimAnchor(1, 0, 32, 0, 32, "", " and 5 others"),
        Facets = new ClaimFacets(ClaimKind.Casualties, 0.91, ["quantity"], null, [new Quantity(3, Comparator.AtLeast, "civilians", Event: "killed")], [], false, false, null),
        Extractor = new ExtractorVersion("english", "1"),
        Priority = 819,
        Revision = 3,
        CreatedAt = At,
        UpdatedAt = At,
    };

    public static TrackedDocument Document { get; } = new()
    {
        Id = DocumentId,
        Path = "syria/report.txt",
        State = DocumentState.Ready,
        Version = 1,
        CreatedAt = At,
        UpdatedAt = At,
    };
}
