namespace ClaimTracker.Extraction.Segments;

/// <summary>A part of a sentence that can be read as a sentence of its own: tokens of the sentence in the order of the statement.</summary>
internal sealed class Segment(List<int> tokens)
{
    public List<int> Tokens { get; } = tokens;

    public string? Speaker { get; set; }

    public string? ReportingVerb { get; set; }

    /// <summary>States something in passing about a thing named elsewhere in the sentence.</summary>
    public bool Aside { get; init; }

    /// <summary>What to put in, for a statement made of an aside; null where every word stands in the sentence.</summary>
    public Insertion? Inserted { get; init; }

    /// <summary>After how many tokens it is put in.</summary>
    public int InsertedAt { get; init; }

    /// <summary>The rule that made the statement; see <see cref="Rules"/>.</summary>
    public string Rule { get; set; } = Rules.None;

    /// <summary>The tokens of the clause that it was cut from; null where it has none to fall back to.</summary>
    public IReadOnlyList<int>? Clause { get; set; }

    /// <summary>The tokens of all that the sentence says, without who says it.</summary>
    public IReadOnlyList<int>? Content { get; set; }

    /// <summary>Goes on with the reported speech of the segment before ("and that …").</summary>
    public bool ContinuesSpeech { get; init; }

    /// <summary>The name and title of a speaker, whose asides count but which states nothing itself.</summary>
    public bool NameOnly { get; init; }

    /// <summary>First and last token of the quote where it is not the stretch of the tokens; -1 otherwise.</summary>
    public int QuoteFrom { get; init; } = -1;

    public int QuoteTo { get; init; } = -1;
}
