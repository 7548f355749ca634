using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Faithfulness;

/// <summary>
/// Holds a rewrite against the annotated tree: whether its kept words are closed under their arcs around one finite predicate, and whether the sentence
/// asserts that predicate. The enhanced graph says which subjects and auxiliaries conjuncts share and what a relative clause is about.
/// </summary>
internal sealed class GoldCheck
{
    private static readonly HashSet<string> Shared = ["nsubj", "csubj", "aux", "cop", "obl", "obj", "expl", "mark", "cc", "discourse", "nmod", "advmod"];

    private readonly GoldSentence _s;
    private readonly bool[] _kept;
    private readonly bool _verbInserted;
    private readonly bool _participleInserted;
    private readonly List<Flag> _flags = [];

    private GoldCheck(GoldSentence sentence, Rewrite rewrite)
    {
        _s = sentence;
        _kept = [.. rewrite.Kept.Select((kept, i) => kept && sentence[i].Upos != "PUNCT" && sentence[i].Base != "punct")];
        List<string> inserted = [.. rewrite.Inserted.SelectMany(words => words.Split(' '))];
        _verbInserted = inserted.Exists(word => word is "is" or "are" or "was" or "were" or "has" or "have" or "had");
        _participleInserted = _verbInserted && inserted.Exists(word => word.EndsWith("ed", StringComparison.Ordinal));
    }

    /// <returns>What is wrong, and the predicate; -1 where none is left.</returns>
    public static (IReadOnlyList<Flag> Flags, int Predicate) Of(GoldSentence sentence, Rewrite rewrite)
    {
        var check = new GoldCheck(sentence, rewrite);
        return (check._flags, check.Run());
    }

    private int Run()
    {
        List<int> tops = [.. Words().Where(i => _s[i].Head < 0 || !_kept[_s[i].Head])];
        tops.RemoveAll(i => _s[i].Base is "cc" or "discourse" or "mark" && Size(i) == 1);
        int predicate = Largest(tops.Where(i => _s.IsClause(i) && _s.IsFinite(i, _kept)));
        bool inner = false;
        if (predicate < 0)
        {
            predicate = Inner(tops);
            inner = predicate >= 0;
        }

        if (predicate < 0 && _participleInserted && tops.Count == 1 && _s[tops[0]].Base == "obj")
        {
            // "killing 4" made "4 were killed"
            return _s[tops[0]].Head;
        }

        if (predicate < 0)
        {
            _flags.Add(new Flag(FlagKind.NoPredicate, tops.Count > 0 ? _s[tops[0]].Form : "", ""));
            return -1;
        }

        HashSet<int> chain = Chain(predicate);
        int antecedent = _s[predicate].Relation is "acl:relcl" or "acl" or "appos" ? _s[predicate].Head : -1;
        Orphans(tops, predicate, inner, chain, antecedent);
        new GoldClosure(_s, _kept, _flags).Check(predicate, antecedent);
        Voice(predicate, inner, chain, antecedent);
        GoldAssertion.Check(_s, _kept, predicate, _flags);
        return predicate;
    }

    private IEnumerable<int> Words() => Enumerable.Range(0, _s.Count).Where(i => _kept[i]);

    private int Largest(IEnumerable<int> words) => words.OrderByDescending(Size).ThenBy(i => i).DefaultIfEmpty(-1).First();

    private int Size(int word) => 1 + _s.Children(word).Where(c => _kept[c]).Sum(Size);

    /// <summary>The predicate of an aside: a relative clause, participle or appositive below the noun that it is about.</summary>
    private int Inner(List<int> tops)
    {
        List<int> candidates =
        [
            .. Words().Where(i => _s[i].Relation is "acl:relcl" or "acl" or "appos" or "advcl" or "amod" or "parataxis" || _s[i].Base == "conj")
                .Where(i => tops.Contains(_s[i].Head) || tops.Contains(i)),
        ];
        int best = Largest(candidates.Where(i => _s[i].Relation == "acl:relcl" && (_s.IsFinite(i, _kept) || _verbInserted)));
        best = best < 0 && _verbInserted ? Largest(candidates) : best;
        return best < 0 ? Largest(candidates.Concat(tops).Where(i => _s[i].Base == "conj" && _s.IsClause(i))) : best;
    }

    /// <summary>The predicate and all that it is coordinated with.</summary>
    private HashSet<int> Chain(int predicate)
    {
        int first = predicate;
        while (_s[first].Base == "conj" && _s[first].Head >= 0)
        {
            first = _s[first].Head;
        }

        var chain = new HashSet<int> { first };
        Extend(first);
        return chain;

        void Extend(int word)
        {
            foreach (int child in _s.Children(word).Where(c => _s[c].Base == "conj"))
            {
                chain.Add(child);
                Extend(child);
            }
        }
    }

    private void Orphans(List<int> tops, int predicate, bool inner, HashSet<int> chain, int antecedent)
    {
        foreach (int top in tops.Where(t => t != predicate && !(inner && t == _s[predicate].Head)))
        {
            GoldWord word = _s[top];
            bool own = top == antecedent || word.Enhanced.Any(arc => arc.Head == predicate) || _s[predicate].Enhanced.Any(arc => arc.Head == top);
            bool shared = Shared.Contains(word.Base) && word.Enhanced.Any(arc => chain.Contains(arc.Head));
            bool controlled = _s[predicate].Relation == "xcomp" && word.Head == _s[predicate].Head;
            if (!own && !shared && !controlled)
            {
                _flags.Add(new Flag(FlagKind.Orphan, word.Form, word.Relation));
            }
        }
    }

    private void Voice(int predicate, bool inner, HashSet<int> chain, int antecedent)
    {
        List<int> subjects =
        [
            .. Enumerable.Range(0, _s.Count).Where(i => !_s[i].IsRelativePronoun)
                .Where(i => _s[i].Enhanced.Any(arc => arc.Head == predicate && GoldWord.BaseOf(arc.Relation) is "nsubj" or "csubj")),
        ];
        if (subjects.Count > 0 && !subjects.Exists(i => _kept[i]) && !(antecedent >= 0 && _kept[antecedent]))
        {
            _flags.Add(new Flag(FlagKind.NoSubject, _s[predicate].Form, _s[subjects[0]].Form));
        }

        int borrowed = Words().Where(i => _s[i].Base == "aux" && chain.Contains(_s[i].Head))
            .Where(i => _s[i].Head != predicate && !_kept[_s[i].Head]).DefaultIfEmpty(-1).First();
        if (_s[predicate].IsFinite && (borrowed >= 0 || (_verbInserted && _s[predicate].Upos is "VERB")))
        {
            _flags.Add(new Flag(FlagKind.ExtraAuxiliary, _s[predicate].Form, borrowed >= 0 ? _s[borrowed].Form : ""));
        }

        bool participle = _s[predicate].Upos == "VERB" && _s[predicate].Features.Contains("VerbForm=Part", StringComparison.Ordinal);
        if (participle && !_s.IsFinite(predicate, _kept) && borrowed < 0 && !_verbInserted && !inner)
        {
            _flags.Add(new Flag(FlagKind.NoAuxiliary, _s[predicate].Form, ""));
        }
    }
}
