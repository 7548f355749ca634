using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>
/// Checks statements against the sentence that they come from, which is parsed as a whole the first time that something was cut out of it or put in.
/// </summary>
internal sealed class SourceSentence(EnglishAnalyzer analyzer)
{
    private readonly SentenceTree _tree = new();
    private readonly SentenceTree _reverse = new();
    private readonly AnalyzedSentence _part = new();
    private AnalyzedSentence _sentence = new();
    private AnalyzedSentence _parsed = new();
    private int[] _places = new int[64];
    private bool _read;
    private bool _readReverse;

    /// <param name="sentence">Tagged.</param>
    /// <param name="beside">Tokens that stand in it without being part of it (a dateline, "officials said"); they would only confuse the parser.</param>
    public void Begin(AnalyzedSentence sentence, IReadOnlyCollection<int> beside)
    {
        (_sentence, _read, _readReverse) = (sentence, false, false);
        if (_places.Length < sentence.Count)
        {
            _places = new int[sentence.Count * 2];
        }

        Array.Clear(_places, 0, sentence.Count);
        foreach (int token in beside)
        {
            _places[token] = -1;
        }

        int place = 0;
        for (int i = 0; i < sentence.Count; i++)
        {
            _places[i] = _places[i] < 0 ? -1 : place++;
        }
    }

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

        if (!_readReverse)
        {
            analyzer.ParseReverse(_parsed);
            _reverse.Read(_parsed, fromRight: true);
            _readReverse = true;
        }

        List<Failure> second = StatementCheck.Run(_reverse, shifted);
        return both || second.Count == 0 ? second : first;
    }

    private void Parse()
    {
        _parsed = _sentence;
        int[] part = [.. Enumerable.Range(0, _sentence.Count).Where(token => _places[token] >= 0)];
        if (part.Length > 0 && part.Length < _sentence.Count)
        {
            _parsed = _part;
            _part.CopyPart(_sentence, part);
            _part.Forms.Read(_part.Text, _part.Tokens);
        }

        analyzer.Parse(_parsed);
        _tree.Read(_parsed);
    }

    /// <summary>In tokens of what was parsed.</summary>
    private Statement Shifted(Statement statement) => ReferenceEquals(_parsed, _sentence) ? statement : statement with
    {
        Items = [.. statement.Items.Where(item => item < 0 || _places[item] >= 0).Select(item => item < 0 ? item : _places[item])],
        Inserted = [.. statement.Inserted.Select(insertion => insertion.For < 0 ? insertion : insertion with { For = _places[insertion.For] })],
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
        bool loose = bracket > 0 || _places[token] < 0 || _sentence.Upos[token] is Upos.Punct
            || (opening && _sentence.Upos[token] is not (Upos.Verb or Upos.Aux)
            && !Words.Suspending.Contains(form) && !Words.Narrowing.Contains(form) && !Words.Alternatives.Contains(form));
        bracket -= form is ")" or "]" && bracket > 0 ? 1 : 0;
        return loose;
    }
}
