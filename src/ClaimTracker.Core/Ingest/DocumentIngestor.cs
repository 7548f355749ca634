using System.Security.Cryptography;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Ingest;

/// <summary>Takes a blob through prepare, commit and publish. Whatever stops it, the next call goes on from there.</summary>
public sealed class DocumentIngestor(
    IDocumentBlobs blobs,
    IDocumentConverter converter,
    IClaimExtractor extractor,
    IIngestStore store,
    VersionPublisher publisher,
    IngestBounds bounds,
    TimeProvider time)
{
    /// <summary>Each reads the document anew.</summary>
    private const int MaxReadings = 10;

    /// <param name="path">Full blob name.</param>
    /// <param name="reprocess">Split the content again although it was ingested before.</param>
    public Task<IngestOutcome> IngestAsync(string path, bool reprocess, CancellationToken cancellationToken) =>
        ConflictRetry.RunAsync(() => TryAsync(path, reprocess, cancellationToken), most: MaxReadings);

    private async Task<IngestOutcome> TryAsync(string path, bool reprocess, CancellationToken cancellationToken)
    {
        var id = DocumentId.FromPath(path);
        var state = await store.FindAsync(id, cancellationToken);
        if (state is not null && state.Document.Path != path)
        {
            throw new InvalidOperationException($"Two paths have the document id {id}.");
        }

        if (state is { Document: { Publishing: true, State: not DocumentState.Deleting } })
        {
            state = await publisher.ResumeAsync(state, cancellationToken);
        }

        await using var blob = await blobs.OpenAsync(path, cancellationToken);
        if (blob is null)
        {
            return new(id, state?.Document.State, Changed: false, state?.Document.ClaimCount ?? 0);
        }

        if (state is not null && (state.Purging || (state.SettledETag == blob.ETag && !NeedsReprocess(state, reprocess))))
        {
            // While the document is being purged, newer content waits for the timer, to be a document of its own.
            return Unchanged(state);
        }

        if (blob.Length == 0 && state is { Document: { Version: > 0, State: not DocumentState.Deleting } }
            && time.GetUtcNow() - blob.ModifiedAt < IngestBounds.EmptyGrace)
        {
            return Unchanged(state);
        }

        return await IngestAsync(await BeginAsync(path, state, blob.ETag, cancellationToken), blob, reprocess, cancellationToken);
    }

    /// <summary>True until the present extractor has run on the content once.</summary>
    private bool NeedsReprocess(IngestState state, bool reprocess) =>
        reprocess && state.Document.State != DocumentState.Deleting
        && (state.Document.State is not (DocumentState.Ready or DocumentState.UnsupportedLanguage) || state.PendingExtractor != extractor.Version.ToString());

    private static IngestOutcome Unchanged(IngestState state) => new(state.Id, state.Document.State, Changed: false, state.Document.ClaimCount);

    private async Task<IngestState> BeginAsync(string path, IngestState? state, string etag, CancellationToken cancellationToken)
    {
        var begun = DocumentLifecycle.Begin(state, path, etag, extractor.Version.ToString(), time.GetUtcNow());
        return ReferenceEquals(begun, state) ? begun : await store.SaveAsync(begun, cancellationToken);
    }

    private async Task<IngestOutcome> IngestAsync(IngestState state, DocumentBlob blob, bool reprocess, CancellationToken cancellationToken)
    {
        var notes = new ProgressNotes(store, time, state);
        Reading reading;
        try
        {
            reading = await ReadAsync(
                blob.Content, state.Document.Path,
                source => notes.WhileAsync((told, stop) => Split(source, told, stop), IngestStep.Splitting, source.Text.Length, cancellationToken), cancellationToken);
            state = notes.State;
        }
        catch (DocumentRejectedException rejected)
        {
            return await SettleAsync(notes.State, Reasons.Of(rejected), blob.ETag, cancellationToken);
        }

        bool sameContent = state.Document.ContentHash == reading.ContentHash && state.Document.Version > 0;
        if (sameContent && !reprocess && state.DeletedAt is null)
        {
            return await SettleAsync(state, refusal: null, blob.ETag, cancellationToken);
        }

        var (plan, known) = await PlanAsync(state, reading, blob.ETag, sameContent && reprocess, cancellationToken);
        await store.SaveTextAsync(state.Id, plan.Version, reading.Source.Text, cancellationToken);
        plan = await store.SavePlanAsync(plan, cancellationToken);
        Leftovers.Collect(reading.Source.Text.Length);
        bool first = plan.Report is null;
        var added = first
            ? []
            : plan.Claims.Where(claim => claim.New).Select(claim => ClaimPublishing.New(plan, claim, state.Document.Collection, published: false));
        await store.PrepareAsync(plan, [.. added], cancellationToken);
        known = first ? known : null;

        state = await WriteAsync(
            state, current => store.CommitAsync(DocumentLifecycle.Commit(current, plan, time.GetUtcNow()), plan, cancellationToken), cancellationToken);
        state = await publisher.PublishAsync(state, plan, known, cancellationToken);
        return new(state.Id, state.Document.State, Changed: true, state.Document.ClaimCount);
    }

    private async Task<(IngestPlan Plan, IReadOnlyList<ClaimRecord>? Known)> PlanAsync(
        IngestState state, Reading reading, string etag, bool reprocess, CancellationToken cancellationToken)
    {
        bool first = state.Document.Version == 0;
        var known = first ? [] : await store.ReadClaimsAsync(state.Id, cancellationToken);
        var order = first ? null : await store.ReadOrderAsync(state.Id, state.Document.Version, cancellationToken);
        var blank = new IngestPlan(
            state.Id, state.PendingVersion, reading.ContentHash, etag, extractor.Version, reading.Source.Metadata,
            reading.Source.LanguageSupported, time.GetUtcNow(), [], [], null)
        { Reprocess = reprocess };
        return (IngestPlanner.Plan(blank, reading.Source, reading.Claims, known, order), known);
    }

    private async Task<IngestOutcome> SettleAsync(IngestState state, StateReason? refusal, string etag, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        state = await WriteAsync(
            state, current => store.SaveAsync(DocumentLifecycle.Settle(current, refusal, etag, now), cancellationToken), cancellationToken);
        return Unchanged(state) with { Changed = refusal is not null };
    }

    /// <summary>Writes the document again where only its counts were changed meanwhile, so that reading it was not in vain.</summary>
    private Task<IngestState> WriteAsync(IngestState state, Func<IngestState, Task<IngestState>> write, CancellationToken cancellationToken)
    {
        var read = state;
        return ConflictRetry.RunAsync(
            () => write(state),
            again: async () =>
            {
                if (await store.FindAsync(read.Id, cancellationToken) is not { Document.State: DocumentState.Processing } current
                    || current.PendingVersion != read.PendingVersion || current.Document.Version != read.Document.Version)
                {
                    return false;
                }

                state = current;
                return true;
            });
    }

    /// <summary>The blob is gone for good: claims that nobody worked on are superseded, the others are kept and flagged, as by a version without claims.</summary>
    public async Task<IngestState> SourceDeletedAsync(IngestState state, CancellationToken cancellationToken)
    {
        state = await store.SaveAsync(DocumentLifecycle.Begin(state, state.Document.Path, etag: null, extractor: null, time.GetUtcNow()), cancellationToken);
        var reading = new Reading(SourceText.Plain("") with { Metadata = state.Document.Metadata }, [], ContentHash: "");
        var (plan, _) = await PlanAsync(state, reading, etag: "", reprocess: false, cancellationToken);
        plan = await store.SavePlanAsync(plan, cancellationToken);
        state = await WriteAsync(
            state,
            current => store.CommitAsync(DocumentLifecycle.Commit(current, plan, time.GetUtcNow(), sourceDeleted: true), plan, cancellationToken),
            cancellationToken);
        return await publisher.PublishAsync(state, plan, known: null, cancellationToken);
    }

    /// <summary>What these bytes would do as the next version; null where there is no such document.</summary>
    public async Task<ReuploadReport?> PreviewAsync(DocumentId id, Stream content, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { Document.State: not DocumentState.Deleting } state)
        {
            return null;
        }

        var reading = await ReadAsync(content, state.Document.Path, source => Task.FromResult(Split(source, told: null, cancellationToken)), cancellationToken);
        var (plan, _) = await PlanAsync(state, reading, "", reprocess: false, cancellationToken);
        return plan.Report ?? new ReuploadReport(0, 0, 0, 0, plan.Claims.Count, 0);
    }

    /// <summary>Converts and splits, hashing the bytes on the way.</summary>
    private async Task<Reading> ReadAsync(
        Stream content, string path, Func<SourceText, Task<IReadOnlyList<ExtractedClaim>>> split, CancellationToken cancellationToken)
    {
        using var hash = SHA256.Create();
        await using var hashed = new CryptoStream(content, hash, CryptoStreamMode.Read, leaveOpen: true);
        var source = await converter.ConvertAsync(hashed, path, cancellationToken);
        await hashed.CopyToAsync(Stream.Null, cancellationToken);
        if (source.Text.Length > bounds.TextLength)
        {
            throw new DocumentRejectedException(
                DocumentRejection.TooMuchText, $"The text has {source.Text.Length} characters; {bounds.TextLength} are allowed. Split the document.");
        }

        Leftovers.Collect(source.Text.Length);
        var claims = source.LanguageSupported ? await split(source) : [];
        Leftovers.Collect(source.Text.Length);
        if (claims.Count > bounds.Claims)
        {
            throw new DocumentRejectedException(
                DocumentRejection.TooManyClaims, $"The text has {claims.Count} claims; {bounds.Claims} are allowed (setting DocumentLimits:Claims). Split the document, or allow more.");
        }

        return new Reading(source, claims, Convert.ToHexStringLower(hash.Hash!));
    }

    private IReadOnlyList<ExtractedClaim> Split(SourceText source, IProgress<int>? told, CancellationToken cancellationToken) =>
        extractor.Extract(source, told, cancellationToken).Claims;

    private sealed record Reading(SourceText Source, IReadOnlyList<ExtractedClaim> Claims, string ContentHash);
}
