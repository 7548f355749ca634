namespace ClaimTracker.Extraction.Language;

/// <summary>
/// The Penn Treebank tags with the extensions of the English Web Treebank (HYPH, ADD, AFX, GW, NFP).
/// Members are named as the tags are, save where C# has no such name.
/// </summary>
public enum Xpos : byte
{
    /// <summary>None given (not tagged yet).</summary>
    None,

    /// <summary>Sentence-final punctuation: the tag ".".</summary>
    Stop,

    /// <summary>The tag ",".</summary>
    Comma,

    /// <summary>Colon, semicolon, dash, ellipsis: the tag ":".</summary>
    Colon,

    /// <summary>Opening quotation mark: the tag "``".</summary>
    OpenQuote,

    /// <summary>Closing quotation mark: the tag "''".</summary>
    CloseQuote,

    /// <summary>The tag "-LRB-".</summary>
    OpenBracket,

    /// <summary>The tag "-RRB-".</summary>
    CloseBracket,

    /// <summary>Currency sign: the tag "$".</summary>
    Currency,

    /// <summary>Possessive pronoun: the tag "PRP$".</summary>
    PRPS,

    /// <summary>"whose": the tag "WP$".</summary>
    WPS,
    ADD,
    AFX,
    CC,
    CD,
    DT,
    EX,
    FW,
    GW,
    HYPH,
    IN,
    JJ,
    JJR,
    JJS,
    LS,
    MD,
    NFP,
    NN,
    NNP,
    NNPS,
    NNS,
    PDT,
    POS,
    PRP,
    RB,
    RBR,
    RBS,
    RP,
    SYM,
    TO,
    UH,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    WDT,
    WP,
    WRB,
}
