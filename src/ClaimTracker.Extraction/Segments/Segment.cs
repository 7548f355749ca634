namespace ClaimTracker.Extraction.Segments;

/// <summary>A part of a sentence that can be read as a sentence of its own: tokens of the sentence in the order of the statement.</summary>
internal sealed class Segment(List<int> tokens)
{
    public List<int> Tokens { get; } = tokens;

    public string? Speaker { get; set; }

    public string? ReportingVerb { get; set; }

    /// <summary>States something in passing about a thing named elsewhere in the sentence.</summary>
    public bool Aside { get; init; }

    /// <summary>The copula to put in after this many tokens, for an appositive or participle; null where the segment has its own verb.</summary>
    public string? Copula { get; init; }

    public int CopulaAt { get; init; }

    /// <summary>Goes on with the reported speech of the segment before ("and that …").</summary>
    public bool ContinuesSpeech { get; init; }

    /// <summary>The name and title of a speaker, whose asides count but which states nothing itself.</summary>
    public bool NameOnly { get; init; }

    /// <summary>First and last token of the quote where it is not the stretch of the tokens; -1 otherwise.</summary>
    public int QuoteFrom { get; init; } = -1;

    public int QuoteTo { get; init; } = -1;
}
