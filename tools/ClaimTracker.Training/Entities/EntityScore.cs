using ClaimTracker.Extraction.Entities;
using ClaimTracker.Extraction.Entities.Places;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Models;
using ClaimTracker.Extraction.Language.Tagging;
using ClaimTracker.Training.Tagging;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Entities;

/// <summary>Names found on the treebank's own words with the tagger's tags: right where type, first and last word are.</summary>
internal sealed class EntityScore
{
    private readonly Dictionary<EntityType, (int Right, int Found, int Gold)> _types = Enum.GetValues<EntityType>().ToDictionary(type => type, _ => (0, 0, 0));

    public static EntityScore Of(string data, string name, TaggerModel taggerModel, LinearModel weights, Gazetteer gazetteer)
    {
        var score = new EntityScore();
        var tagger = new PerceptronTagger(taggerModel);
        var entities = new EntityTagger(weights, gazetteer);
        var forms = new WordForms();
        foreach ((TreebankSentence sentence, GoldSentence gold) in TrainingSet.Load(data, name).Zip(GoldSentence.Load(data, name)))
        {
            TreebankSentence tagged = Jackknife.Tag(tagger, taggerModel, sentence);
            forms.Read(sentence.Text, sentence.Tokens);
            List<EntityMention> found = EntityReader.Mentions(entities.Tag(sentence.Text, sentence.Tokens, tagged.Xpos, forms));
            List<EntityMention> right = GoldEntities.Of(gold);
            found.ForEach(mention => score.Count(mention.Type, right.Contains(mention) ? 1 : 0, 1, 0));
            right.ForEach(mention => score.Count(mention.Type, 0, 0, 1));
        }

        return score;
    }

    public void Write(Action<string> log)
    {
        log("| | F1 | precision | recall | number |");
        log("| --- | --- | --- | --- | --- |");
        foreach ((EntityType type, (int right, int found, int gold)) in _types)
        {
            Row(type.ToString().ToLowerInvariant(), right, found, gold);
        }

        Row("all", _types.Values.Sum(n => n.Right), _types.Values.Sum(n => n.Found), _types.Values.Sum(n => n.Gold));

        void Row(string name, int right, int found, int gold)
        {
            (double precision, double recall) = (100.0 * right / Math.Max(1, found), 100.0 * right / Math.Max(1, gold));
            double f1 = 200.0 * right / Math.Max(1, found + gold);
            log(FormattableString.Invariant($"| {name} | {f1:0.0} | {precision:0.0} | {recall:0.0} | {gold} |"));
        }
    }

    private void Count(EntityType type, int right, int found, int gold)
    {
        (int r, int f, int g) = _types[type];
        _types[type] = (r + right, f + found, g + gold);
    }
}
