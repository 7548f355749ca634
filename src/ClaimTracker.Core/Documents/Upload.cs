namespace ClaimTracker.Core.Documents;

/// <summary>Content for a document.</summary>
/// <param name="Path">Folder and name in the container.</param>
public sealed record Upload(string Path)
{
    public DocumentPrecondition Precondition { get; init; } = DocumentPrecondition.None;

    /// <summary>Null: every request is one of its own.</summary>
    public UploadOperation? Operation { get; init; }
}

/// <summary>Makes a repeated upload one.</summary>
/// <param name="Caller">Who sent it.</param>
/// <param name="Key">The caller's Idempotency-Key.</param>
/// <param name="ContentHash">SHA-256 of the bytes as hex: the same key with other bytes is refused.</param>
public sealed record UploadOperation(string Caller, string Key, string ContentHash);

/// <summary>What must be true of a document for a request about it to be served.</summary>
public sealed record DocumentPrecondition
{
    public static DocumentPrecondition None { get; } = new();

    public bool MustExist { get; init; }

    public bool MustNotExist { get; init; }

    /// <summary>It has one of these (<see cref="TrackedDocument.Tag"/>); null: any, or none.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>It has none of these.</summary>
    public IReadOnlyList<string> NotTags { get; init; } = [];

    /// <param name="document">As it is; null where there is none, or it was deleted.</param>
    public bool Holds(TrackedDocument? document) => document is null
        ? !MustExist && Tags is null
        : !MustNotExist && (Tags is null || Tags.Contains(document.Tag, StringComparer.Ordinal)) && !NotTags.Contains(document.Tag, StringComparer.Ordinal);

    /// <summary>The request was made for the content that is there, so it must not be written over any other.</summary>
    public bool IsAboutContent => MustExist || Tags is not null || NotTags.Count > 0;
}

public abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <param name="Document">As it is now, usually queued.</param>
    /// <param name="Created">There was no such document before.</param>
    /// <param name="Replayed">The same upload was stored before; nothing was written now.</param>
    public sealed record Stored(TrackedDocument Document, bool Created, bool Replayed) : UploadOutcome;

    /// <param name="Current">The document; null where there is none.</param>
    public sealed record Stale(TrackedDocument? Current) : UploadOutcome;

    /// <summary>The blob is leased by somebody, or kept by a policy.</summary>
    public sealed record Leased : UploadOutcome;

    /// <summary>The key was used with other content.</summary>
    public sealed record OperationReused : UploadOutcome;
}

public abstract record DeletionOutcome
{
    private DeletionOutcome()
    {
    }

    public sealed record Deleted : DeletionOutcome;

    public sealed record NotFound : DeletionOutcome;

    public sealed record Stale(TrackedDocument Current) : DeletionOutcome;
}
