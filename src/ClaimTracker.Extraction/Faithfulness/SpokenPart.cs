using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>
/// What somebody says, without the words that name him: “It failed,” the engineer replied, “twice”. A statement cut from it is checked against it alone;
/// the frame in its
/// middle or at its end only confuses the parser, and asserts nothing of its own.
/// </summary>
internal sealed class SpokenPart(EnglishAnalyzer analyzer)
{
    private readonly AnalyzedSentence _part = new();
    private readonly SourceSentence _source = new(analyzer);
    private readonly Dictionary<int, int> _places = [];

    /// <param name="sentence">Tagged.</param>
    /// <param name="tokens">What is said, in tokens of the sentence; null where nothing is, or a reporting verb governs it.</param>
    public void Begin(AnalyzedSentence sentence, IReadOnlyList<int>? tokens)
    {
        _places.Clear();
        if (tokens is null || tokens.Count == 0)
        {
            return;
        }

        _part.CopyPart(sentence, tokens);
        _part.Forms.Read(_part.Text, _part.Tokens);
        _source.Begin(_part, []);
        for (int i = 0; i < tokens.Count; i++)
        {
            _places[tokens[i]] = i;
        }
    }

    /// <summary>The tokens are all of what is said.</summary>
    public bool Holds(IEnumerable<int> tokens) => _places.Count > 0 && tokens.All(token => token < 0 || _places.ContainsKey(token));

    public bool Holds(Statement statement) => Holds(statement.Items) && Holds(statement.Inserted.Select(insertion => insertion.For));

    /// <returns>What fails; empty for a statement that what is said bears out.</returns>
    public IReadOnlyList<Failure> Check(Statement statement) => _source.Check(statement with
    {
        Items = [.. statement.Items.Select(item => item < 0 ? item : _places[item])],
        Inserted = [.. statement.Inserted.Select(insertion => insertion.For < 0 ? insertion : insertion with { For = _places[insertion.For] })],
    });
}
