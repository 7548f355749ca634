using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Tests.Emulated;

public static class Decisions
{
    public static ReviewChange Supported() => new()
    {
        Status = ReviewStatus.Decided,
        Verdict = new(Verdict.Supported),
        Rationale = new("Confirmed by two sources."),
        AddEvidence = [new NewEvidence("https://example.org/evidence", Stance.Supports)],
    };
}
