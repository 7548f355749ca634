namespace ClaimTracker.Extraction;

/// <summary>Why a span is no claim: the stable codes of <see cref="Core.Extraction.RejectedSpan.Reason"/>, listed in docs/extraction.md.</summary>
public static class Reasons
{
    public const string Heading = "heading";
    public const string Byline = "byline";
    public const string Author = "author";
    public const string Boilerplate = "boilerplate";
    public const string Fragment = "fragment";
    public const string Question = "question";
    public const string Command = "command";
    public const string Wish = "wish";
    public const string Opinion = "opinion";
    public const string Obligation = "obligation";
    public const string Prediction = "prediction";
    public const string Hypothetical = "hypothetical";
    public const string FirstPersonFeeling = "firstPersonFeeling";
    public const string Exclamation = "exclamation";
    public const string Vague = "vague";
    public const string NotFactual = "notFactual";
    public const string BareDenial = "bareDenial";

    /// <summary>The statement departs from its source; what failed follows behind a colon.</summary>
    public const string NotFaithful = "notFaithful";
    public const string NotEnglish = "notEnglish";
    public const string TooLong = "tooLong";
    public const string Rambling = "rambling";
}
