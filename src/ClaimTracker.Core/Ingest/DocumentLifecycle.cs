using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Ingest;

/// <summary>
/// Every change of a document's state, as <see cref="ReviewWorkflow"/> is for a claim: pure, the only place that says what follows what.
/// <see cref="Transitions"/> is the table of docs/storage.md; whoever stores the result guards it by the tag that the state was read with.
/// </summary>
public static class DocumentLifecycle
{
    /// <summary>All that may happen; <see cref="DocumentTransition.From"/> is null for a document that is not known yet.</summary>
    public static IReadOnlyList<DocumentTransition> Transitions { get; } =
    [
        .. To(DocumentEvent.Uploaded, DocumentState.Queued, [null, .. Enum.GetValues<DocumentState>()]),
        .. To(DocumentEvent.Begun, DocumentState.Processing, [null, .. Enum.GetValues<DocumentState>()]),
        .. To(DocumentEvent.Committed, DocumentState.Processing, DocumentState.Processing),
        .. To(DocumentEvent.Settled, DocumentState.Rejected, DocumentState.Processing),
        .. To(DocumentEvent.Settled, DocumentState.Ready, DocumentState.Processing),
        .. To(DocumentEvent.Settled, DocumentState.UnsupportedLanguage, DocumentState.Processing),
        .. To(DocumentEvent.Published, DocumentState.Ready, DocumentState.Queued, DocumentState.Processing, DocumentState.Failed),
        .. To(DocumentEvent.Published, DocumentState.UnsupportedLanguage, DocumentState.Queued, DocumentState.Processing, DocumentState.Failed),
        .. To(DocumentEvent.Published, DocumentState.SourceDeleted, DocumentState.Queued, DocumentState.Processing, DocumentState.Failed),
        .. To(DocumentEvent.Failed, DocumentState.Failed, [null, .. Enum.GetValues<DocumentState>().Except([DocumentState.Deleting])]),
        .. To(DocumentEvent.Lost, DocumentState.Failed, DocumentState.Queued, DocumentState.Processing),
        .. To(DocumentEvent.Lost, DocumentState.SourceDeleted, DocumentState.Rejected),
        .. To(DocumentEvent.Deleted, DocumentState.Deleting, [.. Enum.GetValues<DocumentState>().Except([DocumentState.Deleting])]),
        .. To(DocumentEvent.Hidden, DocumentState.Deleting, DocumentState.Deleting),
        .. To(DocumentEvent.PurgeBegun, DocumentState.Deleting, DocumentState.Deleting),
    ];

    /// <summary>
    /// Content was put at the path by a request; the trigger reads it. A version that is still being published stays so: its publisher goes on to the end, and
    /// the new content is taken up then.
    /// </summary>
    /// <returns>The state unchanged where this content was taken up already, or the document is being purged: then the content becomes one of its own.</returns>
    public static IngestState Upload(IngestState? state, string path, string etag, DateTimeOffset now)
    {
        bool taken = state is not null && (state.SettledETag == etag || (state.Document.State == DocumentState.Processing && state.PendingETag == etag));
        if (state is not null && (taken || state.Purging))
        {
            return state;
        }

        var before = state ?? Unknown(path, now);
        var moved = Move(before, DocumentEvent.Uploaded, DocumentState.Queued, now, known: state is not null);
        return moved with
        {
            Document = moved.Document with
            {
                Publishing = before.Document is { Publishing: true, State: not DocumentState.Deleting },
                Content = etag,
                NextVersion = Math.Max(before.PendingVersion, before.Document.Version) + 1,
            },
            Leftovers = LeavesSomething(before),
            ListedAt = now,
        };
    }

    /// <summary>Takes a version number for this content; a twin working on the same content gets the same.</summary>
    public static IngestState Begin(IngestState? state, string path, string? etag, string? extractor, DateTimeOffset now)
    {
        if (state is { Document.State: DocumentState.Processing } && state.PendingETag == etag && state.PendingExtractor == extractor
            && state.PendingVersion > state.Document.Version)
        {
            return state;
        }

        bool first = state is null;
        state ??= Unknown(path, now);
        Refuse(state.Purging, DocumentEvent.Begun, state);
        var begun = Move(state, DocumentEvent.Begun, DocumentState.Processing, now, known: !first);

        // A deletion that was still hiding claims is over: the new version says what is there.
        return begun with
        {
            Document = begun.Document with { Publishing = false, Content = etag ?? state.Document.Content },
            Leftovers = LeavesSomething(state),
            PendingVersion = Math.Max(state.PendingVersion, state.Document.Version) + 1,
            PendingETag = etag,
            PendingExtractor = extractor,
            ListedAt = now,
            MissingRuns = 0,
        };
    }

    /// <summary>The plan's version becomes the current one, to be published.</summary>
    /// <param name="sourceDeleted">The version without claims of a document whose blob is gone.</param>
    public static IngestState Commit(IngestState state, IngestPlan plan, DateTimeOffset now, bool sourceDeleted = false)
    {
        Refuse(plan.Version != state.PendingVersion || plan.Version <= state.Document.Version, DocumentEvent.Committed, state);
        var moved = Move(state, DocumentEvent.Committed, DocumentState.Processing, now);
        return moved with
        {
            Document = moved.Document with
            {
                Metadata = plan.Metadata,
                Version = plan.Version,
                ContentHash = plan.ContentHash,
                BlobETag = plan.BlobETag,
                Publishing = true,
                ClaimCount = plan.Claims.Count,
            },
            FinalState = sourceDeleted ? DocumentState.SourceDeleted : plan.LanguageSupported ? DocumentState.Ready : DocumentState.UnsupportedLanguage,
            SettledETag = sourceDeleted ? null : plan.BlobETag,
            DeletedAt = null,
            ListedAt = now,
        };
    }

    /// <summary>The content needs no version: it is refused, for a reason, or is what the current version has.</summary>
    public static IngestState Settle(IngestState state, StateReason? refusal, string etag, DateTimeOffset now) =>
        Move(state, DocumentEvent.Settled, refusal is null ? state.FinalState : DocumentState.Rejected, now, refusal) with
        {
            SettledETag = etag,
            Leftovers = LeavesSomething(state),
        };

    /// <summary>All claims of the current version are where reviewers find them.</summary>
    public static IngestState Publish(IngestState state, DateTimeOffset now)
    {
        Refuse(!state.Document.Publishing, DocumentEvent.Published, state);
        var moved = Move(state, DocumentEvent.Published, state.FinalState, now);
        return moved with { Document = moved.Document with { Publishing = false } };
    }

    /// <summary>Every attempt to read it failed. What was committed before is still published by the timer.</summary>
    /// <returns>Null where the document is deleted: then nothing has to be read.</returns>
    public static IngestState? Fail(IngestState? state, string path, StateReason reason, string? etag, DateTimeOffset now)
    {
        bool known = state is not null;
        state ??= Unknown(path, now);
        return state.Document.State == DocumentState.Deleting
            ? null
            : Move(state, DocumentEvent.Failed, DocumentState.Failed, now, reason, known) with
            {
                SettledETag = etag,
                ListedAt = now,
                Leftovers = LeavesSomething(state),
            };
    }

    /// <summary>The blob was not there.</summary>
    public static IngestState Miss(IngestState state) => state with { MissingRuns = state.MissingRuns + 1 };

    /// <summary>The blob is there after all.</summary>
    public static IngestState Find(IngestState state) => state with { MissingRuns = 0 };

    /// <summary>The blob is gone for good, and no version was ever made of it.</summary>
    public static IngestState Lose(IngestState state, DateTimeOffset now)
    {
        Refuse(state.Document.Version > 0, DocumentEvent.Lost, state);
        bool refused = state.Document.State == DocumentState.Rejected;
        return Move(state, DocumentEvent.Lost, refused ? DocumentState.SourceDeleted : DocumentState.Failed, now, refused ? null : Reasons.Missing) with
        {
            SettledETag = null,
            Leftovers = LeavesSomething(state),
        };
    }

    /// <summary>Hidden from now on; its claims are hidden next.</summary>
    /// <param name="etag">Of the content that lies there now, which is deleted with it, read or not; null where there is none.</param>
    public static IngestState Delete(IngestState state, Actor actor, string? etag, DateTimeOffset now)
    {
        var moved = Move(state, DocumentEvent.Deleted, DocumentState.Deleting, now, new StateReason("deleted", $"Deleted by {actor.Id}."));
        return moved with
        {
            Document = moved.Document with { Publishing = true },
            SettledETag = etag ?? state.SettledETag,
            FinalState = DocumentState.Deleting,
            DeletedAt = now,
            ListedAt = now,
        };
    }

    /// <summary>All claims of a deleted document are hidden.</summary>
    public static IngestState Hide(IngestState state)
    {
        Refuse(state.Document.State != DocumentState.Deleting, DocumentEvent.Hidden, state);
        return state with { Document = state.Document with { Publishing = false } };
    }

    /// <summary>From here on there is no way back.</summary>
    public static IngestState BeginPurge(IngestState state)
    {
        Refuse(state.Document is not { State: DocumentState.Deleting, Publishing: false }, DocumentEvent.PurgeBegun, state);
        return state with { Purging = true };
    }

    /// <summary>What versions that never came had left is removed.</summary>
    public static IngestState Collect(IngestState state) => state with { Leftovers = false };

    /// <summary>How far the ingest is; says also that somebody is at work.</summary>
    public static IngestState Note(IngestState state, IngestProgress progress, DateTimeOffset now) =>
        state with { Document = state.Document with { Progress = progress, UpdatedAt = now } };

    /// <summary>A document that nobody has written anything of yet.</summary>
    public static IngestState Unknown(string path, DateTimeOffset now) =>
        new(new TrackedDocument { Id = DocumentId.FromPath(path), Path = path, State = DocumentState.Queued, CreatedAt = now, UpdatedAt = now });

    /// <summary>A version was begun and is now given up.</summary>
    private static bool LeavesSomething(IngestState state) => state.Leftovers || state.PendingVersion > state.Document.Version;

    private static IngestState Move(IngestState state, DocumentEvent what, DocumentState to, DateTimeOffset now, StateReason? reason = null, bool known = true)
    {
        DocumentState? from = known ? state.Document.State : null;
        Refuse(!Transitions.Contains(new DocumentTransition(what, from, to)), what, state);
        return state with { Document = state.Document with { State = to, Reason = reason, Progress = null, UpdatedAt = now } };
    }

    private static void Refuse(bool impossible, DocumentEvent what, IngestState state)
    {
        if (impossible)
        {
            throw new InvalidOperationException($"Document {state.Id} is {state.Document.State} (version {state.Document.Version}): {what} cannot follow.");
        }
    }

    private static IEnumerable<DocumentTransition> To(DocumentEvent what, DocumentState to, params DocumentState?[] from) =>
        from.Select(state => new DocumentTransition(what, state, to));
}

/// <param name="From">Null for a document that is not known yet.</param>
public sealed record DocumentTransition(DocumentEvent Event, DocumentState? From, DocumentState To);

/// <summary>What happens to a document, in the order in which it usually does.</summary>
public enum DocumentEvent
{
    /// <summary>A request put content at its path.</summary>
    Uploaded,

    /// <summary>Somebody has begun to read the blob.</summary>
    Begun,

    /// <summary>A new version is the current one.</summary>
    Committed,

    /// <summary>The content was refused, or is what the current version has.</summary>
    Settled,

    /// <summary>The version's claims are all in the queue.</summary>
    Published,

    /// <summary>Every attempt failed.</summary>
    Failed,

    /// <summary>The blob was gone before a version was made of it.</summary>
    Lost,

    /// <summary>An admin deleted it.</summary>
    Deleted,

    /// <summary>The claims of a deleted document are hidden.</summary>
    Hidden,

    /// <summary>What is left of it is being removed.</summary>
    PurgeBegun,
}
