using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Counting;

/// <summary>What a change adds to the counters; sums are taken by the outbox drainer only.</summary>
public sealed record CountDelta
{
    public int Documents { get; init; }

    public IReadOnlyDictionary<ReviewStatus, int> Statuses { get; init; } = new Dictionary<ReviewStatus, int>();

    public IReadOnlyDictionary<Verdict, int> Verdicts { get; init; } = new Dictionary<Verdict, int>();

    /// <summary>Claims created and decisions made on <see cref="Day"/>.</summary>
    public int Created { get; init; }

    public int Decided { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>Quarter of an hour of the UTC day, 0 to 95: every time zone's day begins with one.</summary>
    public int Quarter { get; init; }

    /// <summary>The document whose status counts change; null where none do.</summary>
    public DocumentId? Document { get; init; }

    /// <summary>Of claims of one document that changed in one transaction.</summary>
    public static CountDelta Of(DocumentId document, IEnumerable<(ClaimRecord? Before, ClaimRecord After)> changes, DateTimeOffset now)
    {
        var statuses = new Dictionary<ReviewStatus, int>();
        var verdicts = new Dictionary<Verdict, int>();
        var (created, decided) = (0, 0);
        foreach (var (before, after) in changes)
        {
            Count(before, -1);
            Count(after, 1);
            created += after.Visible && before is not { Published: true } ? 1 : 0;
            decided += after.Visible && IsDecided(after) && !(before is { Published: true } && IsDecided(before)) ? 1 : 0;
        }

        return new CountDelta
        {
            Document = document,
            Statuses = statuses.Where(pair => pair.Value != 0).ToDictionary(),
            Verdicts = verdicts.Where(pair => pair.Value != 0).ToDictionary(),
            Created = created,
            Decided = decided,
            Day = DateOnly.FromDateTime(now.UtcDateTime),
            Quarter = (int)(now.UtcDateTime.TimeOfDay.TotalMinutes / 15),
        };

        void Count(ClaimRecord? record, int sign)
        {
            if (record is not { Visible: true })
            {
                return;
            }

            statuses[record.Claim.Status] = statuses.GetValueOrDefault(record.Claim.Status) + sign;
            if (IsDecided(record) && record.Claim.Verdict is { } verdict)
            {
                verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + sign;
            }
        }
    }

    public bool IsEmpty => Documents == 0 && Statuses.Count == 0 && Verdicts.Count == 0 && Created == 0 && Decided == 0;

    private static bool IsDecided(ClaimRecord record) => record.Claim.Status == ReviewStatus.Decided;
}
