using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Tables;

/// <summary>The keys of all rows of the table: see docs/storage.md. They hold only a-z, 0-9 and |.</summary>
internal static class RowKeys
{
    public const int Partitions = 16;
    public const string SettingsPartition = "settings";
    public const string SettingsRow = "store";
    public static readonly string Total = $"{RowKind.Counter}|total";

    private static readonly string Days = $"{RowKind.Counter}|day|";

    /// <summary>Follows every row key that continues a prefix with |.</summary>
    private const char AfterSeparator = '}';

    private static readonly SearchValues<char> Characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789|");

    public static IReadOnlyList<string> AllPartitions { get; } =
        [.. Enumerable.Range(0, Partitions).Select(number => number.ToString("x2", CultureInfo.InvariantCulture))];

    public static string Partition(DocumentId document) =>
        AllPartitions[SHA256.HashData(Encoding.UTF8.GetBytes(document.Value))[0] % Partitions];

    public static string Document(DocumentId id) => RowKind.Document.Of(id);

    public static string Version(DocumentId id, int version) => $"{RowKind.Version}|{id}|{version:D6}";

    public static string Place(DocumentId id, int version, int ordinal) => $"{RowKind.Place}|{id}|{version:D6}|{ordinal:D6}";

    public static string Places(DocumentId id, int version) => $"{RowKind.Place}|{id}|{version:D6}";

    /// <summary>There while a version may be published.</summary>
    public static string Permit(DocumentId id, int version) => $"{RowKind.Permit}|{id}|{version:D6}";

    /// <summary>There while a version is the current one.</summary>
    public static string Current(DocumentId id, int version) => $"{RowKind.Current}|{id}|{version:D6}";

    public static string Claim(ClaimId id) => RowKind.Claim.Of(id);

    public static string Queue(Claim claim) =>
        $"{Queue(claim.Status)}|{ReviewLimits.MaxPriority - claim.Priority:D3}|{claim.CreatedAt.UtcTicks:D19}|{claim.Id.Document}|{claim.Id.Key}";

    /// <summary>Prefix of all claims of a status.</summary>
    public static string Queue(ReviewStatus status) => $"{RowKind.Queue}|{Code(status)}";

    public static string Reviewer(string reviewer, Claim claim) =>
        $"{Reviewer(reviewer)}|{Code(claim.Status)}|{Inverted(claim.UpdatedAt)}|{claim.Id.Document}|{claim.Id.Key}";

    /// <summary>Prefix of all rows of a reviewer; nothing of the name reaches the key.</summary>
    public static string Reviewer(string reviewer) => $"{RowKind.Reviewer}|{Hash(PersonName.Key(reviewer))}";

    public static string Action(string person, DateTimeOffset at, ClaimId id, long revision) =>
        $"{RowKind.Action}|{Hash(PersonName.Key(person))}|{Inverted(at)}|{id.Document}|{id.Key}|{revision:D8}";

    public static string Changed(DateTimeOffset at, ClaimId id, long revision) => $"{RowKind.Changed}|{at.UtcTicks:D19}|{id.Document}|{id.Key}|{revision:D8}";

    /// <summary>Before every change from then on.</summary>
    public static string ChangedSince(DateTimeOffset at) => $"{RowKind.Changed}|{at.UtcTicks:D19}";

    /// <summary>Newest days first.</summary>
    public static string Posting(string facet, string value, DateOnly day, DocumentId id) =>
        $"{RowKind.Posting}|{facet}|{Hash(NormalisedText.Of(value))}|{DateOnly.MaxValue.DayNumber - day.DayNumber:D7}|{id}";

    /// <summary>After every lease that has run out by then.</summary>
    public static string LeasesUntil(DateTimeOffset now) => End($"{RowKind.Lease}|{now.UtcTicks:D19}");

    public static string Lease(Lease lease, ClaimId id) => $"{RowKind.Lease}|{lease.ExpiresAt.UtcTicks:D19}|{id.Document}|{id.Key}";

    public static string History(ClaimId id, long revision) => $"{RowKind.History.Of(id)}|{revision:D8}";

    public static string Evidence(ClaimId id, string evidence) => $"{RowKind.Evidence.Of(id)}|{evidence}";

    public static string Operation(ClaimId id, string actor, string operation) =>
        $"{RowKind.Operation.Of(id)}|{Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes($"{actor}\n{operation}")), 160)}";

    public static string Operation(DocumentId id, string caller, string operation) =>
        $"{RowKind.Operation.Of(id)}|{Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}\n{operation}")), 160)}";

    public static string Outbox(DateTimeOffset at, string operation) =>
        $"{RowKind.Outbox}|{at.UtcTicks:D19}|{Hash(operation)}";

    public static string DocumentList(string state, DateTimeOffset at, DocumentId id) => $"{DocumentList(state)}|{Inverted(at)}|{id}";

    /// <summary>Prefix of all documents of a state, or <see cref="AnyState"/>.</summary>
    public static string DocumentList(string state) => $"{RowKind.DocumentList}|{state}";

    public static string Day(DateOnly day) => Days + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static DateOnly? ReadDay(string row) =>
        row.StartsWith(Days, StringComparison.Ordinal)
            ? DateOnly.ParseExact(row.AsSpan(Days.Length), "yyyyMMdd", CultureInfo.InvariantCulture)
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

    /// <summary>Equal for equal texts; nothing of the text itself reaches a key.</summary>
    private static string Hash(string text) => Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 80);

    private static string Inverted(DateTimeOffset at) => (long.MaxValue - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
