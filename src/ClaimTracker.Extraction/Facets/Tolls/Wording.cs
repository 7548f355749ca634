using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Small words around counted nouns.</summary>
internal static class Wording
{
    /// <summary>Stand before a verb and change nothing of who suffers it.</summary>
    public static readonly WordSet Auxiliaries = new("""
        be is are was were been being 's ’s 're ’re has have had having get gets got getting will would can could may might must shall should do does did ai
        remain remains remained feared presumed believed thought reported reportedly said known understood confirmed considered listed counted
        declared pronounced officially allegedly apparently also still already later now then both all
        seriously critically gravely badly severely slightly lightly mortally fatally instantly immediately recently brutally summarily accidentally
        deliberately initially so far to themselves either currently
        """);

    /// <summary>Violence that is said to end in death by what follows: "shot dead", "burned to death".</summary>
    public static readonly WordSet Resultative = new("""
        shot found left burned burnt crushed stabbed beaten hacked gunned trampled starved frozen stoned bled tortured choked blown run struck mown
        mowed knifed clubbed bludgeoned battered crushed lay lying fell dropped pulled
        leaving leave leaves go goes went gone taken held take took turned
        """);

    /// <summary>May stand before a number without changing what governs it.</summary>
    public static readonly WordSet Leading = new("""
        at least most no not fewer less more than up to about around approximately roughly some nearly almost close over under above below just only
        exactly the a an another other further additional all both these those his her their its our as many much few
        well an estimated estimated total of or so possibly perhaps maybe probably minimum maximum early initial first last confirmed reported every
        any even circa ca. c. c. approx. such
        """);

    /// <summary>"a total of 12", "a group of 30".</summary>
    public static readonly WordSet Measures = new("""
            total group number crowd estimate figure maximum minimum average list convoy column team gang band party host majority sum count
            tally family couple
            """);

    public static readonly WordSet Prepositions = new("""
        in at by with from after before within near on for during to into against of between through throughout via outside inside behind beside
        besides around across along since until till toward towards upon under over amid among amongst despite without per off
        onto beyond following including about
        """);

    public static readonly WordSet Subordinators = new("when while because if although though whereas unless whenever wherever once");

    public static readonly WordSet Relatives = new("who whom which that whose");

    /// <summary>What may follow a participle without being its object.</summary>
    public static readonly WordSet Times = new("""
        monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow last this next early late overnight january
        february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec there here nearby
        """);

    /// <summary>What follows is a part of the counted before.</summary>
    public static readonly WordSet Parts = new("including among amongst");

    /// <summary>"killed that year", "wounded the same night".</summary>
    public static readonly WordSet Periods = new("year years month week day night morning afternoon evening weekend season summer winter spring autumn time");

    public static bool IsNominal(Xpos tag) =>
        tag is Xpos.DT or Xpos.PDT or Xpos.PRPS or Xpos.POS or Xpos.JJ or Xpos.JJR or Xpos.JJS or Xpos.CD or Xpos.HYPH or Xpos.NN or Xpos.NNP or Xpos.NNPS
            or Xpos.NNS or Xpos.Currency or Xpos.AFX or Xpos.FW;

    public static bool IsFinite(Xpos tag) => tag is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD;

    public static bool IsVerb(Xpos tag) => IsFinite(tag) || tag is Xpos.VB or Xpos.VBG or Xpos.VBN;
}
