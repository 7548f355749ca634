using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>
/// The parameters of the parser's neural network: word vectors from sums of embeddings, one window of three words, two bidirectional simple recurrent
/// layers (Lei et al. 2018), then for each transition a hidden layer over the vectors of the words around the stack's top (Chen and Manning 2014; Kiperwasser and Goldberg 2016).
/// </summary>
internal sealed class ParserNetwork
{
    /// <summary>Length of a word's vector.</summary>
    public const int Width = 96;

    /// <summary>Units of the hidden layer.</summary>
    public const int Hidden = 128;

    /// <summary>Recurrent layers.</summary>
    public const int Layers = 2;

    public const string FileName = "parser.model";

    /// <summary>The network that reads from right to left.</summary>
    public const string ReverseFileName = "parser-reverse.model";

    private static readonly Lazy<ParserNetwork> Embedded = new(static () => Read(EmbeddedModel.Open(FileName)));
    private static readonly Lazy<ParserNetwork> EmbeddedReverse = new(static () => Read(EmbeddedModel.Open(ReverseFileName)));

    private readonly KeyTable rows;
    private readonly int[] unknown;

    public ParserNetwork(TransitionSet transitions, IReadOnlyList<uint> inputs)
    {
        Transitions = transitions;
        Outputs = (transitions.Count + 15) / 16 * 16;
        Inputs = inputs;
        rows = new KeyTable(inputs.Count);
        for (int i = 0; i < inputs.Count; i++)
        {
            rows.Add(inputs[i], (uint)i);
        }

        unknown = [.. Enumerable.Range(0, WordInputs.Count).Select(kind => rows.TryGet(WordInputs.Unknown(kind), out uint row) ? (int)row : -1)];

        Embeddings = new float[inputs.Count * Width];
        Window = new float[3 * Width * Width];
        WindowBias = new float[Width];
        Recurrent = [.. Enumerable.Range(0, Layers).Select(_ => new float[Width * 3 * Width])];
        RecurrentBias = [.. Enumerable.Range(0, Layers).Select(_ => new float[3 * Width])];
        Slots = new float[Width * StateFeatures.Projections * Hidden];
        SlotDefaults = new float[2 * StateFeatures.Slots * Hidden];
        Tables = new float[StateFeatures.TableRows * Hidden];
        HiddenBias = new float[Hidden];
        Output = new float[Hidden * Outputs];
        OutputBias = new float[Outputs];
    }

    public static ParserNetwork Shared => Embedded.Value;

    /// <summary>Loaded when it is first asked for: most documents of few clauses never need it.</summary>
    public static ParserNetwork SharedReverse => EmbeddedReverse.Value;

    public TransitionSet Transitions { get; }

    /// <summary>Number of transitions, rounded up to whole vectors.</summary>
    public int Outputs { get; }

    /// <summary>Keys of the embeddings' rows, see <see cref="WordInputs"/>.</summary>
    public IReadOnlyList<uint> Inputs { get; }

    public float[] Embeddings { get; }

    public float[] Window { get; }

    public float[] WindowBias { get; }

    public float[][] Recurrent { get; }

    public float[][] RecurrentBias { get; }

    public float[] Slots { get; }

    /// <summary>What stands for an empty slot, then for the root.</summary>
    public float[] SlotDefaults { get; }

    public float[] Tables { get; }

    public float[] HiddenBias { get; }

    public float[] Output { get; }

    public float[] OutputBias { get; }

    /// <summary>The row of an embedding, or that of unknown values of its kind.</summary>
    public int Row(int kind, uint key) => rows.TryGet(key, out uint row) ? (int)row : unknown[kind];

    /// <summary>The layers laid out for parsing; null while they are trained.</summary>
    public PackedLayers? Packed { get; private set; }

    public static ParserNetwork Read(ModelReader reader)
    {
        TransitionSet transitions = TransitionSet.Read(reader);
        uint[] inputs = new uint[reader.Number()];
        uint key = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = key += (uint)reader.Number();
        }

        var network = new ParserNetwork(transitions, inputs);
        reader.Bytes(network.Embeddings, Width);
        foreach (float[] parameter in network.Dense())
        {
            reader.Shorts(parameter);
        }

        network.Packed = new PackedLayers(network);
        return network;
    }

    /// <summary>Every parameter but the embeddings, in the order of the model file.</summary>
    public IEnumerable<float[]> Dense() => [Window, WindowBias, .. Recurrent, .. RecurrentBias, Slots, SlotDefaults, Tables, HiddenBias, Output, OutputBias];

    internal sealed class PackedLayers(ParserNetwork network)
    {
        public PackedMatrix Window { get; } = new(network.Window, 3 * Width, Width);

        public PackedMatrix[] Recurrent { get; } = [.. network.Recurrent.Select(layer => new PackedMatrix(layer, Width, 3 * Width))];

        public PackedMatrix Slots { get; } = new(network.Slots, Width, StateFeatures.Projections * Hidden);
    }
}
