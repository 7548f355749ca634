using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Grammar;

/// <summary>What every step asks of the tags of a token.</summary>
internal static class Tags
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public static bool IsFinite(this AnalyzedSentence s, int token) =>
        s.Xpos[token] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD && s.Upos[token] is Upos.Verb or Upos.Aux;

    /// <summary>A relative or subordinating word: the next finite verb is that of a clause within the clause.</summary>
    public static bool OpensNested(this AnalyzedSentence s, int token) =>
        s.Xpos[token] is Xpos.WDT or Xpos.WP or Xpos.WRB || (s.Xpos[token] is Xpos.IN && s.Upos[token] is Upos.Sconj);

    /// <summary>A conjunction that joins a clause to what stands before it; "neither", "either" and "both" belong to the clause.</summary>
    public static bool IsJoining(this AnalyzedSentence s, int token) =>
        s.Xpos[token] is Xpos.CC && s.Form(token) is not ("Neither" or "neither" or "Either" or "either" or "Both" or "both");

    public static bool IsNoun(this AnalyzedSentence s, int token) => s.Xpos[token] is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS;

    /// <summary>May stand inside a noun phrase before its last noun.</summary>
    public static bool IsInNounPhrase(this AnalyzedSentence s, int token) =>
        s.Xpos[token] is Xpos.DT or Xpos.PDT or Xpos.PRPS or Xpos.POS or Xpos.JJ or Xpos.JJR or Xpos.JJS or Xpos.CD or Xpos.HYPH or Xpos.NN or Xpos.NNS
            or Xpos.NNP or Xpos.NNPS or Xpos.Currency or Xpos.AFX or Xpos.FW
        || s.Form(token) is "%" or "&";

    public static bool IsSubjectPronoun(this AnalyzedSentence s, int token) =>
        s.Form(token) is "he" or "she" or "it" or "they" or "we" or "I" or "He" or "She" or "It" or "They" or "We" or "there" or "There" or "you" or "You"
            or "nobody" or "Nobody" or "everyone" or "this" or "This";

    public static bool IsOpenQuote(this AnalyzedSentence s, int token) =>
        s.Form(token) is "“" or "«" or "``" || (s.Form(token) is "\"" && Opens(s, token));

    /// <summary>A straight mark opens with space before it and none behind; where the spaces do not tell, the tag does.</summary>
    private static bool Opens(AnalyzedSentence s, int token)
    {
        bool before = token == 0 || s.SpaceBefore(token);
        bool behind = token + 1 == s.Count || s.SpaceBefore(token + 1);
        return before != behind ? before : s.Xpos[token] is Xpos.OpenQuote;
    }

    public static bool IsCloseQuote(this AnalyzedSentence s, int token) =>
        s.Form(token) is "”" or "»" or "''" || (s.Form(token) is "\"" && !s.IsOpenQuote(token));

    public static bool IsComma(this AnalyzedSentence s, int token) => s.Form(token) is ",";

    public static bool IsDash(this AnalyzedSentence s, int token) => s.Form(token) is "–" or "—" or "--" || (s.Form(token) is "-" && s.SpaceBefore(token));
}
