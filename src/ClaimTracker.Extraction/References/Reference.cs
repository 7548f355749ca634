namespace ClaimTracker.Extraction.References;

/// <summary>What sort of thing a word of a claim refers to that the claim itself does not name.</summary>
internal enum Reference
{
    None,

    /// <summary>"he"</summary>
    Man,

    /// <summary>"she"</summary>
    Woman,

    /// <summary>"it", "this"</summary>
    Thing,

    /// <summary>"they", "those"</summary>
    Several,

    /// <summary>"the company"</summary>
    Organization,

    /// <summary>"the attack": what the noun was used for last.</summary>
    Noun,

    /// <summary>"… in the attack": a noun elsewhere than at the beginning, which refers only to what was spoken of before.</summary>
    Known,

    /// <summary>"Two were hurt", "others": whatever was spoken of right before.</summary>
    Before,
}
