using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Grammar;

/// <summary>The dependency tree of one sentence with the neighbourhoods that the clause rules ask for. A buffer, read again for each sentence.</summary>
internal sealed class SentenceTree
{
    private int[] _firstChild = new int[64];
    private int[] _nextSibling = new int[64];
    private int[] _low = new int[64];
    private int[] _high = new int[64];
    private int[] _stack = new int[64];
    private int[] _heads = new int[64];
    private Relation[] _relations = new Relation[64];

    public AnalyzedSentence Sentence { get; private set; } = new();

    public int Count => Sentence.Count;

    public int Root { get; private set; }

    /// <param name="sentence">Parsed.</param>
    /// <param name="fromRight">The second tree, of a sentence that was parsed twice.</param>
    public void Read(AnalyzedSentence sentence, bool fromRight = false)
    {
        Sentence = sentence;
        int count = sentence.Count;
        if (_firstChild.Length < count)
        {
            int size = Math.Max(count, _firstChild.Length * 2);
            (_firstChild, _nextSibling, _low, _high, _stack) = (new int[size], new int[size], new int[size], new int[size], new int[size]);
            (_heads, _relations) = (new int[size], new Relation[size]);
        }

        (fromRight ? sentence.ReverseHeads : sentence.Heads).CopyTo(_heads);
        (fromRight ? sentence.ReverseRelations : sentence.Relations).CopyTo(_relations);
        Array.Fill(_firstChild, -1, 0, count);
        Root = -1;
        for (int i = count - 1; i >= 0; i--)
        {
            (_low[i], _high[i]) = (i, i);
            int head = _heads[i];
            if (head < 0)
            {
                Root = i;
                _nextSibling[i] = -1;
            }
            else
            {
                _nextSibling[i] = _firstChild[head];
                _firstChild[head] = i;
            }
        }

        if (Root >= 0)
        {
            SpanSubtrees();
        }
    }

    private void SpanSubtrees()
    {
        // depth first, then children before parents
        int top = 0, order = 0;
        Span<int> visited = Count <= 512 ? stackalloc int[Count] : new int[Count];
        _stack[top++] = Root;
        while (top > 0)
        {
            int node = _stack[--top];
            visited[order++] = node;
            for (int child = _firstChild[node]; child >= 0; child = _nextSibling[child])
            {
                _stack[top++] = child;
            }
        }

        while (--order > 0)
        {
            int node = visited[order];
            int head = _heads[node];
            _low[head] = Math.Min(_low[head], _low[node]);
            _high[head] = Math.Max(_high[head], _high[node]);
        }
    }

    /// <summary>First token of the subtree; trees are projective, so a subtree is a stretch of the sentence.</summary>
    public int Low(int token) => _low[token];

    /// <summary>Last token of the subtree, inclusive.</summary>
    public int High(int token) => _high[token];

    public int FirstChild(int token) => _firstChild[token];

    public int NextSibling(int token) => _nextSibling[token];

    public Relation Relation(int token) => _relations[token];

    public int Head(int token) => _heads[token];

    public Xpos Xpos(int token) => Sentence.Xpos[token];

    public Upos Upos(int token) => Sentence.Upos[token];

    public ReadOnlySpan<char> Form(int token) => Sentence.Form(token);

    public bool Is(int token, string word) => token >= 0 && token < Count && Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first child with the relation, or -1.</summary>
    public int Child(int token, Relation relation)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (Relation(child) == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The grammatical subject, expletives included, or -1.</summary>
    public int Subject(int predicate)
    {
        for (int child = _firstChild[predicate]; child >= 0; child = _nextSibling[child])
        {
            if (Relation(child) is Language.Relation.Nsubj or Language.Relation.NsubjPass or Language.Relation.NsubjOuter or Language.Relation.Csubj
                or Language.Relation.CsubjPass or Language.Relation.CsubjOuter or Language.Relation.Expl)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The predicate or one of its auxiliaries is finite.</summary>
    public bool IsFinite(int predicate) => FiniteToken(predicate) >= 0;

    /// <summary>The token that makes the clause finite: a modal, an auxiliary, the copula or the verb itself; -1 where there is none.</summary>
    public int FiniteToken(int predicate)
    {
        for (int child = _firstChild[predicate]; child >= 0; child = _nextSibling[child])
        {
            if (Relation(child) is Language.Relation.Aux or Language.Relation.AuxPass or Language.Relation.Cop && IsFiniteTag(Xpos(child)))
            {
                return child;
            }
        }

        return IsFiniteTag(Xpos(predicate)) && Upos(predicate) is Language.Upos.Verb or Language.Upos.Aux ? predicate : -1;
    }

    /// <summary>The predicate stands in the passive: it has a passive auxiliary or subject.</summary>
    public bool IsPassive(int predicate) => Child(predicate, Language.Relation.AuxPass) >= 0 || Child(predicate, Language.Relation.NsubjPass) >= 0;

    public static bool IsFiniteTag(Xpos tag) => tag is Language.Xpos.VBD or Language.Xpos.VBZ or Language.Xpos.VBP or Language.Xpos.MD;

    public bool IsNominal(int token) => Upos(token) is Language.Upos.Noun or Language.Upos.Propn or Language.Upos.Pron or Language.Upos.Num;

    /// <summary>Plural in number: a plural noun, "they", "we", "you", a coordination or a number above one.</summary>
    public bool IsPlural(int token)
    {
        if (Xpos(token) is Language.Xpos.NNS or Language.Xpos.NNPS || Form(token) is "they" or "They" or "we" or "We" or "you" or "You" or "these" or "those"
            or "others" or "many" or "several")
        {
            return true;
        }

        if (Xpos(token) is Language.Xpos.CD && !Is(token, "one") && !Is(token, "1"))
        {
            return true;
        }

        int conjunct = Child(token, Language.Relation.Conj);
        return conjunct >= 0 && IsNominal(conjunct);
    }

    public bool IsComma(int token) => token >= 0 && token < Count && Xpos(token) is Language.Xpos.Comma;

    /// <summary>A comma, dash, colon, semicolon or bracket.</summary>
    public bool IsBreak(int token) =>
        token < 0 || token >= Count || Xpos(token) is Language.Xpos.Comma or Language.Xpos.Colon or Language.Xpos.OpenBracket or Language.Xpos.CloseBracket
            or Language.Xpos.Stop || Form(token) is "–" or "—" or ";" or "-" or "--";

    public bool IsNegated(int predicate)
    {
        for (int child = FirstChild(predicate); child >= 0; child = NextSibling(child))
        {
            if (Relation(child) is Language.Relation.Advmod && Form(child) is "not" or "n't" or "n’t" or "never")
            {
                return true;
            }
        }

        return false;
    }

    public bool HasModal(int predicate)
    {
        for (int child = FirstChild(predicate); child >= 0; child = NextSibling(child))
        {
            if (Relation(child) is Language.Relation.Aux && Xpos(child) is Language.Xpos.MD)
            {
                return true;
            }
        }

        return false;
    }
}
