using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Ingest;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;
using ClaimTracker.Storage.Tests.Emulated;
using CsCheck;

namespace ClaimTracker.Storage.Tests;

/// <summary>L1 to L8: Azure's limits, enforced by us because the emulator does not.</summary>
public sealed class LimitTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("🙂")]
    [InlineData("\"")]
    [InlineData("\u0001")]
    [InlineData("x")]
    public void Chunks_of_the_longest_claims_stay_within_one_transaction(string character)
    {
        string text = string.Concat(Enumerable.Repeat(character, IngestLimits.ExcerptLength / character.Length));
        var transaction = new EntityTransaction();
        int fitting = 0;
        for (; fitting < PublishChunk.MaxChanges; fitting++)
        {
            var record = Record(text, fitting);
            if (!transaction.TryAppend(ClaimChangeRows.Of(new ClaimChange(null, record, ClaimPublishing.FirstEntry(record)), insert: true), reserve: 2))
            {
                break;
            }
        }

        Assert.InRange(fitting, 5, 48);
        Assert.InRange(transaction.Actions.Count, 1, 97);
        Assert.InRange(transaction.Actions.Sum(action => EntitySize.Encoded((TableEntity)action.Entity)), 1, AzureLimits.TransactionBytesUsed);
    }

    [Fact]
    public async Task A_document_of_the_longest_claims_is_ingested_in_smaller_chunks()
    {
        await using var tracker = await Tracker.StartAsync(account);
        string sentence = string.Concat(Enumerable.Repeat("🙂", 3_000));

        var id = await tracker.IngestedAsync("a.txt", string.Join(' ', Enumerable.Range(1, 40).Select(n => $"{n} {sentence}.")));

        var claims = await tracker.ClaimsAsync(id);
        Assert.Equal(40, claims.Count);
        Assert.All(claims, claim => Assert.InRange(claim.Text.Length, 3_900, IngestLimits.ExcerptLength));
        string text = (await tracker.Documents.TextAsync(id, null, Token))!;
        Assert.All(claims, claim => Assert.StartsWith(claim.Quote.TrimEnd('…'), text[claim.Anchor.Start..claim.Anchor.End], StringComparison.Ordinal));
        Assert.All(claims, claim => Assert.True(claim.Anchor.End - claim.Anchor.Start > 6_000));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public void A_transaction_is_in_one_partition_changes_a_row_once_and_has_100_operations()
    {
        var transaction = new EntityTransaction();
        transaction.Put(EntityColumns.Row("00", "c|a"));

        Assert.Throws<InvalidOperationException>(() => transaction.Put(EntityColumns.Row("01", "c|b")));
        Assert.Throws<InvalidOperationException>(() => transaction.Put(EntityColumns.Row("00", "c|a")));
        for (int i = 1; i < 100; i++)
        {
            transaction.Put(EntityColumns.Row("00", $"c|{i}"));
        }

        Assert.Throws<InvalidOperationException>(() => transaction.Put(EntityColumns.Row("00", "c|b")));
    }

    [Fact]
    public void What_a_table_cannot_hold_is_refused_before_it_is_sent()
    {
        var transaction = new EntityTransaction();
        var early = EntityColumns.Row("00", "c|a");
        early["at"] = default(DateTimeOffset);
        var longText = EntityColumns.Row("00", "c|b");
        longText["text"] = new string('x', 33_000);
        var large = EntityColumns.Row("00", "c|c");
        for (int i = 0; i < 20; i++)
        {
            large[$"text{i}"] = new string('x', 30_000);
        }

        Assert.Throws<InvalidOperationException>(() => transaction.Put(early));
        Assert.Throws<InvalidOperationException>(() => transaction.Put(longText));
        Assert.Throws<InvalidOperationException>(() => transaction.Put(large));
        Assert.Empty(transaction.Actions);
    }

    [Fact]
    public void Keys_hold_only_safe_characters_whatever_the_names_are()
    {
        Gen.Select(Gen.String, Gen.String, Gen.Long[0, DateTimeOffset.MaxValue.Ticks]).Sample((path, reviewer, ticks) =>
        {
            var at = new DateTimeOffset(ticks, TimeSpan.Zero);
            var record = Record("text", 1);
            var id = new ClaimId(DocumentId.FromPath(path), record.Claim.Id.Key);
            var claim = record.Claim with { Id = id, Assignee = reviewer, Lease = new Lease(reviewer, at), CreatedAt = at, UpdatedAt = at };
            foreach (string key in (string[])
                [
                    .. ClaimChangeRows.IndexKeys(record with { Claim = claim }), RowKeys.Claim(id), RowKeys.History(id, 1), RowKeys.Evidence(id, "aaaaaaaaaaaa"),
                    RowKeys.Operation(id, reviewer, path), RowKeys.Outbox(at, path), RowKeys.Partition(id.Document), RowKeys.Document(id.Document),
                ])
            {
                RowKeys.Check(key);
            }
        });
        Assert.Throws<ArgumentException>(() => RowKeys.Check("a/b"));
        Assert.Throws<ArgumentException>(() => RowKeys.Check(""));
        Assert.Throws<ArgumentException>(() => RowKeys.Check(new string('a', 513)));
    }

    [Fact]
    public async Task A_text_or_a_number_of_claims_over_the_limit_is_refused_with_that_reason()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var tooLong = await tracker.IngestedAsync("long.txt", new string('x', IngestLimits.TextLength + 1));
        var tooMany = await tracker.IngestedAsync("many.txt", string.Concat(Enumerable.Repeat("a. ", IngestLimits.Claims + 1)));

        Assert.Equal("tooMuchText", (await tracker.Documents.FindAsync(tooLong, Token))!.Reason!.Code);
        Assert.Equal("tooManyClaims", (await tracker.Documents.FindAsync(tooMany, Token))!.Reason!.Code);
    }

    [Fact]
    public void Every_value_of_a_claim_comes_back_from_its_row()
    {
        var at = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero).AddTicks(1234567);
        var claim = Record("text", 1).Claim with
        {
            Status = ReviewStatus.AwaitingSecondReview,
            Verdict = Verdict.Unproven,
            Rationale = "r",
            Searched = "s",
            Dismissal = new Dismissal(DismissReason.Duplicate, ClaimId.Parse("aaaaaaaaaaaaaaaa-bbbbbbbbbbbb")),
            Proposal = new Proposal(Verdict.Misleading, "r", null, "ana", at),
            Assignee = "ben",
            Lease = new Lease("ana", at),
            TakenFrom = ReviewStatus.NeedsInfo,
            Tags = ["a", "b"],
            Flags = ClaimFlags.Reopened | ClaimFlags.SourceChanged,
            Evidence = new EvidenceTally(1, 2, 3),
            Predecessor = ClaimId.Parse("aaaaaaaaaaaaaaaa-cccccccccccc"),
            Touched = true,
            Facets = new ClaimFacets(ClaimKind.Quantity, 0.25, ["r"], new Attribution("UN", "said"), [new Quantity(3, Comparator.Between, "%", 4, "fell", 2)], [new ClaimDate("May", "2026-05", new DateBase(new DateOnly(2026, 6, 1), DateSource.FileCreated))], true, true, "ctx")
            {
                Casualties = [new Casualty(CasualtyEffect.Abducted, 3, null, "miners", "gunmen", 2) { OfWhom = [new CasualtyPart("women", 1)] }],
                Places = [new ClaimPlace("Orlo", 4, 8, "Orlo", "SY", 35.5, 36.25)],
            },
            Anchor = new ClaimAnchor(2, 1, 2, 1, 2, "p", "s") { State = AnchorState.Moved, Page = "3", Heading = "H", Cue = "00:00:01.000", Cell = "B4" },
        };
        var record = Record("text", 1) with { Claim = claim, Collection = "c", HistoryHead = "h", Published = false, Hidden = true, FirstVersion = 3, SeenVersion = 4, Tag = "" };

        Assert.Equivalent(record, ClaimRow.Read(ClaimRow.Write(record, "c|x")), strict: true);
    }

    private static ClaimRecord Record(string text, int n) =>
        new(new Claim
        {
            Id = new ClaimId(DocumentId.FromPath("a.txt"), ClaimIdentity.Key("x", n)),
            Text = text,
            Quote = text,
            Anchor = new ClaimAnchor(1, 0, text.Length, 0, text.Length, text[..Math.Min(32, text.Length)], ""),
            Facets = new ClaimFacets(ClaimKind.Event, 0.5, [], null, [], [], false, false, Context: text),
            Extractor = new ExtractorVersion("test", "1"),
            Priority = 450,
            Revision = 1,
            CreatedAt = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
            UpdatedAt = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
        })
        {
            Fingerprint = ClaimIdentity.Fingerprint(text, null),
            ContextHash = "",
        };
}
