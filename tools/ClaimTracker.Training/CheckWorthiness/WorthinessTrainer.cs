using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.CheckWorthiness;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Training.Learning;

namespace ClaimTracker.Training.CheckWorthiness;

/// <summary>Logistic regression by AdaGrad on the crowdsourced part of ClaimBuster; deterministic.</summary>
internal static class WorthinessTrainer
{
    private const int Epochs = 6;
    private const float Rate = 0.3f;

    /// <summary>Pulls weights towards 0 in each step.</summary>
    private const float Decay = 1e-3f;

    public static void Run(TrainingOptions options, Action<string> log)
    {
        List<Example> train = Examples(ClaimBusterFile.Read(Path.Combine(options.Data, "crowdsourced.csv")));
        List<Example> test = Examples(ClaimBusterFile.Read(Path.Combine(options.Data, "groundtruth.csv")));
        float[] weights = new float[WorthinessFeatures.Buckets];
        float[] squares = new float[WorthinessFeatures.Buckets];
        double[] sums = new double[WorthinessFeatures.Buckets];
        float bias = 0, biasSquares = 0;
        double biasSum = 0;
        int[] order = [.. Enumerable.Range(0, train.Count)];
        var shuffle = new SeededShuffle(TrainingOptions.Seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            shuffle.Shuffle<int>(order);
            foreach (int index in order)
            {
                Example example = train[index];
                float norm = 1 / MathF.Sqrt(example.Buckets.Length);
                float error = (example.CheckWorthy ? 1 : 0) - Sigmoid(Margin(weights, bias, example));
                foreach (int bucket in example.Buckets)
                {
                    float gradient = (error * norm) - (Decay * weights[bucket]);
                    squares[bucket] += gradient * gradient;
                    weights[bucket] += Rate * gradient / MathF.Sqrt(squares[bucket] + 1e-2f);
                }

                biasSquares += error * error;
                bias += Rate * error / MathF.Sqrt(biasSquares + 1);
            }

            // the average over the later epochs generalises better than the last weights
            if (epoch >= 1)
            {
                for (int i = 0; i < weights.Length; i++)
                {
                    sums[i] += weights[i];
                }

                biasSum += bias;
            }

            log($"epoch {epoch + 1}: average precision {AveragePrecision(test, weights, bias):0.0000}");
        }

        float[] average = [.. sums.Select(sum => (float)(sum / (Epochs - 1)))];
        float averageBias = (float)(biasSum / (Epochs - 1));
        float scale = average.Max(MathF.Abs) / 127;
        sbyte[] quantised = [.. average.Select(weight => (sbyte)MathF.Round(weight / scale))];
        float[] restored = [.. quantised.Select(weight => weight * scale)];
        log($"averaged and quantised: average precision {AveragePrecision(test, restored, averageBias):0.0000}, F1 {F1(test, restored, averageBias):0.0000}, {quantised.Count(weight => weight != 0)} weights");
        Save(options.ModelFile(WorthinessModel.FileName), quantised, scale, averageBias);
    }

    private sealed record Example(int[] Buckets, bool CheckWorthy);

    private static List<Example> Examples(List<LabelledSentence> sentences)
    {
        var analyzer = new EnglishAnalyzer();
        var sentence = new AnalyzedSentence();
        var features = new WorthinessFeatures();
        var examples = new List<Example>(sentences.Count);
        foreach (LabelledSentence labelled in sentences)
        {
            analyzer.Tokenize(labelled.Text, new TextSpan(0, labelled.Text.Length), sentence);
            analyzer.Tag(sentence);
            features.Read(sentence, [.. Enumerable.Range(0, sentence.Count)]);
            examples.Add(new Example([.. features.Features.Select(feature => feature.Bucket)], labelled.CheckWorthy));
        }

        return examples;
    }

    private static float Margin(float[] weights, float bias, Example example)
    {
        float sum = 0;
        foreach (int bucket in example.Buckets)
        {
            sum += weights[bucket];
        }

        return bias + (sum / MathF.Sqrt(example.Buckets.Length));
    }

    private static float Sigmoid(float margin) => 1 / (1 + MathF.Exp(-margin));

    private static double AveragePrecision(List<Example> examples, float[] weights, float bias)
    {
        int found = 0, seen = 0;
        double sum = 0;
        foreach (Example example in examples.OrderByDescending(example => Margin(weights, bias, example)))
        {
            seen++;
            if (example.CheckWorthy)
            {
                found++;
                sum += (double)found / seen;
            }
        }

        return sum / found;
    }

    /// <summary>F1 of "check-worthy" at even odds.</summary>
    private static double F1(List<Example> examples, float[] weights, float bias)
    {
        int hits = examples.Count(example => example.CheckWorthy && Margin(weights, bias, example) > 0);
        int taken = examples.Count(example => Margin(weights, bias, example) > 0);
        return 2.0 * hits / (taken + examples.Count(example => example.CheckWorthy));
    }

    private static void Save(string path, sbyte[] weights, float scale, float bias)
    {
        var writer = new ModelWriter();
        writer.Number((uint)MathF.Round(scale * 1e6f));
        writer.Number((uint)((int)MathF.Round(bias * 1e6f) + 1_000_000_000));
        writer.Number((uint)weights.Count(weight => weight != 0));
        int last = -1;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0)
            {
                writer.Number((uint)(i - last));
                writer.Byte((byte)weights[i]);
                last = i;
            }
        }

        writer.Save(path);
    }
}
