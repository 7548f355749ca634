using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Language;

/// <summary>
/// Dictionary forms by ending: for each Penn Treebank tag, endings (whole irregular words too, marked by ^) and what to put in their place, learned from
/// the treebanks. The longest known ending decides.
/// </summary>
public static class Lemmatizer
{
    internal const string FileName = "lemmas.model";
    internal const int LongestEnding = 9;
    internal const char WholeWord = '^';

    private static readonly Lazy<Dictionary<string, Rule>.AlternateLookup<ReadOnlySpan<char>>[]> Rules = new(static () => Read(EmbeddedModel.Open(FileName)));

    /// <summary>The lemma in lower case; names (NNP, NNPS) and addresses keep their form.</summary>
    /// <param name="form">The word as it stands.</param>
    /// <param name="tag">Its Penn Treebank tag.</param>
    public static string Lemma(ReadOnlySpan<char> form, Xpos tag)
    {
        if (form.Length > 40 || tag is Xpos.NNP or Xpos.NNPS or Xpos.ADD or Xpos.None)
        {
            return form.ToString();
        }

        Span<char> word = stackalloc char[form.Length + 1];
        word[0] = WholeWord;
        for (int i = 0; i < form.Length; i++)
        {
            word[i + 1] = Normal(form[i]);
        }

        Dictionary<string, Rule>.AlternateLookup<ReadOnlySpan<char>> rules = Rules.Value[(int)tag];
        for (int length = Math.Min(word.Length, LongestEnding); length >= 0; length--)
        {
            if (rules.TryGetValue(word[^length..], out Rule rule) && rule.Strip < word.Length)
            {
                return string.Concat(word[1..^rule.Strip], rule.Append);
            }
        }

        return word[1..].ToString();
    }

    internal static char Normal(char c) => c is '’' or '‘' ? '\'' : char.ToLowerInvariant(c);

    private static Dictionary<string, Rule>.AlternateLookup<ReadOnlySpan<char>>[] Read(ModelReader reader)
    {
        var rules = new Dictionary<string, Rule>[Enum.GetValues<Xpos>().Length];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = new Dictionary<string, Rule>(StringComparer.Ordinal);
        }

        int count = reader.Number();
        for (int i = 0; i < count; i++)
        {
            byte tag = reader.Byte();
            string ending = reader.Text();
            rules[tag][ending] = new Rule(reader.Byte(), reader.Text());
        }

        return [.. rules.Select(r => r.GetAlternateLookup<ReadOnlySpan<char>>())];
    }

    /// <param name="Strip">Number of characters to take off.</param>
    /// <param name="Append">What to put in their place.</param>
    internal readonly record struct Rule(int Strip, string Append);
}
