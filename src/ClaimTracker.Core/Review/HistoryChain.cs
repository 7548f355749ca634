using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Review;

/// <summary>
/// Links the history rows of a claim: each holds the hash of the one before, so that a lost, added or altered row shows.
/// It detects accidents and partial edits, not an operator who rewrites the whole chain.
/// </summary>
public static class HistoryChain
{
    /// <summary>SHA-256 (lower-case hex) over all fields of the entry, each preceded by its length, and the claim's id.</summary>
    public static string Hash(ClaimId claim, HistoryEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, claim.ToString());
        Add(hash, entry.Revision.ToString(CultureInfo.InvariantCulture));
        Add(hash, entry.Action);
        Add(hash, entry.Actor);
        Add(hash, entry.At.UtcTicks.ToString(CultureInfo.InvariantCulture));
        Add(hash, entry.Changes.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var change in entry.Changes)
        {
            Add(hash, change.Field);
            Add(hash, change.From);
            Add(hash, change.To);
        }

        Add(hash, entry.Why);
        Add(hash, entry.OperationId);
        Add(hash, entry.PreviousHash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string? value)
    {
        // -1 tells null from the empty string.
        hash.AppendData(Encoding.UTF8.GetBytes($"{(value is null ? -1 : value.Length)}:"));
        if (value is not null)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(value));
        }
    }
}
