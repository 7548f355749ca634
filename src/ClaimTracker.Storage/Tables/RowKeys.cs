using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Tables;

/// <summary>The keys of all rows of the table: see docs/storage.md. They hold only a-z, 0-9 and |.</summary>
internal static class RowKeys
{
    public const int Partitions = 16;
    public const string SettingsPartition = "settings";
    public const string SettingsRow = "store";
    public const string Total = "n|total";

    /// <summary>Follows every row key that continues a prefix with |.</summary>
    private const char AfterSeparator = '}';

    private static readonly SearchValues<char> Characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789|");

    public static IReadOnlyList<string> AllPartitions { get; } =
        [.. Enumerable.Range(0, Partitions).Select(number => number.ToString("x2", CultureInfo.InvariantCulture))];

    public static string Partition(DocumentId document) =>
        AllPartitions[SHA256.HashData(Encoding.UTF8.GetBytes(document.Value))[0] % Partitions];

    public static string Document(DocumentId id) => $"d|{id}";

    public static string Version(DocumentId id, int version) => $"v|{id}|{version:D6}";

    public static string Place(DocumentId id, int version, int ordinal) => $"p|{id}|{version:D6}|{ordinal:D6}";

    public static string Places(DocumentId id, int version) => $"p|{id}|{version:D6}";

    /// <summary>There while a version may be published.</summary>
    public static string Permit(DocumentId id, int version) => $"k|{id}|{version:D6}";

    public static string Claim(ClaimId id) => $"c|{id.Document}|{id.Key}";

    public static string Queue(Claim claim) =>
        $"s|{Code(claim.Status)}|{ReviewLimits.MaxPriority - claim.Priority:D3}|{claim.CreatedAt.UtcTicks:D19}|{claim.Id.Document}|{claim.Id.Key}";

    public static string Reviewer(string reviewer, Claim claim) =>
        $"{Reviewer(reviewer)}|{Code(claim.Status)}|{Inverted(claim.UpdatedAt)}|{claim.Id.Document}|{claim.Id.Key}";

    /// <summary>Prefix of all rows of a reviewer; nothing of the name reaches the key.</summary>
    public static string Reviewer(string reviewer) => $"r|{Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(PersonName.Key(reviewer))), 80)}";

    public static string Lease(Lease lease, ClaimId id) => $"l|{lease.ExpiresAt.UtcTicks:D19}|{id.Document}|{id.Key}";

    public static string History(ClaimId id, long revision) => $"h|{id.Document}|{id.Key}|{revision:D8}";

    public static string Evidence(ClaimId id, string evidence) => $"e|{id.Document}|{id.Key}|{evidence}";

    public static string Operation(ClaimId id, string actor, string operation) =>
        $"i|{id.Document}|{id.Key}|{Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes($"{actor}\n{operation}")), 160)}";

    public static string Operation(DocumentId id, string caller, string operation) =>
        $"i|{id}|{Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}\n{operation}")), 160)}";

    public static string Outbox(DateTimeOffset at, string operation) =>
        $"o|{at.UtcTicks:D19}|{Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(operation)), 80)}";

    public static string DocumentList(string state, DateTimeOffset at, DocumentId id) => $"x|{state}|{Inverted(at)}|{id}";

    public static string Day(DateOnly day) => $"n|day|{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    public static DateOnly? ReadDay(string row) =>
        row.StartsWith("n|day|", StringComparison.Ordinal)
            ? DateOnly.ParseExact(row.AsSpan("n|day|".Length), "yyyyMMdd", CultureInfo.InvariantCulture)
            : null;

    public static string Code(ReviewStatus status) => status switch
    {
        ReviewStatus.Unreviewed => "ur",
        ReviewStatus.InReview => "ir",
        ReviewStatus.NeedsInfo => "ni",
        ReviewStatus.AwaitingSecondReview => "as",
        ReviewStatus.Decided => "de",
        ReviewStatus.NotCheckable => "nc",
        ReviewStatus.Superseded => "su",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Code(DocumentState state) => state switch
    {
        DocumentState.Queued => "qu",
        DocumentState.Processing => "pr",
        DocumentState.Ready => "re",
        DocumentState.Rejected => "rj",
        DocumentState.Failed => "fa",
        DocumentState.UnsupportedLanguage => "ul",
        DocumentState.SourceDeleted => "sd",
        DocumentState.Deleting => "dl",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Every document that is shown, in the documents list.</summary>
    public const string AnyState = "all";

    /// <summary>The end of the range of rows that start with the prefix and |.</summary>
    public static string End(string prefix) => prefix + AfterSeparator;

    public static void Check(string key)
    {
        if (key.Length is 0 or > AzureLimits.KeyCharacters || key.AsSpan().ContainsAnyExcept(Characters))
        {
            throw new ArgumentException($"A key has 1 to {AzureLimits.KeyCharacters} characters of a-z, 0-9 and |.", nameof(key));
        }
    }

    private static string Inverted(DateTimeOffset at) => (long.MaxValue - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
