using ClaimTracker.Core.Identity;

namespace ClaimTracker.Storage.Tables;

/// <summary>
/// A kind of row: the letter that its keys begin with, and what everybody who handles all rows has to know of it. Keys, verification, purge and the
/// documentation's table come from this list; <c>RowKindTests</c> fail for a kind that one of them forgets.
/// </summary>
internal sealed class RowKind
{
    private RowKind(char letter, string name, RowPurge purge, bool exported = false, bool lossShows = true)
    {
        Letter = letter;
        Name = name;
        Purge = purge;
        Exported = exported;
        LossShows = lossShows;
    }

    /// <summary>What a person did, newest first.</summary>
    public static RowKind Action { get; } = new('a', "action", RowPurge.OfDocument);

    public static RowKind Claim { get; } = new('c', "claim", RowPurge.UnderDocument, exported: true);

    public static RowKind Document { get; } = new('d', "document", RowPurge.Last);

    public static RowKind Evidence { get; } = new('e', "evidence", RowPurge.UnderDocument, exported: true);

    /// <summary>What changed, in the order of time.</summary>
    public static RowKind Changed { get; } = new('g', "changed", RowPurge.OfDocument);

    public static RowKind History { get; } = new('h', "history", RowPurge.UnderDocument, exported: true);

    /// <summary>Nothing says that there was one: where it is lost, a repeated request is taken for a new one, which its revision then refuses.</summary>
    public static RowKind Operation { get; } = new('i', "operation", RowPurge.UnderDocument, lossShows: false);

    public static RowKind Permit { get; } = new('k', "permit", RowPurge.UnderDocument);

    public static RowKind Lease { get; } = new('l', "lease", RowPurge.Hidden);

    public static RowKind Counter { get; } = new('n', "counter", RowPurge.Kept);

    /// <summary>An event that is lost with it cannot be known; counts that are lost with it show in the counters.</summary>
    public static RowKind Outbox { get; } = new('o', "outbox", RowPurge.Kept, lossShows: false);

    public static RowKind Place { get; } = new('p', "place", RowPurge.UnderDocument);

    public static RowKind Reviewer { get; } = new('r', "reviewer", RowPurge.Hidden);

    public static RowKind Queue { get; } = new('s', "queue", RowPurge.Hidden);

    public static RowKind Posting { get; } = new('t', "posting", RowPurge.OfDocument);

    public static RowKind Version { get; } = new('v', "version", RowPurge.UnderDocument);

    public static RowKind DocumentList { get; } = new('x', "documentList", RowPurge.Last);

    public static RowKind Current { get; } = new('y', "current", RowPurge.UnderDocument);

    public static IReadOnlyList<RowKind> All { get; } =
    [
        Action, Claim, Document, Evidence, Changed, History, Operation, Permit, Lease, Counter, Outbox, Place, Reviewer, Queue, Posting, Version, DocumentList,
        Current,
    ];

    public char Letter { get; }

    public string Name { get; }

    public RowPurge Purge { get; }

    /// <summary>Written into the decisions container before it is purged.</summary>
    public bool Exported { get; }

    /// <summary>Whether verify can tell that such a row is missing.</summary>
    public bool LossShows { get; }

    /// <summary>Before all keys of the kind.</summary>
    public string Start => $"{Letter}|";

    /// <summary>After all keys of the kind.</summary>
    public string End => RowKeys.End(ToString());

    /// <returns>Null for a key of no kind that this version knows.</returns>
    public static RowKind? Find(string row) => row.Length > 1 && row[1] == '|' ? All.FirstOrDefault(kind => kind.Letter == row[0]) : null;

    /// <summary>Prefix of the document's rows, for kinds whose keys go on with its id.</summary>
    public string Of(DocumentId document) => $"{Letter}|{document}";

    /// <summary>Prefix of the claim's rows, for kinds whose keys go on with its id.</summary>
    public string Of(ClaimId claim) => $"{Letter}|{claim.Document}|{claim.Key}";

    /// <summary>The letter, as keys begin with it.</summary>
    public override string ToString() => Letter.ToString();
}

/// <summary>How the rows of a kind go when their document is purged.</summary>
internal enum RowPurge
{
    /// <summary>Their keys begin with the document's id.</summary>
    UnderDocument,

    /// <summary>Their column <c>document</c> says whose they are.</summary>
    OfDocument,

    /// <summary>Index of the claims that are shown: gone since the claims were hidden, which comes first.</summary>
    Hidden,

    /// <summary>With the document's own row, in the last transaction.</summary>
    Last,

    /// <summary>They are the partition's: what was done stays counted.</summary>
    Kept,
}
