using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Tagging;
using ClaimTracker.Training.Learning;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Tagging;

/// <summary>Replaces the annotated tags by those of a tagger that has not seen the sentence, so that the parser learns from tags as bad
/// as it will get, and adds the same sentences in other cases.</summary>
internal static class Jackknife
{
    private const int Folds = 5;

    public static List<TreebankSentence> Retag(IReadOnlyList<TreebankSentence> sentences, uint seed, Action<string>? log)
    {
        var tagged = new List<TreebankSentence>();
        var random = new SeededShuffle(seed);
        for (int fold = 0; fold < Folds; fold++)
        {
            var rest = new List<TreebankSentence>();
            for (int i = 0; i < sentences.Count; i++)
            {
                if (Fold(i) != fold)
                {
                    rest.Add(sentences[i]);
                }
            }

            TaggerModel model = new TaggerTrainer(rest, seed).TrainModel();
            var tagger = new PerceptronTagger(model);
            for (int i = 0; i < sentences.Count; i++)
            {
                if (Fold(i) == fold)
                {
                    tagged.Add(Tag(tagger, model, sentences[i]));
                    if (TrainingSet.CaseVariant(sentences[i], random) is { } variant)
                    {
                        tagged.Add(Tag(tagger, model, variant));
                    }
                }
            }

            log?.Invoke($"tagged fold {fold + 1} of {Folds} with a tagger trained on the others");
        }

        return tagged;

        // neighbours stay together: sentences of one document share words
        int Fold(int i) => i / 50 % Folds;
    }

    public static TreebankSentence Tag(PerceptronTagger tagger, TaggerModel model, TreebankSentence sentence)
    {
        var forms = new WordForms();
        forms.Read(sentence.Text, sentence.Tokens);
        byte[] tags = tagger.Tag(forms).ToArray();
        return sentence with { Upos = [.. tags.Select(t => model[t].Upos)], Xpos = [.. tags.Select(t => model[t].Xpos)] };
    }
}
