using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Tagging;
using ClaimTracker.Training.Tagging;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Evaluation;

/// <summary>Tags and trees on the treebank's own words, trees with the tagger's tags. Shares are of all words, punctuation included, relations with subtypes.</summary>
internal sealed class AnalysisScore
{
    private readonly Dictionary<Relation, (int Correct, int Found, int Gold)> relations = [];
    private int upos;
    private int xpos;
    private int heads;
    private int labelled;

    public delegate void ParseAction(WordForms forms, ReadOnlySpan<Upos> upos, ReadOnlySpan<Xpos> xpos, Span<int> heads, Span<Relation> relations);

    public int Words { get; private set; }

    /// <summary>Percent of the words with the right universal tag; likewise <see cref="Xpos"/>, head (<see cref="Uas"/>), head and relation (<see cref="Las"/>).</summary>
    public double Upos => 100.0 * upos / Words;

    public double Xpos => 100.0 * xpos / Words;

    public double Uas => 100.0 * heads / Words;

    public double Las => 100.0 * labelled / Words;

    public static AnalysisScore Of(IEnumerable<TreebankSentence> sentences, TaggerModel taggerModel, ParseAction parse)
    {
        var score = new AnalysisScore();
        var tagger = new PerceptronTagger(taggerModel);
        var forms = new WordForms();
        foreach (TreebankSentence gold in sentences)
        {
            TreebankSentence tagged = Jackknife.Tag(tagger, taggerModel, gold);
            int[] heads = new int[gold.Count];
            var relations = new Relation[gold.Count];
            forms.Read(gold.Text, gold.Tokens);
            parse(forms, tagged.Upos, tagged.Xpos, heads, relations);
            score.Add(gold, tagged, heads, relations);
        }

        return score;
    }

    /// <summary>Labelled F1 of one relation: head and relation both right.</summary>
    public (double F1, int Gold) this[Relation relation] =>
        relations.TryGetValue(relation, out (int Correct, int Found, int Gold) n) ? (200.0 * n.Correct / (n.Found + n.Gold), n.Gold) : (0, 0);

    private void Add(TreebankSentence gold, TreebankSentence tagged, int[] foundHeads, Relation[] found)
    {
        for (int i = 0; i < gold.Count; i++)
        {
            Words++;
            upos += gold.Upos[i] == tagged.Upos[i] ? 1 : 0;
            xpos += gold.Xpos[i] == tagged.Xpos[i] ? 1 : 0;
            bool head = gold.Heads[i] == foundHeads[i];
            bool both = head && gold.Relations[i] == found[i];
            heads += head ? 1 : 0;
            labelled += both ? 1 : 0;
            Count(gold.Relations[i], both ? 1 : 0, 0, 1);
            Count(found[i], 0, 1, 0);
        }
    }

    private void Count(Relation relation, int correct, int found, int gold)
    {
        relations.TryGetValue(relation, out (int Correct, int Found, int Gold) n);
        relations[relation] = (n.Correct + correct, n.Found + found, n.Gold + gold);
    }
}
