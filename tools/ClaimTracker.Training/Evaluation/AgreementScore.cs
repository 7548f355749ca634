using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Extraction.Language.Tagging;
using ClaimTracker.Training.Tagging;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Evaluation;

/// <summary>What the second parser is worth: how often an arc of the first is right, and how often where the second has the same arc.</summary>
internal sealed class AgreementScore
{
    private readonly Dictionary<Relation, (int Found, int Right, int Agreed, int AgreedRight)> relations = [];

    /// <summary>
    /// Percent of the arcs of the first parser that are right (head and relation), of those that both have, and how many of the right ones both have.
    /// </summary>
    public (double Alone, double Agreed, double Kept) this[Relation relation]
    {
        get
        {
            relations.TryGetValue(relation, out (int Found, int Right, int Agreed, int AgreedRight) n);
            return (Percent(n.Right, n.Found), Percent(n.AgreedRight, n.Agreed), Percent(n.AgreedRight, n.Right));
        }
    }

    public static AgreementScore Of(IEnumerable<TreebankSentence> sentences, TaggerModel taggerModel, DependencyParser first, DependencyParser second)
    {
        var score = new AgreementScore();
        var tagger = new PerceptronTagger(taggerModel);
        var forms = new WordForms();
        foreach (TreebankSentence gold in sentences)
        {
            TreebankSentence tagged = Jackknife.Tag(tagger, taggerModel, gold);
            forms.Read(gold.Text, gold.Tokens);
            (int[] heads, Relation[] labels) = (new int[gold.Count], new Relation[gold.Count]);
            (int[] secondHeads, Relation[] secondLabels) = (new int[gold.Count], new Relation[gold.Count]);
            first.Parse(forms, tagged.Upos, tagged.Xpos, heads, labels);
            second.Parse(forms, tagged.Upos, tagged.Xpos, secondHeads, secondLabels);
            for (int i = 0; i < gold.Count; i++)
            {
                bool right = heads[i] == gold.Heads[i] && labels[i] == gold.Relations[i];
                score.Count(labels[i], right, agreed: heads[i] == secondHeads[i] && labels[i] == secondLabels[i]);
            }
        }

        return score;
    }

    private void Count(Relation relation, bool right, bool agreed)
    {
        relations.TryGetValue(relation, out (int Found, int Right, int Agreed, int AgreedRight) n);
        relations[relation] = (n.Found + 1, n.Right + (right ? 1 : 0), n.Agreed + (agreed ? 1 : 0), n.AgreedRight + (right && agreed ? 1 : 0));
    }

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
