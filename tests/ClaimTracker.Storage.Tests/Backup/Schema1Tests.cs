using System.IO.Compression;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests.Backup;

/// <summary>
/// A backup that the last version of schema 1 wrote (28 November 2026): documents decided, leased, assigned, deleted, refused, of which the blob is gone, one
/// in the middle of its publishing and one before the commit of its second version; claims orphaned, superseded and made duplicates; evidence retracted.
/// </summary>
public sealed class Schema1Tests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_of_schema_1_is_whole_after_its_restore()
    {
        await using var tracker = await RestoredAsync();

        Assert.Empty((await tracker.VerifyAsync()).Findings);
        var rows = await new TableClient(tracker.ConnectionString, tracker.Prefix + "claims").QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token);
        Assert.All(rows, row => Assert.Equal(2, row.GetInt32("schema")));
        Assert.Contains(rows, row => row.RowKey.StartsWith("a|", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.GetString("action") == "created");
        var statistics = await tracker.Get<IStatistics>().ReadAsync(Token);
        Assert.Equal((13, 5), (statistics.Documents, statistics.ByStatus[ReviewStatus.Decided]));
    }

    [Fact]
    public async Task Decisions_histories_evidence_and_reading_order_are_what_they_were()
    {
        await using var tracker = await RestoredAsync();

        var claims = await tracker.ClaimsAsync(DocumentId.FromPath("syria/report.txt"));
        Assert.Equal(
            ["At least 3 civilians were killed.", "The bridge was closed.", "Rain fell all day.", "He stayed at home.", "The hospital was hit.", "40 tents arrived.", "The market reopened."],
            claims.Select(claim => claim.Text));
        Assert.Equal((ReviewStatus.Decided, Verdict.Supported), (claims[1].Status, claims[1].Verdict));
        Assert.Equal(("ana", "ben"), (claims[2].Lease!.Holder, claims[4].Assignee));
        Assert.Equal(claims[5].Id, claims[6].Dismissal!.DuplicateOf);
        Assert.Equal(["created", "decide", "addEvidence", "retractEvidence"], (await tracker.Reviews.HistoryAsync(claims[1].Id, Token).ToListAsync(Token)).Select(entry => entry.Action));
        Assert.Equal("Another bridge.", (await tracker.Reviews.EvidenceAsync(claims[1].Id, Token).ToListAsync(Token))[1].Retracted!.Reason);

        var longer = await tracker.ClaimsAsync(DocumentId.FromPath("c.txt"));
        Assert.Equal(Enumerable.Range(1, 60).Select(n => $"Village {n} was hit."), longer.Select(claim => claim.Text));
        Assert.Equal(["Two buses left.", "The wall fell.", "Water ran out.", "The road was open."], (await tracker.ClaimsAsync(DocumentId.FromPath("b.txt"))).Select(claim => claim.Text));
        Assert.Equal(DocumentState.SourceDeleted, (await tracker.Documents.FindAsync(DocumentId.FromPath("gone.txt"), Token))!.State);
        Assert.Null(await tracker.Documents.FindAsync(DocumentId.FromPath("d.txt"), Token));
    }

    [Fact]
    public async Task What_was_half_done_goes_on_where_it_stopped()
    {
        await using var tracker = await RestoredAsync();
        var states = new List<IngestState>();
        using var texts = new ZipArchive(Resource("texts.zip"));
        foreach (var entry in texts.Entries)
        {
            await using var content = await entry.OpenAsync(Token);
            await new BlobContainerClient(tracker.ConnectionString, tracker.Prefix + "text").UploadBlobAsync(entry.FullName, content, Token);
            var id = DocumentId.Parse(entry.FullName.Split('/')[0]);
            if (states.TrueForAll(state => state.Id != id))
            {
                states.Add((await tracker.Get<IIngestStore>().FindAsync(id, Token))!);
            }
        }

        var half = Assert.Single(states, state => state.Document.Publishing);
        await tracker.Get<VersionPublisher>().ResumeAsync(half, Token);
        var pending = Assert.Single(states, state => !state.Document.Publishing);
        await tracker.DropAsync(pending.Document.Path, string.Join(' ', Enumerable.Range(1, 5).Select(n => $"Village {n} was rebuilt.")));
        await tracker.Ingest.IngestAsync(pending.Document.Path, Token);

        Assert.Equal(Enumerable.Range(1, 60).Select(n => $"Village {n} was flooded."), (await tracker.ClaimsAsync(half.Id)).Select(claim => claim.Text));
        Assert.Equal(5, (await tracker.ClaimsAsync(pending.Id)).Count);
        var findings = (await tracker.VerifyAsync(repair: true)).Findings;
        Assert.All(findings, finding => Assert.Equal("abandonedVersion", finding.Rule));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    private async Task<Tracker> RestoredAsync()
    {
        var tracker = await Tracker.StartAsync(account);
        using var file = new MemoryStream();
        await using (var packed = new GZipStream(Resource("table.backup.gz"), CompressionMode.Decompress))
        {
            await packed.CopyToAsync(file, Token);
        }

        file.Position = 0;
        await tracker.Get<IStoreBackup>().RestoreAsync(file, Token);
        return tracker;
    }

    private static Stream Resource(string name) => typeof(Schema1Tests).Assembly.GetManifestResourceStream(name)!;
}
