namespace ClaimTracker.Extraction.Clauses;

/// <summary>A claim under construction: tokens of the sentence in the order of the claim, with words put in between.</summary>
internal sealed class Draft
{
    private readonly List<Insertion> _inserted = [];

    /// <summary>A token of the sentence, or the complement of an index into the words put in.</summary>
    public List<int> Items { get; } = [];

    /// <summary>The predicate; -1 where no tree says so.</summary>
    public int Predicate { get; init; } = -1;

    /// <summary>The subject that the text of the claim begins with; -1 where there is none.</summary>
    public int Subject { get; set; } = -1;

    public string? Speaker { get; set; }

    public string? ReportingVerb { get; set; }

    /// <summary>The rule that made it, of <see cref="Rules"/>.</summary>
    public string Rule { get; set; } = Rules.None;

    /// <summary>Something was put in or taken from outside the quote.</summary>
    public bool Restored { get; set; }

    /// <summary>A reason against it that the clause's surroundings give (a conditional above it).</summary>
    public string? Reason { get; set; }

    /// <summary>A statement that a modifier makes in passing: an appositive, a relative or participle clause.</summary>
    public bool Aside { get; set; }

    /// <summary>First and last token of the quote; -1 until known.</summary>
    public int QuoteFrom { get; set; } = -1;

    public int QuoteTo { get; set; } = -1;

    public void Add(int token) => Items.Add(token);

    /// <summary>What was put in.</summary>
    public IReadOnlyList<Insertion> Inserted => _inserted;

    public void Insert(Insertion insertion)
    {
        Items.Add(~_inserted.Count);
        _inserted.Add(insertion);
        Restored = true;
    }

    /// <summary>Puts a name in the place of the pronoun at an index.</summary>
    public void Replace(int index, string name)
    {
        int pronoun = Items[index];
        Items[index] = ~_inserted.Count;
        _inserted.Add(new Insertion(InsertionKind.Antecedent, name, pronoun));
        Restored = true;
    }

    public string Word(int item) => _inserted[~item].Text;

    /// <summary>What the draft is made of in tokens of the whole sentence.</summary>
    /// <param name="tokens">Those that the draft's own tokens stand for; null where they are those of the sentence.</param>
    /// <param name="rule">The rule that cut the segment, where the draft has none of its own.</param>
    public Statement Statement(IReadOnlyList<int>? tokens, string rule)
    {
        int[] items = [.. Items.Select(item => item >= 0 && tokens is not null ? tokens[item] : item)];
        Insertion[] inserted = [.. _inserted];
        return new Statement(items, inserted, Rule == Rules.None ? rule : Rule);
    }

    /// <summary>Sets the quote to the stretch from the first to the last token of the items.</summary>
    public void QuoteItems()
    {
        foreach (int item in Items)
        {
            Quote(item, item);
        }
    }

    public void Quote(int from, int to)
    {
        if (from >= 0)
        {
            QuoteFrom = QuoteFrom < 0 ? from : Math.Min(QuoteFrom, from);
        }

        QuoteTo = Math.Max(QuoteTo, to);
    }
}
