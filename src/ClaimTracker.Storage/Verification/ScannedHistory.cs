using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Verification;

/// <summary>A history chain as far as it was read, and what it comes to.</summary>
internal sealed class ScannedHistory
{
    private readonly Dictionary<string, string?> _fields = new(StringComparer.Ordinal);

    public static ScannedHistory Empty { get; } = new();

    public long Revision { get; private set; }

    /// <summary>Hash of the newest row.</summary>
    public string? Head { get; private set; }

    /// <summary>First thing that is wrong with the chain itself.</summary>
    public string? Broken { get; private set; }

    /// <summary>Ids of the evidence that was added, and whether it was retracted.</summary>
    public Dictionary<string, bool> Evidence { get; } = new(StringComparer.Ordinal);

    public void Add(ClaimId claim, HistoryEntry entry)
    {
        Broken ??= entry.Revision != Revision + 1 ? $"Revision {entry.Revision} follows {Revision}."
            : entry.PreviousHash != Head ? $"Revision {entry.Revision} does not continue the chain."
            : null;
        (Revision, Head) = (entry.Revision, HistoryChain.Hash(claim, entry));
        foreach (var change in entry.Changes)
        {
            if (change.Field == "evidence")
            {
                Evidence[change.To ?? change.From ?? ""] = change.To is null;
            }
            else
            {
                _fields[change.Field] = change.To;
            }
        }
    }

    /// <summary>What does not fit between the claim and its history; null where all does.</summary>
    public string? Fault(ScannedClaim claim) =>
        Broken
        ?? (Revision != claim.Revision ? $"The history ends at revision {Revision}, the claim has {claim.Revision}." : null)
        ?? (Head != claim.HistoryHead ? "The newest history row is not the one that the claim was written with." : null)
        ?? (claim.Fields.FirstOrDefault(field => !Explains(field.Key, field.Value)) is { Key: { } name } ? $"The history does not lead to the claim's {name}." : null);

    private bool Explains(string field, string? value) => _fields.TryGetValue(field, out string? last)
        ? last == value
        : field switch
        {
            "status" => value == ReviewCodes.Name(ReviewStatus.Unreviewed),
            "priority" => true,
            _ => value is null,
        };
}
