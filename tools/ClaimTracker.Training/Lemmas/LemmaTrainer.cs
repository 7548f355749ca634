using ClaimTracker.Extraction.Language;
using ClaimTracker.Training.Learning;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Lemmas;

/// <summary>
/// Learns the rules of <see cref="Lemmatizer"/>: for every ending the commonest change from form to lemma, kept where it differs from what the next shorter
/// kept ending says.
/// </summary>
internal static class LemmaTrainer
{
    private static readonly Xpos[] Inflected =
    [
        Xpos.VB, Xpos.VBP, Xpos.VBZ, Xpos.VBD, Xpos.VBN, Xpos.VBG, Xpos.MD, Xpos.NNS, Xpos.JJR, Xpos.JJS, Xpos.RBR, Xpos.RBS, Xpos.RB, Xpos.PRP, Xpos.PRPS,
    ];

    public static ModelWriter Train(IReadOnlyList<TreebankSentence> sentences)
    {
        var body = new ModelWriter();
        uint count = 0;
        foreach (Xpos tag in Inflected)
        {
            foreach ((string ending, Lemmatizer.Rule rule) in Rules(Changes(sentences, tag)))
            {
                body.Byte((byte)tag);
                body.Text(ending);
                body.Byte((byte)rule.Strip);
                body.Text(rule.Append);
                count++;
            }
        }

        var writer = new ModelWriter();
        writer.Number(count);
        writer.Append(body);
        return writer;
    }

    private static Dictionary<string, List<(Lemmatizer.Rule Rule, int Times)>> Changes(IReadOnlyList<TreebankSentence> sentences, Xpos tag)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (TreebankSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Count; i++)
            {
                if (sentence.Xpos[i] == tag)
                {
                    string form = Normalized(sentence.Form(i).ToString());
                    string key = form + '\t' + Normalized(sentence.Lemmas[i]);
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        var changes = new Dictionary<string, List<(Lemmatizer.Rule, int)>>(StringComparer.Ordinal);
        foreach ((string key, int times) in counts)
        {
            string[] pair = key.Split('\t');
            string word = Lemmatizer.WholeWord + pair[0];
            Lemmatizer.Rule rule = Change(pair[0], pair[1]);
            for (int length = 0; length <= Math.Min(word.Length, Lemmatizer.LongestEnding); length++)
            {
                if (!changes.TryGetValue(word[^length..], out List<(Lemmatizer.Rule, int)>? list))
                {
                    changes[word[^length..]] = list = [];
                }

                // each word form counts a little more than once, so that frequent irregular words do not rule the short endings
                list.Add((rule, length == word.Length ? times : 1 + (int)Math.Log2(times)));
            }
        }

        return changes;
    }

    private static List<(string Ending, Lemmatizer.Rule Rule)> Rules(Dictionary<string, List<(Lemmatizer.Rule Rule, int Times)>> changes)
    {
        var kept = new Dictionary<string, Lemmatizer.Rule>(StringComparer.Ordinal);
        foreach ((string ending, List<(Lemmatizer.Rule Rule, int Times)> list) in changes.OrderBy(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            (Lemmatizer.Rule best, int times) = list.GroupBy(c => c.Rule).Select(g => (g.Key, g.Sum(c => c.Times))).OrderByDescending(g => g.Item2).ThenBy(g => g.Key.Strip).ThenBy(g => g.Key.Append, StringComparer.Ordinal).First();
            Lemmatizer.Rule? shorter = null;
            for (int length = ending.Length - 1; length >= 0 && shorter is null; length--)
            {
                shorter = kept.TryGetValue(ending[^length..], out Lemmatizer.Rule found) ? found : null;
            }

            bool isWord = ending.Length > 0 && ending[0] == Lemmatizer.WholeWord;
            if (shorter != best && (times >= 2 || isWord || ending.Length == 0))
            {
                kept[ending] = best;
            }
        }

        return [.. kept.Select(k => (k.Key, k.Value)).OrderBy(k => k.Key, StringComparer.Ordinal)];
    }

    private static Lemmatizer.Rule Change(string form, string lemma)
    {
        int common = 0;
        while (common < Math.Min(form.Length, lemma.Length) && form[common] == lemma[common])
        {
            common++;
        }

        return new Lemmatizer.Rule(form.Length - common, lemma[common..]);
    }

    private static string Normalized(string word) => string.Create(word.Length, word, static (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = Lemmatizer.Normal(source[i]);
        }
    });
}
