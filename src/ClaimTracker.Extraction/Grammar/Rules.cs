namespace ClaimTracker.Extraction.Grammar;

/// <summary>Names of the rules that cut or restore, as measurements report them.</summary>
internal static class Rules
{
    /// <summary>Nothing but a frame of speech or an opening was taken off.</summary>
    public const string None = "none";
    public const string Coordination = "coordination";
    public const string SharedSubject = "sharedSubject";
    public const string Gap = "gap";
    public const string Bracket = "bracket";
    public const string Relative = "relative";
    public const string Nominal = "nominal";
    public const string Participle = "participle";
    public const string OpeningParticiple = "openingParticiple";
    public const string Appositive = "appositive";
    public const string Summary = "summary";
    public const string Measure = "measure";
    public const string Remainder = "remainder";
    public const string Toll = "toll";
    public const string Reported = "reported";
    public const string Conjunct = "conjunct";
    public const string Contrast = "contrast";

    /// <summary>What is left of a clause after a part without a verb was taken out of it.</summary>
    public const string GapRest = "gapRest";

    /// <summary>What is left of a clause after something was taken out of it.</summary>
    public const string Rest = "rest";
}
