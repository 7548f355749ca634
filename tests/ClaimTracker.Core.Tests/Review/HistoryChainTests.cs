using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Tests.Review;

public sealed class HistoryChainTests
{
    private static readonly HistoryEntry Entry = new(2, "decide", "ana", Any.Now, [new FieldChange("status", "a", "b")], "why", "op", "hash");

    public static TheoryData<HistoryEntry> Altered =>
    [
        Entry with { Revision = 3 },
        Entry with { Action = "dismiss" },
        Entry with { Actor = "ben" },
        Entry with { At = Any.Now.AddTicks(1) },
        Entry with { Changes = [] },
        Entry with { Changes = [new FieldChange("status", "a", null)] },
        Entry with { Changes = [new FieldChange("status", "ab", "")] },
        Entry with { Why = null },
        Entry with { Why = "" },
        Entry with { OperationId = "po" },
        Entry with { PreviousHash = null },
    ];

    [Theory]
    [MemberData(nameof(Altered))]
    public void Whatever_is_altered_changes_the_hash(HistoryEntry altered) =>
        Assert.NotEqual(HistoryChain.Hash(Any.Claim().Id, Entry), HistoryChain.Hash(Any.Claim().Id, altered));

    [Fact]
    public void The_hash_is_a_fixed_function() =>
        Assert.StartsWith("303d73d17d73c8fbc54dd52b09a47f1bbcf94c2581e7441d1a", HistoryChain.Hash(Any.Claim().Id, Entry), StringComparison.Ordinal);
}
