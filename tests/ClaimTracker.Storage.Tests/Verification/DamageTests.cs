using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests.Verification;

/// <summary>Each class of damage is seen, mended where it can be, and gone then: the table of docs/reliability.md.</summary>
public sealed class DamageTests(StorageAccount account)
{
    private static readonly Dictionary<string, Func<Damage, Task>> Mended = new(StringComparer.Ordinal)
    {
        ["queue rows lost: indexMissing"] = damage => damage.DeleteAsync("s"),
        ["reviewer rows lost: indexMissing"] = damage => damage.DeleteAsync("r"),
        ["lease rows lost: indexMissing"] = damage => damage.DeleteAsync("l"),
        ["queue row altered: indexStale"] = damage => damage.ChangeAsync("s|de", row => row["text"] = "Something else."),
        ["lease row altered: indexStale"] = damage => damage.ChangeAsync("l", row => row["leaseHolder"] = "nobody"),
        ["queue row in the wrong place: indexOrphan"] = damage => damage.CopyAsync("s|de", key => key.Replace("s|de", "s|ur", StringComparison.Ordinal)),
        ["evidence counted wrongly: evidenceTally indexStale"] = damage => damage.ChangeAsync("c", row => row["refutes"] = 7),
        ["claim lost: claimMissing counters documentCounts placeWithoutClaim"] = damage => damage.DeleteAsync("c", first: true),
        ["list row lost: documentNotListed"] = damage => damage.DeleteAsync("x|re"),
        ["list row altered: listStale"] = damage => damage.ChangeAsync("x|all", row => row["title"] = "Something else"),
        ["list row in the wrong place: listOrphan"] = damage => damage.CopyAsync("x|re", key => key.Replace("x|re", "x|fa", StringComparison.Ordinal)),
        ["document lost: counters documentMissing"] = damage => damage.DeleteAsync("d"),
        ["place lost: readingOrder"] = damage => damage.DeleteAsync("p", first: true),
        ["place of another claim: placeWithoutClaim"] = damage => damage.ChangeAsync("p", row => row["places"] = "aaaaaaaaaaaa" + row.GetString("places")[12..]),
        ["version lost: versionMissing"] = damage => damage.DeleteAsync("v"),
        ["counters lost: counters dayCounters"] = damage => damage.DeleteAsync("n"),
        ["counters altered: counters"] = damage => damage.ChangeAsync("n", row => row["documents"] = 7L),
        ["day forgotten: dayCounters"] = damage => damage.ChangeAsync("n|day", row => row["decided"] = 0L),
        ["counts of a document altered: documentCounts listStale"] = damage => damage.ChangeAsync("d", row => row["statusCounts"] = """{"decided":7}"""),
        ["what a person did is lost: actionMissing"] = damage => damage.DeleteAsync("a"),
        ["what changed since is lost: changedMissing changeUntold"] = damage => damage.DeleteAsync("g"),
        ["what was published is told of no more: changeUntold"] = damage => damage.DeleteAsync("g", first: true),
        ["current version lost: currentMissing"] = damage => damage.DeleteAsync("y"),
        ["another current version: currentOrphan"] = damage => damage.CopyAsync("y", key => key.Replace("|000001", "|000007", StringComparison.Ordinal)),
        ["posting lost: postingMissing"] = damage => damage.DeleteAsync("t"),
        ["posting of a document that never was: postingOrphan"] = damage => damage.CopyAsync("t", key => key[..^16] + "aaaaaaaaaaaaaaaa", row => row["document"] = "aaaaaaaaaaaaaaaa"),
        ["permit without publishing: permitOrphan"] = damage => damage.CopyAsync("y", key => "k" + key[1..]),
        ["publishing without permit: listStale permitMissing"] = damage => damage.ChangeAsync("d", row => row["publishing"] = true),
        ["rows of a version that never came: abandonedVersion"] = damage => damage.CopyAsync("p", key => key.Replace("|000001|", "|000007|", StringComparison.Ordinal)),
    };

    private static readonly Dictionary<string, Func<Damage, Task>> Reported = new(StringComparer.Ordinal)
    {
        ["all history rows lost: evidence history"] = damage => damage.DeleteAsync("h"),
        ["one history row lost: evidence history"] = damage => damage.DeleteAsync("h", first: true),
        ["history rows altered: history"] = damage => damage.ChangeAsync("h", row => row["why"] = "Another reason."),
        ["claims altered: history indexStale"] = damage => damage.ChangeAsync("c", row => row["rationale"] = "Another rationale."),
        ["evidence lost: evidence evidenceTally"] = damage => damage.DeleteAsync("e"),
        ["evidence retracted by hand: evidence evidenceTally"] = damage => damage.ChangeAsync("e", row => row["retractedBy"] = "nobody"),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> MendedNames => [.. Mended.Keys];

    public static TheoryData<string> ReportedNames => [.. Reported.Keys];

    [Theory]
    [MemberData(nameof(MendedNames))]
    public async Task What_can_be_mended_is_reported_mended_and_clean_then(string name)
    {
        await using var tracker = await ReviewedAsync();
        var before = await tracker.Get<IStatistics>().ReadAsync(Token);
        await Mended[name](new Damage(tracker));

        var seen = await tracker.VerifyAsync();
        var report = await tracker.VerifyAsync(repair: true);

        Assert.Equal(Rules(name), seen.Findings.Select(finding => finding.Rule).Distinct().Order());
        Assert.All(seen.Findings, finding => Assert.False(finding.Repaired));
        Assert.NotEqual(0, report.Repaired);
        if (report.Repaired < report.Findings.Count)
        {
            // What looked wrong only because of something else: the next run finds it right, or mends it.
            await tracker.VerifyAsync(repair: true);
        }

        Assert.Empty((await tracker.VerifyAsync()).Findings);

        // At what hour of its day something was done is not known any more where the counters are lost.
        Assert.Equivalent(before with { ByQuarter = [] }, await tracker.Get<IStatistics>().ReadAsync(Token) with { ByQuarter = [] });
        Assert.Equal(2, (await tracker.Documents.ListAsync(new DocumentQuery(), new PageRequest(), Token)).Items.Count);
    }

    [Theory]
    [MemberData(nameof(ReportedNames))]
    public async Task Lost_history_and_evidence_are_reported_and_never_invented(string name)
    {
        await using var tracker = await ReviewedAsync();
        await Reported[name](new Damage(tracker));

        await tracker.VerifyAsync(repair: true);
        var left = await tracker.VerifyAsync(repair: true);

        Assert.Equal(Rules(name).Except(["indexStale"]), left.Findings.Select(finding => finding.Rule).Distinct().Order());
        Assert.All(left.Findings, finding => Assert.False(finding.Repaired));
    }

    [Fact]
    public async Task Claims_of_a_deleted_document_that_are_still_shown_are_hidden()
    {
        await using var tracker = await ReviewedAsync();
        await tracker.Documents.DeleteAsync((await tracker.Documents.ListAsync(new DocumentQuery(), new PageRequest(), Token)).Items[0].Id, Tracker.Rita, Token);
        await new Damage(tracker).ChangeAsync("c", row => row["hidden"] = false);

        Assert.Contains((await tracker.VerifyAsync(repair: true)).Findings, finding => finding is { Rule: "deletedVisible", Repaired: true });
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    /// <summary>Two documents with a decision, a lease and evidence that was retracted.</summary>
    private async Task<Tracker> ReviewedAsync()
    {
        var tracker = await Tracker.StartAsync(account);
        foreach (string path in (string[])["a.txt", "b.txt"])
        {
            var claims = await tracker.ClaimsAsync(await tracker.IngestedAsync(path, "One was killed. Two were killed. It rained."));
            await tracker.PatchAsync(claims[0], Tracker.Ana, Decisions.Supported() with { Tags = new(["aid"]) });
            var added = (ReviewOutcome.Applied)await tracker.ReviewAsync(claims[0].Id, new ReviewAction.AddEvidence([new NewEvidence("https://example.org/b", Stance.Context)]), Tracker.Ben);
            await tracker.ReviewAsync(claims[0].Id, new ReviewAction.RetractEvidence(added.EvidenceIds[0], "Another place."), Tracker.Ben);
            await tracker.ReviewAsync(claims[1].Id, new ReviewAction.TakeLease(), Tracker.Ana);
        }

        // What is still to be counted would be written over the damage.
        await tracker.DrainAsync();
        return tracker;
    }

    private static IEnumerable<string> Rules(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 2)..].Split(' ').Order();
}
