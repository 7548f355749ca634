using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>The words of a claim in its own order, kept and put in alike, with their tags. A buffer, read again for each claim.</summary>
internal sealed class ClaimWords
{
    private readonly List<(int Token, string? Inserted, Xpos Tag)> _words = [];
    private AnalyzedSentence _sentence = new();

    public int Count => _words.Count;

    public void Read(AnalyzedSentence sentence, Draft draft)
    {
        _sentence = sentence;
        _words.Clear();
        foreach (int item in draft.Items)
        {
            if (item >= 0)
            {
                _words.Add((item, null, sentence.Xpos[item]));
                continue;
            }

            foreach (string word in draft.Word(item).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _words.Add((-1, word, TagOf(word)));
            }
        }
    }

    public ReadOnlySpan<char> Form(int word) => _words[word].Inserted ?? _sentence.Form(_words[word].Token);

    public Xpos Tag(int word) => _words[word].Tag;

    public bool Is(int word, string form) => word >= 0 && word < Count && Form(word).Equals(form, StringComparison.OrdinalIgnoreCase);

    public bool IsIn(int word, WordSet words) => word >= 0 && word < Count && words.Contains(Form(word));

    /// <summary>The place of a token of the sentence, or -1.</summary>
    public int Find(int token)
    {
        for (int i = 0; i < _words.Count; i++)
        {
            if (_words[i].Token == token)
            {
                return i;
            }
        }

        return -1;
    }

    public string Text(int from, int to) => string.Join(' ', Enumerable.Range(from, to - from).Select(word => Form(word).ToString())).Replace(" - ", "-", StringComparison.Ordinal);

    /// <summary>Of the few words that are put in.</summary>
    private static Xpos TagOf(string word) => word switch
    {
        _ when Verbs.Be.Contains(word) || word is "had" or "has" or "have" => Xpos.VBD,
        "’s" or "'s" => Xpos.POS,
        "In" or "in" => Xpos.IN,
        "The" or "the" => Xpos.DT,
        _ when HarmWords.TryGet(word, out _) || word.EndsWith("ed", StringComparison.Ordinal) => Xpos.VBN,
        _ => Xpos.NNP,
    };
}
