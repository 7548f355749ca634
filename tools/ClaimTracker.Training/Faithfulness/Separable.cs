using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Faithfulness;

/// <summary>The propositions of an annotated tree that could be claims of their own.</summary>
internal static class Separable
{
    public static readonly IReadOnlyList<string> Kinds = ["conjunct", "reported", "relative clause", "appositive", "toll"];

    private static readonly HashSet<string> Reporting =
        ["say", "tell", "report", "announce", "claim", "find", "show", "add", "explain", "note", "reveal", "warn", "insist", "argue", "suggest", "confirm"];

    private static readonly HashSet<string> Harming = ["kill", "injure", "wound", "hurt", "displace", "detain", "arrest", "leave", "destroy", "damage"];

    /// <summary>The predicate of each, and its kind.</summary>
    public static IEnumerable<(string Kind, int Predicate)> In(GoldSentence s)
    {
        for (int i = 0; i < s.Count; i++)
        {
            if (KindOf(s, i) is { } kind)
            {
                yield return (kind, i);
            }
        }
    }

    private static string? KindOf(GoldSentence s, int i) => s[i] switch
    {
        { Base: "conj" } when s.IsFinite(i) && IsPredicate(s, i) && s[i].Head >= 0 && s.IsFinite(s[i].Head) && IsAsserted(s, i) => Kinds[0],
        { Relation: "ccomp" } when s.IsFinite(i) && s[i].Head >= 0 && Reporting.Contains(s[s[i].Head].Lemma) => Kinds[1],
        { Relation: "acl:relcl" } when s.IsFinite(i) && IsSetOff(s, i) => Kinds[2],
        { Relation: "appos", Upos: "NOUN" } when IsSetOff(s, i) => Kinds[3],
        { Relation: "advcl" or "acl", Upos: "VERB", Xpos: "VBG" } when Harming.Contains(s[i].Lemma) && IsSetOff(s, i) && HasNumber(s, i) => Kinds[4],
        _ => null,
    };

    private static bool IsPredicate(GoldSentence s, int i) => s[i].Upos is "VERB" or "AUX" || s.Children(i).Any(c => s[c].Base == "cop");

    /// <summary>A comma, dash or bracket stands before it.</summary>
    private static bool IsSetOff(GoldSentence s, int i)
    {
        int low = s.Extent(i).Low;
        return low > 0 && (s[low].Upos == "PUNCT" || s[low - 1].Upos == "PUNCT");
    }

    private static bool HasNumber(GoldSentence s, int i) =>
        s.Children(i).Any(c => s[c].Base == "obj" && (s[c].Upos == "NUM" || s.Children(c).Any(n => s[n].Relation == "nummod")));

    private static bool IsAsserted(GoldSentence s, int i)
    {
        for (int at = i; at >= 0; at = s[at].Head)
        {
            if (s.Children(at).Any(c => s[c].Base == "mark" && s[c].Lemma is "if" or "unless" or "whether"))
            {
                return false;
            }
        }

        return true;
    }
}
