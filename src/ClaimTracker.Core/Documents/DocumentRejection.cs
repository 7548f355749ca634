namespace ClaimTracker.Core.Documents;

/// <summary>Why a document was refused. The camelCase form of the name (<see cref="DocumentRejectionCode.Code"/>) is stored and shown: names are stable.</summary>
public enum DocumentRejection
{
    /// <summary>The bytes are no text and no known format.</summary>
    NotText,

    /// <summary>A known format that is not read, such as an image, an archive of documents or the old binary .doc.</summary>
    UnsupportedFormat,

    /// <summary>A readable format without any text in it, such as a scanned PDF.</summary>
    NoText,

    /// <summary>Needs a password.</summary>
    Encrypted,

    /// <summary>The file breaks the rules of its format.</summary>
    Damaged,

    /// <summary>The file has more bytes than allowed.</summary>
    TooLarge,

    /// <summary>The plain text has more UTF-16 code units than allowed.</summary>
    TooMuchText,

    /// <summary>More claims than allowed in one document; decided by the ingest.</summary>
    TooManyClaims,

    /// <summary>More pages than allowed.</summary>
    TooManyPages,

    /// <summary>Elements, entries or parts nested deeper than allowed.</summary>
    TooDeep,

    /// <summary>More parts in an archive, a message or a document tree than allowed.</summary>
    TooManyEntries,

    /// <summary>Compressed parts unpack to more bytes than allowed, in all or for their size.</summary>
    InflatedTooLarge,

    /// <summary>Reading took longer than allowed.</summary>
    Timeout,

    /// <summary>Reading needed more memory than allowed.</summary>
    Memory,

    /// <summary>The converter process ended without an answer.</summary>
    Crashed,
}

public static class DocumentRejectionCode
{
    private static readonly string[] Codes =
        [.. Enum.GetNames<DocumentRejection>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    /// <summary>The stable code, such as "tooMuchText".</summary>
    public static string Code(this DocumentRejection reason) => Codes[(int)reason];
}
