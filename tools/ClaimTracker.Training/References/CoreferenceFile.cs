using System.Text;
using System.Text.RegularExpressions;

namespace ClaimTracker.Training.References;

/// <summary>
/// Reads who is who from CoNLL-U files whose MISC column has <c>Entity=</c> in the order etype-infstat-… with the chain's number first
/// (https://wiki.gucorpling.org/gum/conllu_coref_formats), as GUM's have.
/// </summary>
internal static partial class CoreferenceFile
{
    public static List<CoreferenceDocument> Read(string path)
    {
        var documents = new List<CoreferenceDocument>();
        var open = new List<(string Chain, int First)>();
        CoreferenceSentence? sentence = null;
        foreach (string line in File.ReadLines(path, Encoding.UTF8))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                documents.Add(new CoreferenceDocument(line["# newdoc id = ".Length..].Trim(), []));
            }
            else if (line.Length == 0)
            {
                sentence = null;
                open.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: 10 } row && row[0].All(char.IsAsciiDigit))
            {
                if (sentence is null)
                {
                    sentence = new CoreferenceSentence([], []);
                    documents[^1].Sentences.Add(sentence);
                }

                sentence.Words.Add(row[1]);
                ReadEntities(row[9], sentence, open);
            }
        }

        return documents;
    }

    private static void ReadEntities(string misc, CoreferenceSentence sentence, List<(string Chain, int First)> open)
    {
        if (misc.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal)) is not { } entities)
        {
            return;
        }

        int word = sentence.Words.Count - 1;
        foreach (Match bracket in Brackets().Matches(entities["Entity=".Length..]))
        {
            string chain = bracket.Value.Trim('(', ')').Split('-')[0].Split('[')[0];
            if (bracket.Value[0] == '(' && bracket.Value[^1] == ')')
            {
                sentence.Mentions.Add((chain, word, word + 1));
            }
            else if (bracket.Value[0] == '(')
            {
                open.Add((chain, word));
            }
            else if (open.FindLastIndex(entry => entry.Chain == chain) is var at and >= 0)
            {
                sentence.Mentions.Add((chain, open[at].First, word + 1));
                open.RemoveAt(at);
            }
        }
    }

    [GeneratedRegex(@"\([^()]*\)?|[^()]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();
}

/// <param name="Id">As in the treebank, with the genre ("GUM_news_expo").</param>
internal sealed record CoreferenceDocument(string Id, List<CoreferenceSentence> Sentences);

/// <param name="Words">The annotators' words.</param>
/// <param name="Mentions">Chain, first word, one past the last; mentions may nest.</param>
internal sealed record CoreferenceSentence(List<string> Words, List<(string Chain, int First, int End)> Mentions)
{
    /// <summary>The chain of the smallest mention that holds the words, or null.</summary>
    public string? ChainOf(int first, int end) =>
        Mentions.Where(mention => mention.First <= first && mention.End >= end).OrderBy(mention => mention.End - mention.First).FirstOrDefault().Chain;
}
