using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>
/// The network at work on one sentence. The steps are apart, and every intermediate value is kept, because training needs them; parsing calls
/// <see cref="Embed"/>, <see cref="Encode"/>, <see cref="Project"/>, then <see cref="Score"/> for each decision. Buffers: one per thread.
/// </summary>
internal sealed class NetworkRun
{
    private const int Width = ParserNetwork.Width;
    private const int Hidden = ParserNetwork.Hidden;
    private const int ProjectedRow = StateFeatures.Projections * Hidden;
    private const int DefaultsRow = StateFeatures.Slots * Hidden;

    private readonly ParserNetwork network;
    private readonly int[] active = new int[Hidden];

    public NetworkRun(ParserNetwork network, int longest)
    {
        this.network = network;
        Padded = new float[(longest + 2) * Width];
        WindowSum = new float[longest * Width];
        Vectors = [.. Enumerable.Range(0, ParserNetwork.Layers + 1).Select(_ => new float[longest * Width])];
        Gates = [.. Enumerable.Range(0, ParserNetwork.Layers).Select(_ => new float[longest * 3 * Width])];
        Cells = [.. Enumerable.Range(0, ParserNetwork.Layers).Select(_ => new float[longest * Width])];
        Projected = new float[longest * ProjectedRow];
        HiddenUnits = new float[Hidden];
        Scores = new float[network.Outputs];
    }

    public int Count { get; private set; }

    /// <summary>The words' first vectors with a row of zeros before and after.</summary>
    public float[] Padded { get; }

    /// <summary>Before rectification.</summary>
    public float[] WindowSum { get; }

    /// <summary>After the window, then after each recurrent layer.</summary>
    public float[][] Vectors { get; }

    /// <summary>Before squashing: input, forget gate, output gate.</summary>
    public float[][] Gates { get; }

    public float[][] Cells { get; }

    /// <summary>Each word's part of the hidden layer in each slot.</summary>
    public float[] Projected { get; }

    public float[] HiddenUnits { get; }

    public float[] Scores { get; }

    public int[] Slots { get; } = new int[StateFeatures.Slots];

    public int[] Rows { get; } = new int[StateFeatures.TableFeatures];

    /// <param name="inputs">Rows of the embeddings, <see cref="WordInputs.Count"/> a word.</param>
    public void Embed(ReadOnlySpan<int> inputs)
    {
        Count = inputs.Length / WordInputs.Count;
        Padded.AsSpan(0, (Count + 2) * Width).Clear();
        for (int i = 0; i < inputs.Length; i++)
        {
            Add(network.Embeddings.AsSpan(inputs[i] * Width, Width), Padded.AsSpan(((i / WordInputs.Count) + 1) * Width, Width));
        }
    }

    public void Encode()
    {
        Repeat(network.WindowBias, WindowSum);
        Multiply(Padded, network.Window, network.Packed?.Window, WindowSum, 3 * Width, Width);
        float[] first = Vectors[0];
        for (int k = 0; k < Count * Width; k += 16)
        {
            (Vector512.LoadUnsafe(ref Padded[k + Width]) + Vector512.Max(Vector512<float>.Zero, Vector512.LoadUnsafe(ref WindowSum[k]))).StoreUnsafe(ref first[k]);
        }

        for (int layer = 0; layer < ParserNetwork.Layers; layer++)
        {
            Repeat(network.RecurrentBias[layer], Gates[layer]);
            Multiply(Vectors[layer], network.Recurrent[layer], network.Packed?.Recurrent[layer], Gates[layer], Width, 3 * Width);
            Recur(layer, 0, Width / 2, 0, Count, 1);
            Recur(layer, Width / 2, Width, Count - 1, -1, -1);
        }
    }

    public void Project()
    {
        Projected.AsSpan(0, Count * ProjectedRow).Clear();
        Multiply(Vectors[^1], network.Slots, network.Packed?.Slots, Projected, Width, ProjectedRow);
    }

    /// <summary>Fills <see cref="HiddenUnits"/>, <see cref="Slots"/> and <see cref="Rows"/> for a configuration; the units are not yet rectified.</summary>
    public void Sum(SentenceOutline outline, ParserState state)
    {
        StateFeatures.Words(state, Slots);
        StateFeatures.Rows(outline, state, Rows);

        // eight vectors stay in registers over all sources
        Vector512<float> h0 = Load(network.HiddenBias, 0), h1 = Load(network.HiddenBias, 16), h2 = Load(network.HiddenBias, 32), h3 = Load(network.HiddenBias, 48);
        Vector512<float> h4 = Load(network.HiddenBias, 64), h5 = Load(network.HiddenBias, 80), h6 = Load(network.HiddenBias, 96), h7 = Load(network.HiddenBias, 112);
        for (int k = 0; k < StateFeatures.Slots + StateFeatures.TableFeatures; k++)
        {
            ReadOnlySpan<float> source = Source(k);
            h0 += Load(source, 0);
            h1 += Load(source, 16);
            h2 += Load(source, 32);
            h3 += Load(source, 48);
            h4 += Load(source, 64);
            h5 += Load(source, 80);
            h6 += Load(source, 96);
            h7 += Load(source, 112);
        }

        h0.CopyTo(HiddenUnits, 0);
        h1.CopyTo(HiddenUnits, 16);
        h2.CopyTo(HiddenUnits, 32);
        h3.CopyTo(HiddenUnits, 48);
        h4.CopyTo(HiddenUnits, 64);
        h5.CopyTo(HiddenUnits, 80);
        h6.CopyTo(HiddenUnits, 96);
        h7.CopyTo(HiddenUnits, 112);
    }

    /// <summary>Rectifies the hidden units and computes <see cref="Scores"/>. About half of the units are zero and cost nothing.</summary>
    public void Score()
    {
        int n = 0;
        for (int k = 0; k < Hidden; k += 16)
        {
            Vector512<float> units = Vector512.Max(Vector512.LoadUnsafe(ref HiddenUnits[k]), Vector512<float>.Zero);
            units.StoreUnsafe(ref HiddenUnits[k]);
            for (ulong bits = Vector512.GreaterThan(units, Vector512<float>.Zero).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                active[n++] = k + BitOperations.TrailingZeroCount(bits);
            }
        }

        network.OutputBias.CopyTo(Scores, 0);
        MatrixProduct.AddRows(active.AsSpan(0, n), HiddenUnits, network.Output, Scores);
    }

    private static Vector512<float> Load(ReadOnlySpan<float> values, int start) => Vector512.LoadUnsafe(ref Unsafe.AsRef(in values[0]), (nuint)start);

    /// <summary>The part of the hidden layer that one slot (first) or one table feature (after them) adds.</summary>
    private ReadOnlySpan<float> Source(int k)
    {
        if (k >= StateFeatures.Slots)
        {
            return network.Tables.AsSpan(Rows[k - StateFeatures.Slots] * Hidden, Hidden);
        }

        int word = Slots[k];
        return word >= 0 && word < Count
            ? Projected.AsSpan((word * ProjectedRow) + (StateFeatures.ProjectionOf(k) * Hidden), Hidden)
            : network.SlotDefaults.AsSpan((word < 0 ? 0 : DefaultsRow) + (k * Hidden), Hidden);
    }

    private static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(target[..source.Length]);
        for (nuint k = 0; k < (nuint)source.Length; k += 16)
        {
            (Vector512.LoadUnsafe(ref from, k) + Vector512.LoadUnsafe(ref to, k)).StoreUnsafe(ref to, k);
        }
    }

    /// <param name="inner">Values of <paramref name="left"/> that one row of the product comes from; rows begin <see cref="Width"/> apart.</param>
    private void Multiply(float[] left, float[] right, PackedMatrix? packed, float[] target, int inner, int columns)
    {
        if (packed is null)
        {
            MatrixProduct.Add(left, Width, 1, right, target, Count, inner, columns);
        }
        else
        {
            packed.AddProduct(left, Width, target, Count);
        }
    }

    private void Repeat(float[] row, float[] target)
    {
        for (int i = 0; i < Count; i++)
        {
            row.CopyTo(target, i * row.Length);
        }
    }

    /// <summary>Gates and cells are squashed by x / (1 + |x|), which needs no exponential and so is exact everywhere.</summary>
    private void Recur(int layer, int fromUnit, int toUnit, int first, int end, int step)
    {
        float[] gates = Gates[layer];
        float[] cells = Cells[layer];
        float[] before = Vectors[layer];
        float[] after = Vectors[layer + 1];
        Vector512<float> one = Vector512<float>.One;
        Vector512<float> half = Vector512.Create(0.5f);
        for (int unit = fromUnit; unit < toUnit; unit += 16)
        {
            Vector512<float> cell = Vector512<float>.Zero;
            for (int i = first; i != end; i += step)
            {
                int at = (i * 3 * Width) + unit;
                Vector512<float> value = Vector512.LoadUnsafe(ref gates[at]);
                Vector512<float> forget = Vector512.LoadUnsafe(ref gates[at + Width]);
                Vector512<float> open = Vector512.LoadUnsafe(ref gates[at + (2 * Width)]);
                forget = half + (half * (forget / (one + Vector512.Abs(forget))));
                open = half + (half * (open / (one + Vector512.Abs(open))));
                cell = (forget * cell) + ((one - forget) * value);
                int to = (i * Width) + unit;
                cell.StoreUnsafe(ref cells[to]);
                Vector512<float> squashed = cell / (one + Vector512.Abs(cell));
                ((open * squashed) + ((one - open) * Vector512.LoadUnsafe(ref before[to]))).StoreUnsafe(ref after[to]);
            }
        }
    }
}
