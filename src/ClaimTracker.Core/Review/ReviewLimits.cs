namespace ClaimTracker.Core.Review;

/// <summary>Greatest lengths, in UTF-16 code units, of what a reviewer may hand in. They keep every row far below Azure's limits.</summary>
public static class ReviewLimits
{
    public const int Rationale = 8_192;
    public const int Searched = 4_096;
    public const int Reason = 4_096;
    public const int Note = 8_192;
    public const int ReviewerId = 256;
    public const int OperationId = 256;
    public const int Tags = 20;
    public const int Tag = 50;
    public const int EvidencePerRequest = 20;
    public const int EvidencePerClaim = 200;
    public const int Url = 2_048;
    public const int EvidenceTitle = 500;
    public const int EvidenceSource = 200;
    public const int EvidenceNote = 2_048;
    public const int MaxPriority = 999;
}
