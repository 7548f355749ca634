using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.CheckWorthiness;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Training.Learning;

namespace ClaimTracker.Training.CheckWorthiness;

/// <summary>Logistic regression over <see cref="StatementFeatures"/> by AdaGrad, averaged and quantised to eight bits; deterministic.</summary>
internal sealed class StatementTrainer
{
    private const int Epochs = 6;
    private const float Rate = 0.3f;

    /// <summary>Pulls weights towards 0 in each step.</summary>
    private const float Decay = 1e-3f;

    private readonly float[] _weights = new float[StatementFeatures.Buckets];
    private float _bias;
    private float _scale;

    /// <param name="progress">Is called after each epoch.</param>
    public void Train(IReadOnlyList<Statement> train, Action<int> progress)
    {
        float[] squares = new float[StatementFeatures.Buckets];
        double[] sums = new double[StatementFeatures.Buckets];
        float biasSquares = 0;
        double biasSum = 0;
        int[] order = [.. Enumerable.Range(0, train.Count)];
        var shuffle = new SeededShuffle(TrainingOptions.Seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            shuffle.Shuffle<int>(order);
            foreach (int index in order)
            {
                Statement example = train[index];
                float norm = 1 / MathF.Sqrt(example.Buckets.Length);
                float error = (example.Positive ? 1 : 0) - Sigmoid(Margin(example));
                foreach (int bucket in example.Buckets)
                {
                    float gradient = (error * norm) - (Decay * _weights[bucket]);
                    squares[bucket] += gradient * gradient;
                    _weights[bucket] += Rate * gradient / MathF.Sqrt(squares[bucket] + 1e-2f);
                }

                biasSquares += error * error;
                _bias += Rate * error / MathF.Sqrt(biasSquares + 1);
            }

            // the average over the later epochs generalises better than the last weights
            if (epoch >= 1)
            {
                for (int i = 0; i < sums.Length; i++)
                {
                    sums[i] += _weights[i];
                }

                biasSum += _bias;
            }

            progress(epoch + 1);
        }

        for (int i = 0; i < sums.Length; i++)
        {
            _weights[i] = (float)(sums[i] / (Epochs - 1));
        }

        _bias = (float)(biasSum / (Epochs - 1));
        Quantise();
    }

    /// <summary>The log-odds that the statement is a positive one.</summary>
    public float Margin(Statement example)
    {
        float sum = 0;
        foreach (int bucket in example.Buckets)
        {
            sum += _weights[bucket];
        }

        return _bias + (sum / MathF.Sqrt(example.Buckets.Length));
    }

    /// <summary>Mean of the precision at each positive, by falling log-odds.</summary>
    public double AveragePrecision(IReadOnlyList<Statement> examples)
    {
        int found = 0, seen = 0;
        double sum = 0;
        foreach (Statement example in examples.OrderByDescending(Margin))
        {
            seen++;
            if (example.Positive)
            {
                found++;
                sum += (double)found / seen;
            }
        }

        return sum / found;
    }

    /// <summary>F1 of the positives at even odds.</summary>
    public double F1(IReadOnlyList<Statement> examples)
    {
        int hits = examples.Count(example => example.Positive && Margin(example) > 0);
        int taken = examples.Count(example => Margin(example) > 0);
        return 2.0 * hits / (taken + examples.Count(example => example.Positive));
    }

    /// <returns>How many weights are not 0.</returns>
    public int Save(string path)
    {
        var writer = new ModelWriter();
        writer.Number((uint)MathF.Round(_scale * 1e6f));
        writer.Number((uint)((int)MathF.Round(_bias * 1e6f) + 1_000_000_000));
        writer.Number((uint)_weights.Count(weight => weight != 0));
        int last = -1;
        for (int i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] != 0)
            {
                writer.Number((uint)(i - last));
                writer.Byte((byte)(sbyte)MathF.Round(_weights[i] / _scale));
                last = i;
            }
        }

        writer.Save(path);
        return _weights.Count(weight => weight != 0);
    }

    public static Statement Read(EnglishAnalyzer analyzer, AnalyzedSentence sentence, StatementFeatures features, string text, bool positive)
    {
        analyzer.Tokenize(text, new TextSpan(0, text.Length), sentence);
        analyzer.Tag(sentence);
        features.Read(sentence, [.. Enumerable.Range(0, sentence.Count)]);
        return new Statement([.. features.Features.ToArray().Select(feature => feature.Bucket)], positive);
    }

    private void Quantise()
    {
        _scale = _weights.Max(MathF.Abs) / 127;
        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] = MathF.Round(_weights[i] / _scale) * _scale;
        }
    }

    private static float Sigmoid(float margin) => 1 / (1 + MathF.Exp(-margin));
}

/// <summary>The features of a sentence and what it is an example of.</summary>
internal sealed record Statement(int[] Buckets, bool Positive);
