using System.Globalization;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Evaluation;

/// <summary>Words cut from the raw sentences against the treebank's words, compared by where they stand among the characters that are not white space.</summary>
internal static class TokenizerScore
{
    public static double F1(IReadOnlyList<TreebankSentence> sentences, Action<string, string>? difference = null)
    {
        var analyzer = new EnglishAnalyzer();
        var sentence = new AnalyzedSentence();
        long correct = 0;
        long found = 0;
        long expected = 0;
        foreach (TreebankSentence gold in sentences)
        {
            analyzer.Tokenize(gold.Raw, new TextSpan(0, gold.Raw.Length), sentence);
            string[] ours = new string[sentence.Count];
            for (int i = 0; i < ours.Length; i++)
            {
                ours[i] = sentence.Form(i).ToString();
            }

            string[] theirs = new string[gold.Count];
            for (int i = 0; i < theirs.Length; i++)
            {
                theirs[i] = gold.Form(i).ToString();
            }

            HashSet<(int, int)> spans = Spans(theirs);
            int same = Spans(ours).Count(spans.Contains);
            correct += same;
            found += ours.Length;
            expected += theirs.Length;
            if (same < theirs.Length)
            {
                difference?.Invoke(string.Join(' ', theirs), string.Join(' ', ours));
            }
        }

        return 2.0 * correct / (found + expected);
    }

    private static HashSet<(int Start, int End)> Spans(string[] words)
    {
        var spans = new HashSet<(int, int)>();
        int position = 0;
        foreach (string word in words)
        {
            int length = word.Count(c => !char.IsWhiteSpace(c));
            spans.Add((position, position + length));
            position += length;
        }

        return spans;
    }

    public static string Percent(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
