namespace ClaimTracker.Core.Claims;

/// <summary>What the extractor read from a claim; never changed by a person.</summary>
/// <param name="Kind">What sort of statement it is.</param>
/// <param name="CheckWorthiness">0..1, calibrated: how likely a fact-checker would want to check it.</param>
/// <param name="Reasons">What moved the check-worthiness, most important first; stable camelCase codes.</param>
/// <param name="Attribution">Who says it, where the document reports somebody's speech.</param>
/// <param name="Quantities">The numbers that the claim states.</param>
/// <param name="Dates">The dates that the claim states.</param>
/// <param name="Hedged">Stated with reservation ("reportedly", "may have").</param>
/// <param name="Negated">The main predicate is negated.</param>
/// <param name="Context">
/// The sentences before that name what the claim refers to ("he", "the company"), " … " where some were left out between them; null where it refers to nothing outside itself.
/// </param>
public sealed record ClaimFacets(
    ClaimKind Kind,
    double CheckWorthiness,
    IReadOnlyList<string> Reasons,
    Attribution? Attribution,
    IReadOnlyList<Quantity> Quantities,
    IReadOnlyList<ClaimDate> Dates,
    bool Hedged,
    bool Negated,
    string? Context)
{
    /// <summary>Who came to harm, how many; empty for any other claim. Rows written before there were any read as empty.</summary>
    public IReadOnlyList<Casualty> Casualties { get; init => field = value ?? []; } = [];

    /// <summary>The places that the claim names; rows written before there were any read as empty.</summary>
    public IReadOnlyList<ClaimPlace> Places { get; init => field = value ?? []; } = [];

    /// <summary>The claim's text with what it refers to in square brackets, "[Ann Lee] resigned.", where that is certain; otherwise null.</summary>
    public string? Standalone { get; init; }

    /// <summary>What was put in brackets; rows written before there were any read as empty.</summary>
    public IReadOnlyList<Referent> Referents { get; init => field = value ?? []; } = [];
}

public enum ClaimKind
{
    /// <summary>Deaths, injuries, missing, displaced, with or without a number.</summary>
    Casualties,

    /// <summary>A number or amount of anything else.</summary>
    Quantity,

    /// <summary>More, less, most, rose, fell, ranked: two or more things or times compared.</summary>
    Comparison,

    /// <summary>A cause or consequence.</summary>
    Cause,

    /// <summary>What a law, rule, agreement or policy says or does.</summary>
    Law,

    /// <summary>Something that happened.</summary>
    Event,

    /// <summary>A state of affairs: what is, was, has, belongs.</summary>
    State,
}

/// <param name="Speaker">The speaker in the document's words.</param>
/// <param name="Verb">The reporting verb as it stands ("said", "according to"); null for a speaker turn.</param>
public sealed record Attribution(string Speaker, string? Verb)
{
    /// <summary>Who reports what the speaker said, where one quotation stands in another ("'We lost the file,' the minister told me," Doran recalled); null otherwise.</summary>
    public string? ReportedBy { get; init; }
}

/// <summary>A number that a claim states. Scale words are multiplied out, fractions are decimals, percentages keep their number with unit "percent" or "%".</summary>
/// <param name="Value">The number; for a range its lower end.</param>
/// <param name="Comparator">How the number bounds the truth.</param>
/// <param name="Unit">In the document's words ("civilians", "%", "$"); null where none stands.</param>
/// <param name="Max">Upper end of a range, with <see cref="Comparator.Between"/>.</param>
/// <param name="Event">What happened to the counted: its verb, or the noun or table header that says so ("killed", "dead", "Killed"); null where there is none.</param>
/// <param name="Earlier">The figure that this one replaces ("rose from 12 to 15" has 12); null where none stands.</param>
public sealed record Quantity(double Value, Comparator Comparator, string? Unit = null, double? Max = null, string? Event = null, double? Earlier = null);

public enum Comparator
{
    Exactly,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    About,
    Between,
}
