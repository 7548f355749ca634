namespace ClaimTracker.Core.Review;

public enum ReviewStatus
{
    Unreviewed,
    InReview,
    NeedsInfo,
    AwaitingSecondReview,
    Decided,
    NotCheckable,

    /// <summary>The document no longer has it, and no person ever touched it.</summary>
    Superseded,
}

public enum Verdict
{
    Supported,
    MostlySupported,
    Contested,
    Misleading,
    Refuted,
    Unproven,
    Outdated,
}

public enum DismissReason
{
    Opinion,
    Prediction,
    Duplicate,
    NotEnglish,
    ExtractionError,
    Other,
}
