using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Models;
using ClaimTracker.Extraction.Language.Tagging;
using ClaimTracker.Training.Learning;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Tagging;

/// <summary>Learns a <see cref="TaggerModel"/> with the averaged perceptron, each decision after the tags that the model itself gave before.</summary>
internal sealed class TaggerTrainer(IReadOnlyList<TreebankSentence> sentences, uint seed)
{
    private const int Epochs = 8;
    private const double Clip = 24;

    private readonly TagClasses classes = TagClasses.Of(sentences);
    private readonly uint[] keys = new uint[TaggerFeatures.Most];
    private readonly WordForms forms = new();

    public ModelWriter Train(Action<string>? log = null, int smallest = 1)
    {
        TagDictionary dictionary = TagDictionaryBuilder.Build(sentences, classes);
        var model = new AveragedPerceptron(classes.Count);
        List<TreebankSentence> examples = TrainingSet.WithCaseVariants(sentences, seed);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var random = new SeededShuffle(seed);
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            int wrong = 0;
            int total = 0;
            foreach (int index in order)
            {
                wrong += Learn(model, dictionary, examples[index]);
                total += examples[index].Count;
            }

            log?.Invoke($"tagger epoch {epoch}: {100.0 * wrong / total:0.00} % of the decisions wrong, {model.RowCount} features");
        }

        var writer = new ModelWriter();
        classes.Write(writer);
        TagDictionaryBuilder.Write(dictionary, writer);
        int rows = model.Write(writer, Clip, smallest);
        log?.Invoke($"tagger: {rows} features kept");
        return writer;
    }

    public TaggerModel TrainModel(int smallest = 1) => TaggerModel.Read(new ModelReader(Train(null, smallest).ToArray()));

    private int Learn(AveragedPerceptron model, TagDictionary dictionary, TreebankSentence sentence)
    {
        forms.Read(sentence.Text, sentence.Tokens);
        var entries = new TagDictionary.Entry[sentence.Count];
        var ambiguity = new ushort[sentence.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = dictionary[forms.Word(i)];
            ambiguity[i] = entries[i].Ambiguity;
        }

        Span<float> scores = stackalloc float[model.Stride];
        uint previous = byte.MaxValue;
        uint beforePrevious = byte.MaxValue;
        int wrong = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            byte tag = entries[i].FixedTag;
            if (tag == TagDictionary.NotFixed)
            {
                int n = TaggerFeatures.Extract(forms, ambiguity, i, previous, beforePrevious, keys);
                model.Score(keys.AsSpan(0, n), scores);
                int correct = classes.IndexOf(sentence.Upos[i], sentence.Xpos[i]);
                tag = (byte)Best(scores[..classes.Count]);
                model.Tick();
                if (tag != correct)
                {
                    model.Update(keys.AsSpan(0, n), correct, tag);
                    wrong++;
                }
            }

            beforePrevious = previous;
            previous = tag;
        }

        return wrong;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
