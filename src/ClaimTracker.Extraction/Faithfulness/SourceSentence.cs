using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>
/// Checks statements against the sentence that they come from, which is parsed as a whole the first time that something was cut out of it or put in.
/// </summary>
internal sealed class SourceSentence(EnglishAnalyzer analyzer)
{
    private readonly SentenceTree _tree = new();
    private readonly AnalyzedSentence _parsed = new();
    private AnalyzedSentence _sentence = new();
    private int _opening;
    private bool _read;
    private bool _second;
    private AnalyzedSentence _parsedOne = new();
    private readonly SentenceTree _reverse = new();

    /// <param name="sentence">Tagged.</param>
    /// <param name="opening">How many tokens stand before it without being part of it; they would only confuse the parser.</param>
    public void Begin(AnalyzedSentence sentence, int opening) => (_sentence, _opening, _read, _second) = (sentence, opening, false, false);

    /// <returns>What fails; empty for a statement that the sentence bears out.</returns>
    public IReadOnlyList<Failure> Check(Statement statement)
    {
        if (IsWhole(statement))
        {
            return Quotations.Check(_sentence, statement);
        }

        if (!_read)
        {
            Parse();
            _read = true;
        }

        Statement shifted = Shifted(statement);
        List<Failure> first = StatementCheck.Run(_tree, shifted);
        bool both = Agreement.IsNeeded(_tree, shifted);
        if (both ? first.Count > 0 : first.Count == 0)
        {
            return first;
        }

        if (!both && Agreement.Decides(shifted, first))
        {
            return first;
        }

        if (!_second)
        {
            analyzer.ParseReverse(_parsedOne);
            _reverse.Read(_parsedOne, fromRight: true);
            _second = true;
        }

        List<Failure> second = StatementCheck.Run(_reverse, shifted);
        return both || second.Count == 0 ? second : first;
    }

    private void Parse()
    {
        AnalyzedSentence parsed = _sentence;
        if (_opening > 0)
        {
            parsed = _parsed;
            parsed.CopyPart(_sentence, [.. Enumerable.Range(_opening, _sentence.Count - _opening)]);
            parsed.Forms.Read(parsed.Text, parsed.Tokens);
        }

        analyzer.Parse(parsed);
        _tree.Read(parsed);
        _parsedOne = parsed;
    }

    /// <summary>In tokens of what was parsed.</summary>
    private Statement Shifted(Statement statement) => _opening == 0 ? statement : statement with
    {
        Items = [.. statement.Items.Select(item => item < 0 ? item : item - _opening).Where((item, i) => item >= 0 || statement.Items[i] < 0)],
        Inserted = [.. statement.Inserted.Select(insertion => insertion.For < 0 ? insertion : insertion with { For = insertion.For - _opening })],
    };

    /// <summary>
    /// Nothing is put in, and nothing is left out but marks, whole brackets and words before the first clause that hold no verb and suspend nothing.
    /// </summary>
    private bool IsWhole(Statement statement)
    {
        if (statement.Inserted.Any(insertion => insertion.Kind is not InsertionKind.Antecedent))
        {
            return false;
        }

        int before = -1, bracket = 0;
        foreach (int item in statement.Items)
        {
            int token = item >= 0 ? item : statement.Inserted[~item].For;
            if (token <= before)
            {
                return false;
            }

            for (int i = before + 1; i < token; i++)
            {
                if (!IsLoose(i, opening: before < 0, ref bracket))
                {
                    return false;
                }
            }

            before = token;
        }

        for (int i = before + 1; i < _sentence.Count; i++)
        {
            if (!IsLoose(i, opening: false, ref bracket))
            {
                return false;
            }
        }

        return before >= 0;
    }

    private bool IsLoose(int token, bool opening, ref int bracket)
    {
        ReadOnlySpan<char> form = _sentence.Form(token);
        bracket += form is "(" or "[" ? 1 : 0;
        bool loose = bracket > 0 || _sentence.Upos[token] is Upos.Punct || (opening && _sentence.Upos[token] is not (Upos.Verb or Upos.Aux)
            && !Words.Suspending.Contains(form) && !Words.Narrowing.Contains(form) && !Words.Alternatives.Contains(form));
        bracket -= form is ")" or "]" && bracket > 0 ? 1 : 0;
        return loose;
    }
}
