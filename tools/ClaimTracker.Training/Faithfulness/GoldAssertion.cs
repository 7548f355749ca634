using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Faithfulness;

/// <summary>Whether the sentence says that the predicate is so: what stands above it, through conjuncts, and was left out.</summary>
internal static class GoldAssertion
{
    private static readonly HashSet<string> NonAsserting =
    [
        "refuse", "decline", "deny", "fail", "hope", "plan", "try", "want", "ask", "call", "accuse", "doubt", "expect", "wish", "consider",
        "threaten", "intend", "promise", "offer", "agree", "vow", "urge", "demand", "propose", "suggest",
        "fear", "seek", "imagine", "pretend", "avoid", "attempt",
    ];

    public static void Check(GoldSentence s, bool[] kept, int predicate, List<Flag> flags)
    {
        for (int at = predicate; at >= 0; at = s[at].Head)
        {
            foreach (int mark in s.Children(at).Where(c => s[c].Base == "mark" && !kept[c]))
            {
                bool asIf = s[mark].Lemma == "as" && s.Children(mark).Any(c => s[c].Lemma is "if" or "though");
                if (asIf || s[mark].Lemma is "if" or "unless" or "whether" or "lest")
                {
                    flags.Add(new Flag(FlagKind.Hypothetical, s[mark].Form, s[at].Form));
                }
            }

            int head = s[at].Head;
            if (head >= 0 && !kept[head] && s[at].Base is "ccomp" or "xcomp" or "advcl" or "acl" or "csubj" && s[at].Relation != "acl:relcl")
            {
                Governor(s, at, head, flags);
            }
        }
    }

    private static void Governor(GoldSentence s, int content, int governor, List<Flag> flags)
    {
        if (NonAsserting.Contains(s[governor].Lemma.ToLowerInvariant()))
        {
            flags.Add(new Flag(FlagKind.Governor, s[governor].Form, s[content].Form));
        }

        if (s[content].Base is "ccomp" or "xcomp")
        {
            if (s.Children(governor).Any(c => s[c].IsNegation))
            {
                flags.Add(new Flag(FlagKind.NegatedGovernor, s[governor].Form, s[content].Form));
            }

            if (s.Children(governor).Any(c => s[c].Relation == "aux" && s[c].Lemma is "would" or "could" or "may" or "might" or "should"))
            {
                flags.Add(new Flag(FlagKind.ModalGovernor, s[governor].Form, s[content].Form));
            }
        }
    }
}
