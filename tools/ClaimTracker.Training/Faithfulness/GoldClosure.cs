using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Faithfulness;

/// <summary>Which kept words lost something that they do not stand without.</summary>
internal sealed class GoldClosure(GoldSentence s, bool[] kept, List<Flag> flags)
{
    private static readonly HashSet<string> Needed =
    [
        "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "obj", "iobj", "ccomp", "xcomp", "aux", "aux:pass", "cop", "case", "nummod",
        "compound", "compound:prt", "flat", "fixed",
        "nmod:poss", "expl", "obl:agent", "goeswith",
    ];

    private static readonly HashSet<string> Quantifiers = ["no", "neither", "all", "both", "every", "each", "some", "any", "half", "few", "many", "most"];

    public void Check(int predicate, int antecedent)
    {
        HashSet<int> about = [.. Enumerable.Range(0, s.Count).Where(i => i == antecedent || s[i].Enhanced.Any(IsArgument))];

        bool IsArgument((int Head, string Relation) arc) => arc.Head == predicate && GoldWord.BaseOf(arc.Relation) is "nsubj" or "obj" or "obl";

        for (int i = 0; i < s.Count; i++)
        {
            if (kept[i])
            {
                foreach (int child in s.Children(i).Where(c => !kept[c] && s[c].Upos != "PUNCT" && !s[c].IsRelativePronoun))
                {
                    Lost(i, child, about.Contains(i));
                }
            }
        }
    }

    private void Lost(int word, int child, bool about)
    {
        GoldWord lost = s[child];
        FlagKind? kind = lost switch
        {
            // the preposition or 's of what the statement is about belongs to the sentence around it
            { Base: "case" } when about || lost.Form is "'s" or "’s" or "'" or "’" => null,
            { IsNegation: true } => FlagKind.LostNegation,
            { Base: "det" } when Quantifiers.Contains(lost.Lemma.ToLowerInvariant()) => FlagKind.LostQuantifier,
            { Base: "advmod" } when s[word].Upos == "NUM" => FlagKind.LostBound,
            { Base: "conj" } when !s.IsClause(child) => FlagKind.CutList,
            { Relation: "nmod" } when s.Children(child).Any(c => s[c].Base == "case" && s[c].Lemma == "of") => FlagKind.CutOf,
            _ when Needed.Contains(lost.Relation) || lost.Base is "flat" or "compound" or "fixed" => FlagKind.Missing,
            _ => null,
        };
        if (kind is { } found)
        {
            flags.Add(new Flag(found, s[word].Form, $"{lost.Form} {lost.Relation}"));
        }
    }
}
