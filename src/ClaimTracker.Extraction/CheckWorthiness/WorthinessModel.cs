using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.CheckWorthiness;

/// <summary>
/// A logistic model of which statements fact-checkers want checked, trained on ClaimBuster's debates (tools/ClaimTracker.Training, verb checkworthiness).
/// Immutable, shared by threads.
/// </summary>
internal sealed class WorthinessModel
{
    public const string FileName = "checkworthiness.model";

    private static readonly Lazy<WorthinessModel> Embedded = new(() => Read(EmbeddedModel.Open(FileName)));

    private readonly sbyte[] _weights = new sbyte[WorthinessFeatures.Buckets];
    private float _scale;
    private float _bias;

    public static WorthinessModel Shared => Embedded.Value;

    /// <summary>The log-odds that a fact-checker would want the statement checked, and how much of them each group of words gave.</summary>
    /// <param name="contributions">One entry a group, length <see cref="WorthinessGroups.Count"/>; overwritten.</param>
    public double Margin(WorthinessFeatures features, Span<double> contributions)
    {
        contributions.Clear();
        double norm = _scale / Math.Sqrt(Math.Max(1, features.Features.Count));
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
    public static WorthinessModel Read(ModelReader reader)
    {
        var model = new WorthinessModel { _scale = reader.Number() / 1e6f, _bias = (reader.Number() - 1_000_000_000) / 1e6f };
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
