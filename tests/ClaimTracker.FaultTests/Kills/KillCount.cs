namespace ClaimTracker.FaultTests.Kills;

/// <summary>What each kill hit, so that the figure says what was tried.</summary>
internal sealed class KillCount
{
    public int StartUp { get; set; }

    /// <summary>While it served, and a reviewer's change was not answered yet.</summary>
    public int UnderReview { get; set; }

    /// <summary>While it served, and a document was not yet read to its end.</summary>
    public int UnderIngest { get; set; }

    public int Total { get; set; }

    public override string ToString() => $"{Total} kills: {StartUp} in start-up, {UnderReview} with a review unanswered, {UnderIngest} with a document unread";
}
