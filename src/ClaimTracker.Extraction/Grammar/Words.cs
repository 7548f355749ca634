using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Grammar;

/// <summary>Closed classes of words that decide what a clause asserts.</summary>
internal static class Words
{
    /// <summary>A clause behind one of these is not said to be so.</summary>
    public static readonly WordSet Suspending = new("if unless whether lest supposing provided");

    /// <summary>A clause behind one of these is said to be so and can stand alone.</summary>
    public static readonly WordSet Contrasting = new("while whereas although though as but");

    /// <summary>Take back or narrow what they stand beside.</summary>
    public static readonly WordSet Narrowing = new("""
        not n't n’t never no neither nor hardly scarcely barely only solely merely alone almost nearly allegedly reportedly supposedly purportedly
        least most more less fewer about around approximately roughly some up over under just exactly even likely possibly perhaps probably apparently
        """);

    /// <summary>Negate a clause as its adverb, its subject or the determiner of its subject.</summary>
    public static readonly WordSet Negating = new("not n't n’t never no neither nor nobody none nothing hardly scarcely few little without");

    /// <summary>Beside a conjunction: both sides belong together.</summary>
    public static readonly WordSet Alternatives = new("or nor either neither");

    /// <summary>What a noun of these holds is so: "the fact that".</summary>
    public static readonly WordSet Facts = new("fact news finding announcement revelation discovery truth");

    /// <summary>Predicates over a verb of speech that still speak: "went on to say", "is pleased to announce".</summary>
    public static readonly WordSet Introducing =
        new("go went goes gone come came continue continued pleased proud happy glad sad sorry able begin began conclude concluded have has had use used");

    /// <summary>Verbs whose content is so where they are affirmed, beside those of speech.</summary>
    public static readonly WordSet Factive = new("""
        know knows knew known see sees saw seen realise realises realised realize realizes realized remember remembers remembered notice notices noticed mean
        means meant prove proves proved proven
        believe believes believed think thinks thought understand understands understood forget forgot forgotten
        """);

    /// <summary>Modals that do not keep a verb of speech from speaking: "must say", "can confirm".</summary>
    public static readonly WordSet Speaking = new("can must");
}
