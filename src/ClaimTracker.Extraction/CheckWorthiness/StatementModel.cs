using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.CheckWorthiness;

/// <summary>
/// A logistic model over the words of a statement (tools/ClaimTracker.Training, verbs checkworthiness and notfactual). Immutable, shared by threads.
/// </summary>
internal sealed class StatementModel
{
    public const string WorthinessFile = "checkworthiness.model";

    public const string NotFactualFile = "notfactual.model";

    private static readonly Lazy<StatementModel> EmbeddedWorthiness = new(() => Read(EmbeddedModel.Open(WorthinessFile)));

    private static readonly Lazy<StatementModel> EmbeddedNotFactual = new(() => Read(EmbeddedModel.Open(NotFactualFile)));

    private readonly sbyte[] _weights = new sbyte[StatementFeatures.Buckets];
    private float _scale;
    private float _bias;

    /// <summary>Which statements fact-checkers want checked, learned from ClaimBuster's debates.</summary>
    public static StatementModel Worthiness => EmbeddedWorthiness.Value;

    /// <summary>Which sentences state no fact, learned from ClaimBuster's debates and the annotated documents for development.</summary>
    public static StatementModel NotFactual => EmbeddedNotFactual.Value;

    /// <summary>The log-odds of what the model tells.</summary>
    public double Margin(StatementFeatures features)
    {
        long sum = 0;
        foreach ((int bucket, _) in features.Features)
        {
            sum += _weights[bucket];
        }

        return _bias + (sum * _scale / Math.Sqrt(Math.Max(1, features.Features.Length)));
    }

    /// <summary>The log-odds, and how much of them each group of words gave.</summary>
    /// <param name="contributions">One entry a group, length <see cref="WorthinessGroups.Count"/>; overwritten.</param>
    public double Margin(StatementFeatures features, Span<double> contributions)
    {
        contributions.Clear();
        double norm = _scale / Math.Sqrt(Math.Max(1, features.Features.Length));
        double margin = _bias;
        foreach ((int bucket, WorthinessGroup group) in features.Features)
        {
            double part = _weights[bucket] * norm;
            contributions[(int)group] += part;
            margin += part;
        }

        return margin;
    }

    /// <summary>Scale and bias in millionths, then each weight that is not 0 as its distance from the one before and its value.</summary>
    public static StatementModel Read(ModelReader reader)
    {
        var model = new StatementModel { _scale = reader.Number() / 1e6f, _bias = (reader.Number() - 1_000_000_000) / 1e6f };
        int count = reader.Number();
        int bucket = -1;
        for (int i = 0; i < count; i++)
        {
            bucket += reader.Number();
            model._weights[bucket] = (sbyte)reader.Byte();
        }

        return model;
    }
}
