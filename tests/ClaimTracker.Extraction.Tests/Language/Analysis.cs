using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Tests.Language;

/// <summary>Analyses one sentence and writes it in ways that tests can compare.</summary>
internal static class Analysis
{
    public static AnalyzedSentence Of(string text)
    {
        var analyzer = new EnglishAnalyzer();
        var sentence = new AnalyzedSentence();
        analyzer.Tokenize(text, new TextSpan(0, text.Length), sentence);
        analyzer.Tag(sentence);
        analyzer.Parse(sentence);
        return sentence;
    }

    /// <summary>With the second tree as well.</summary>
    public static AnalyzedSentence TwiceOf(string text)
    {
        AnalyzedSentence sentence = Of(text);
        new EnglishAnalyzer().ParseReverse(sentence);
        return sentence;
    }

    public static string Tags(AnalyzedSentence sentence) => string.Join(' ', sentence.Xpos.ToArray().Select(t => t.Label()));

    /// <summary>"relation(head, word)" of the word that has this form, -ROOT- for no head.</summary>
    public static string Arc(AnalyzedSentence sentence, string form)
    {
        int word = Enumerable.Range(0, sentence.Count).First(i => sentence.Form(i).SequenceEqual(form));
        int head = sentence.Heads[word];
        return $"{sentence.Relations[word].Label()}({(head < 0 ? "-ROOT-" : sentence.Form(head).ToString())}, {form})";
    }

    public static string Everything(AnalyzedSentence sentence) => string.Join(
        '\n',
        Enumerable.Range(0, sentence.Count).Select(i => FormattableString.Invariant($"{i} {sentence.Form(i).ToString()} {sentence.Upos[i]} {sentence.Xpos[i]} {sentence.Heads[i]} {sentence.Relations[i]} {sentence.Lemma(i)}")));
}
