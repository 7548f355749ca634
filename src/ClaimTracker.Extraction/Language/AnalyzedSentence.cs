using System.Runtime.CompilerServices;

namespace ClaimTracker.Extraction.Language;

/// <summary>
/// One sentence with what the steps of <see cref="EnglishAnalyzer"/> found: tokens, then tags, then the dependency tree.
/// A buffer: each <see cref="EnglishAnalyzer.Tokenize"/> overwrites it, so one object serves a whole document. Not thread-safe.
/// </summary>
public sealed class AnalyzedSentence
{
    private Token[] tokens = new Token[64];
    private Upos[] upos = new Upos[64];
    private Xpos[] xpos = new Xpos[64];
    private int[] heads = new int[64];
    private Relation[] relations = new Relation[64];
    private int[] reverseHeads = [];
    private Relation[] reverseRelations = [];

    /// <summary>The whole text that the tokens' offsets refer to.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    public AnalysisLevel Level { get; internal set; }

    /// <summary>In order of the text, never empty, never overlapping.</summary>
    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);

    /// <summary>Universal tags; valid from <see cref="AnalysisLevel.Tagged"/> on.</summary>
    public ReadOnlySpan<Upos> Upos => upos.AsSpan(0, Count);

    /// <summary>Penn Treebank tags; valid from <see cref="AnalysisLevel.Tagged"/> on.</summary>
    public ReadOnlySpan<Xpos> Xpos => xpos.AsSpan(0, Count);

    /// <summary>Index of the token that each token depends on, -1 for the root. A tree with one root; valid from <see cref="AnalysisLevel.Parsed"/> on.</summary>
    public ReadOnlySpan<int> Heads => heads.AsSpan(0, Count);

    /// <summary>The relation of each token to its head; valid from <see cref="AnalysisLevel.Parsed"/> on.</summary>
    public ReadOnlySpan<Relation> Relations => relations.AsSpan(0, Count);

    /// <summary>The heads of the second tree, read from right to left; valid when <see cref="AnalysisLevel.ParsedTwice"/>.</summary>
    public ReadOnlySpan<int> ReverseHeads => reverseHeads.AsSpan(0, Count);

    /// <summary>The relations of the second tree; valid when <see cref="AnalysisLevel.ParsedTwice"/>.</summary>
    public ReadOnlySpan<Relation> ReverseRelations => reverseRelations.AsSpan(0, Count);

    /// <summary>What the models see of the words; read by the tagger, used again by the parser.</summary>
    internal WordForms Forms { get; } = new();

    internal Span<Upos> MutableUpos => upos.AsSpan(0, Count);

    internal Span<Xpos> MutableXpos => xpos.AsSpan(0, Count);

    internal Span<int> MutableHeads => heads.AsSpan(0, Count);

    internal Span<Relation> MutableRelations => relations.AsSpan(0, Count);

    internal Span<int> MutableReverseHeads => Room(ref reverseHeads);

    internal Span<Relation> MutableReverseRelations => Room(ref reverseRelations);

    /// <summary>Whether both trees hang the token on the same head by the same relation; valid when <see cref="AnalysisLevel.ParsedTwice"/>.</summary>
    public bool TreesAgree(int token) => heads[token] == reverseHeads[token] && relations[token] == reverseRelations[token];

    /// <summary>The token's characters in the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(tokens[token].Start, tokens[token].Length);

    /// <summary>Whether white space (or the start of the sentence) stands before the token.</summary>
    public bool SpaceBefore(int token) => token == 0 || tokens[token - 1].End < tokens[token].Start;

    /// <summary>Dictionary form in lower case (names keep their form): "were" be, "killed" kill, "wo" (of "won't") will. Valid from <see cref="AnalysisLevel.Tagged"/> on.</summary>
    public string Lemma(int token) => Lemmatizer.Lemma(Form(token), xpos[token]);

    /// <summary>Few sentences are parsed twice, so the second tree's buffers grow on demand.</summary>
    private Span<T> Room<T>(ref T[] buffer)
    {
        if (buffer.Length < Count)
        {
            buffer = new T[tokens.Length];
        }

        return buffer.AsSpan(0, Count);
    }

    internal void Reset(string text)
    {
        Text = text;
        Count = 0;
        Level = AnalysisLevel.None;
    }

    /// <summary>Becomes a part of another sentence, with its tags: those of the whole sentence know more than those of a part.</summary>
    internal void CopyPart(AnalyzedSentence whole, IReadOnlyList<int> part)
    {
        Reset(whole.Text);
        foreach (int token in part)
        {
            Add(whole.tokens[token].Start, whole.tokens[token].End);
        }

        Level = AnalysisLevel.Tagged;
        for (int i = 0; i < Count; i++)
        {
            (upos[i], xpos[i]) = (whole.upos[part[i]], whole.xpos[part[i]]);
        }
    }

    internal void Add(int start, int end)
    {
        if (Count == tokens.Length)
        {
            int size = Count * 2;
            Array.Resize(ref tokens, size);
            Array.Resize(ref upos, size);
            Array.Resize(ref xpos, size);
            Array.Resize(ref heads, size);
            Array.Resize(ref relations, size);
        }

        tokens[Count++] = new Token(start, end);
    }
}

/// <summary>How far a sentence has been analysed; each level includes those before.</summary>
public enum AnalysisLevel
{
    None,
    Tokenized,
    Tagged,
    Parsed,
    ParsedTwice,
}
