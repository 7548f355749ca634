using ClaimTracker.Extraction.Entities;
using ClaimTracker.Extraction.Entities.Places;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Models;
using ClaimTracker.Extraction.Language.Tagging;
using ClaimTracker.Training.Learning;
using ClaimTracker.Training.Tagging;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Entities;

/// <summary>Learns the entity tagger with the averaged perceptron on GUM's names, with tags from taggers that had not seen the sentence.</summary>
internal static class EntityTrainer
{
    private const string Treebank = "en_gum-ccby-";
    private const int Epochs = 12;
    private const double Clip = 24;

    public static void Run(TrainingOptions options, Action<string> log)
    {
        Gazetteer gazetteer = Gazetteer.Read(EmbeddedModel.Open(new FileInfo(options.ModelFile(Gazetteer.FileName))));
        ModelWriter writer = Train(Examples(options.Data, log), gazetteer, log);
        writer.Save(options.ModelFile(EntityModel.FileName));
        TaggerModel tagger = TaggerModel.Read(EmbeddedModel.Open(new FileInfo(options.ModelFile(TaggerModel.FileName))));
        string part = options.Test ? "test" : "dev";
        EntityScore.Of(options.Data, Treebank + part, tagger, LinearModel.Read(new ModelReader(writer.ToArray())), gazetteer).Write(log);
    }

    /// <summary>GUM's training part, tagged by taggers that had not seen the sentence, with its names as classes.</summary>
    private static List<(TreebankSentence Sentence, byte[] Tags)> Examples(string data, Action<string> log)
    {
        List<TreebankSentence> sentences = TrainingSet.Load(data, Treebank + "train");
        var tags = new Dictionary<Token[], byte[]>();
        foreach ((TreebankSentence sentence, GoldSentence gold) in sentences.Zip(GoldSentence.Load(data, Treebank + "train")))
        {
            tags[sentence.Tokens] = Classes(gold);
        }

        List<TreebankSentence> all = [.. TrainingSet.Load(data, "en_ewt-ud-train"), .. sentences];
        return [.. Jackknife.Retag(all, TrainingOptions.Seed, log).Where(s => tags.ContainsKey(s.Tokens)).Select(s => (s, tags[s.Tokens]))];
    }

    public static byte[] Classes(GoldSentence gold)
    {
        byte[] classes = new byte[gold.Count];
        foreach (EntityMention name in GoldEntities.Of(gold))
        {
            for (int i = name.From; i <= name.To; i++)
            {
                classes[i] = i == name.From ? EntityModel.First(name.Type) : EntityModel.Further(name.Type);
            }
        }

        return classes;
    }

    private static ModelWriter Train(List<(TreebankSentence Sentence, byte[] Tags)> examples, Gazetteer gazetteer, Action<string> log)
    {
        var model = new AveragedPerceptron(EntityModel.Classes);
        var features = new EntityFeatures(gazetteer);
        var forms = new WordForms();
        uint[] keys = new uint[EntityFeatures.Most];
        float[] scores = new float[model.Stride];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var random = new SeededShuffle(TrainingOptions.Seed);
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            (int wrong, int decided) = (0, 0);
            foreach (int index in order)
            {
                (TreebankSentence s, byte[] gold) = examples[index];
                forms.Read(s.Text, s.Tokens);
                features.Read(s.Text, s.Tokens, s.Xpos);
                (byte previous, byte beforePrevious) = (EntityModel.Outside, EntityModel.Outside);
                for (int i = 0; i < s.Count; i++)
                {
                    byte tag = EntityModel.Outside;
                    if (features.IsDecided(i, previous))
                    {
                        int n = features.Extract(forms, s.Xpos, i, previous, beforePrevious, keys);
                        model.Score(keys.AsSpan(0, n), scores);
                        tag = Best(scores, previous);

                        // after a mistake the rest of a name counts as a name of its own
                        byte correct = EntityModel.MayFollow(previous, gold[i]) ? gold[i] : (byte)(gold[i] - 1);
                        model.Tick();
                        decided++;
                        if (tag != correct)
                        {
                            model.Update(keys.AsSpan(0, n), correct, tag);
                            wrong++;
                        }
                    }

                    (beforePrevious, previous) = (previous, tag);
                }
            }

            log(FormattableString.Invariant($"entities epoch {epoch}: {100.0 * wrong / decided:0.00} % of the decisions wrong"));
        }

        var writer = new ModelWriter();
        log($"{model.Write(writer, Clip, smallest: 1, rowLeast: 2)} features kept");
        return writer;
    }

    private static byte Best(float[] scores, byte previous)
    {
        byte best = EntityModel.Outside;
        for (byte tag = 1; tag < EntityModel.Classes; tag++)
        {
            best = scores[tag] > scores[best] && EntityModel.MayFollow(previous, tag) ? tag : best;
        }

        return best;
    }
}
