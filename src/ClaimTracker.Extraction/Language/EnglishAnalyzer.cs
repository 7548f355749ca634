using System.Diagnostics.CodeAnalysis;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Extraction.Language.Tagging;

namespace ClaimTracker.Extraction.Language;

/// <summary>
/// English tokens, parts of speech and dependency trees, by models embedded in this assembly. Deterministic and independent of culture.
/// Models are shared and loaded on first use; an analyzer keeps buffers, so use one per thread.
/// </summary>
/// <remarks>The steps are called apart because they differ in price: parse only what needs a tree.</remarks>
public sealed class EnglishAnalyzer
{
    /// <summary>Longer sentences are parsed in pieces of this many tokens, see <see cref="Parse"/>.</summary>
    public const int LongestParse = DependencyParser.LongestSentence;

    private readonly PerceptronTagger tagger = new(TaggerModel.Shared);
    private readonly DependencyParser parser = new(ParserNetwork.Shared);
    private DependencyParser? reverseParser;

    /// <summary>Replaces what <paramref name="sentence"/> held by the tokens of a part of a text, normally one sentence.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The part, in UTF-16 code units of <paramref name="text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "One object does all steps.")]
    public void Tokenize(string text, TextSpan span, AnalyzedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentence);
        if (span.Start < 0 || span.End < span.Start || span.End > text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, $"The span must lie in the text, whose length is {text.Length}.");
        }

        sentence.Reset(text);
        EnglishTokenizer.Tokenize(text, span.Start, span.End, sentence);
        sentence.Level = AnalysisLevel.Tokenized;
    }

    /// <summary>Gives every token its universal and its Penn Treebank tag.</summary>
    /// <exception cref="InvalidOperationException">The sentence has no tokens yet: call <see cref="Tokenize"/> first.</exception>
    public void Tag(AnalyzedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        Require(sentence, AnalysisLevel.Tokenized);
        sentence.Forms.Read(sentence.Text, sentence.Tokens);
        ReadOnlySpan<byte> tags = tagger.Tag(sentence.Forms);
        Span<Upos> upos = sentence.MutableUpos;
        Span<Xpos> xpos = sentence.MutableXpos;
        for (int i = 0; i < tags.Length; i++)
        {
            (upos[i], xpos[i]) = tagger.Model[tags[i]];
        }

        sentence.Level = AnalysisLevel.Tagged;
    }

    /// <summary>
    /// Gives every token its head and relation: one tree with one root. A sentence of more than <see cref="LongestParse"/> tokens is parsed in pieces
    /// whose roots hang on the first root as parataxis, so time stays linear.
    /// </summary>
    /// <exception cref="InvalidOperationException">The sentence is not tagged yet: call <see cref="Tag"/> first.</exception>
    public void Parse(AnalyzedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        Require(sentence, AnalysisLevel.Tagged);
        parser.Parse(sentence.Forms, sentence.Upos, sentence.Xpos, sentence.MutableHeads, sentence.MutableRelations);
        sentence.Level = AnalysisLevel.Parsed;
    }

    /// <summary>
    /// Gives every token a second head and relation, from a parser of its own that reads from right to left: one tree with one root, bounds as in
    /// <see cref="Parse"/>. Where both trees have the same arc it is right far more often than either alone. The second model is loaded when the first sentence asks for it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The sentence is not parsed yet: call <see cref="Parse"/> first.</exception>
    public void ParseReverse(AnalyzedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        Require(sentence, AnalysisLevel.Parsed);
        reverseParser ??= new DependencyParser(ParserNetwork.SharedReverse, fromRight: true);
        reverseParser.Parse(sentence.Forms, sentence.Upos, sentence.Xpos, sentence.MutableReverseHeads, sentence.MutableReverseRelations);
        sentence.Level = AnalysisLevel.ParsedTwice;
    }

    private static void Require(AnalyzedSentence sentence, AnalysisLevel level)
    {
        if (sentence.Level < level)
        {
            throw new InvalidOperationException($"The sentence must be {level} first; it is at {sentence.Level}.");
        }
    }
}
