using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>What the parser has learned.</summary>
internal sealed class ParserModel(TransitionSet transitions, LinearModel weights)
{
    public const string FileName = "parser.model";

    private static readonly Lazy<ParserModel> Embedded = new(static () => Read(EmbeddedModel.Open(FileName)));

    public static ParserModel Shared => Embedded.Value;

    public TransitionSet Transitions { get; } = transitions;

    public LinearModel Weights { get; } = weights;

    public static ParserModel Read(ModelReader reader) => new(TransitionSet.Read(reader), LinearModel.Read(reader));
}
