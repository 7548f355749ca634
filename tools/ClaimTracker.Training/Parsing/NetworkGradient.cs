using System.Runtime.Intrinsics;
using ClaimTracker.Extraction.Language.Models;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Training.Learning;

namespace ClaimTracker.Training.Parsing;

/// <summary>Back-propagation through a <see cref="NetworkRun"/>: the derivatives of every step in reverse, summed into the parameters' gradients.</summary>
internal sealed class NetworkGradient
{
    private const int Width = ParserNetwork.Width;
    private const int Hidden = ParserNetwork.Hidden;
    private const int ProjectedRow = StateFeatures.Projections * Hidden;
    private const int DefaultsRow = StateFeatures.Slots * Hidden;

    private readonly NetworkRun run;
    private readonly ParserNetwork network;
    private readonly Adam[] dense;
    private readonly Adam embeddings;
    private readonly HashSet<int> touched = [];
    private readonly float[] slotsTransposed;
    private readonly float[] windowTransposed;
    private readonly float[][] recurrentTransposed;
    private readonly float[] ofProjected;
    private readonly float[] ofVectors;
    private readonly float[] ofNext;
    private readonly float[] ofGates;
    private readonly float[] ofPadded;
    private readonly float[] ofHidden = new float[Hidden];

    public NetworkGradient(ParserNetwork network, NetworkRun run, int longest)
    {
        this.network = network;
        this.run = run;
        dense = [.. network.Dense().Select(p => new Adam(p))];
        embeddings = new Adam(network.Embeddings);
        slotsTransposed = new float[network.Slots.Length];
        windowTransposed = new float[network.Window.Length];
        recurrentTransposed = [.. network.Recurrent.Select(r => new float[r.Length])];
        ofProjected = new float[longest * ProjectedRow];
        ofVectors = new float[longest * Width];
        ofNext = new float[longest * Width];
        ofGates = new float[longest * 3 * Width];
        ofPadded = new float[(longest + 2) * Width];
        Transpose();
    }

    public void StartSentence() => ofProjected.AsSpan(0, run.Count * ProjectedRow).Clear();

    /// <summary>From the derivatives of the scores back to the projected words, for the configuration last scored.</summary>
    /// <param name="ofScores">Derivatives of the loss by each score.</param>
    /// <param name="dropout">What each hidden unit was multiplied with.</param>
    public void AddDecision(float[] ofScores, float[] dropout)
    {
        int outputs = network.Outputs;
        Add(ofScores, Gradient(network.OutputBias));
        float[] ofOutput = Gradient(network.Output);
        for (int unit = 0; unit < Hidden; unit++)
        {
            float value = run.HiddenUnits[unit];
            if (value <= 0)
            {
                ofHidden[unit] = 0;
                continue;
            }

            Vector512<float> sum = Vector512<float>.Zero;
            Vector512<float> x = Vector512.Create(value);
            for (int k = unit * outputs; k < (unit + 1) * outputs; k += 16)
            {
                Vector512<float> score = Vector512.LoadUnsafe(ref ofScores[k - (unit * outputs)]);
                sum += score * Vector512.LoadUnsafe(ref network.Output[k]);
                (Vector512.LoadUnsafe(ref ofOutput[k]) + (x * score)).StoreUnsafe(ref ofOutput[k]);
            }

            ofHidden[unit] = Vector512.Sum(sum) * dropout[unit];
        }

        Add(ofHidden, Gradient(network.HiddenBias));
        float[] ofTables = Gradient(network.Tables);
        foreach (int row in run.Rows)
        {
            Add(ofHidden, ofTables.AsSpan(row * Hidden, Hidden));
        }

        float[] ofDefaults = Gradient(network.SlotDefaults);
        for (int slot = 0; slot < StateFeatures.Slots; slot++)
        {
            int word = run.Slots[slot];
            Add(ofHidden, word >= 0 && word < run.Count ? ofProjected.AsSpan((word * ProjectedRow) + (StateFeatures.ProjectionOf(slot) * Hidden), Hidden) : ofDefaults.AsSpan((word < 0 ? 0 : DefaultsRow) + (slot * Hidden), Hidden));
        }
    }

    /// <summary>From the projected words back to the embeddings.</summary>
    /// <param name="inputs">The embeddings' rows of the sentence.</param>
    /// <param name="inputDropout">What the first vectors were multiplied with, <paramref name="vectorDropout"/> the last.</param>
    public void FinishSentence(ReadOnlySpan<int> inputs, float[] inputDropout, float[] vectorDropout)
    {
        int count = run.Count;
        MatrixProduct.Add(run.Vectors[^1], 1, Width, ofProjected, Gradient(network.Slots), Width, count, ProjectedRow);
        ofVectors.AsSpan(0, count * Width).Clear();
        MatrixProduct.Add(ofProjected, ProjectedRow, 1, slotsTransposed, ofVectors, count, ProjectedRow, Width);
        Multiply(ofVectors, vectorDropout, count * Width);
        for (int layer = ParserNetwork.Layers - 1; layer >= 0; layer--)
        {
            Recur(layer);
            MatrixProduct.Add(run.Vectors[layer], 1, Width, ofGates, Gradient(network.Recurrent[layer]), Width, count, 3 * Width);
            MatrixProduct.Add(ofGates, 3 * Width, 1, recurrentTransposed[layer], ofNext, count, 3 * Width, Width);
            AddRows(ofGates, Gradient(network.RecurrentBias[layer]), count);
            ofNext.AsSpan(0, count * Width).CopyTo(ofVectors);
        }

        ofPadded.AsSpan(0, (count + 2) * Width).Clear();
        ofVectors.AsSpan(0, count * Width).CopyTo(ofPadded.AsSpan(Width));
        for (int k = 0; k < count * Width; k++)
        {
            ofVectors[k] = run.WindowSum[k] > 0 ? ofVectors[k] : 0;
        }

        MatrixProduct.Add(run.Padded, 1, Width, ofVectors, Gradient(network.Window), 3 * Width, count, Width);
        AddRows(ofVectors, Gradient(network.WindowBias), count);
        AddWindows(count);
        Multiply(ofPadded.AsSpan(Width), inputDropout, count * Width);
        for (int i = 0; i < inputs.Length; i++)
        {
            touched.Add(inputs[i]);
            Add(ofPadded.AsSpan(((i / WordInputs.Count) + 1) * Width, Width), embeddings.Gradient.AsSpan(inputs[i] * Width, Width));
        }
    }

    public void Step(int step, float rate, float scale)
    {
        foreach (Adam parameter in dense)
        {
            parameter.Step(step, rate, scale);
        }

        foreach (int row in touched)
        {
            embeddings.Step(row * Width, Width, step, rate, scale);
        }

        touched.Clear();
        Transpose();
    }

    private float[] Gradient(float[] values)
    {
        foreach (Adam parameter in dense)
        {
            if (ReferenceEquals(parameter.Values, values))
            {
                return parameter.Gradient;
            }
        }

        throw new ArgumentException("Not a parameter of the network.", nameof(values));
    }

    private void Transpose()
    {
        Transpose(network.Slots, slotsTransposed, Width, ProjectedRow);
        Transpose(network.Window, windowTransposed, 3 * Width, Width);
        for (int layer = 0; layer < ParserNetwork.Layers; layer++)
        {
            Transpose(network.Recurrent[layer], recurrentTransposed[layer], Width, 3 * Width);
        }
    }

    private static void Transpose(float[] source, float[] target, int rows, int columns)
    {
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                target[(j * rows) + i] = source[(i * columns) + j];
            }
        }
    }

    /// <summary>The gradient of the window's input: three overlapping words each.</summary>
    private void AddWindows(int count)
    {
        float[] windows = new float[count * 3 * Width];
        MatrixProduct.Add(ofVectors, Width, 1, windowTransposed, windows, count, Width, 3 * Width);
        for (int i = 0; i < count; i++)
        {
            Add(windows.AsSpan(i * 3 * Width, 3 * Width), ofPadded.AsSpan(i * Width, 3 * Width));
        }
    }

    /// <summary>From <see cref="ofVectors"/> after a recurrent layer to the layer's gates, and what goes around the layer to <see cref="ofNext"/>.</summary>
    private void Recur(int layer)
    {
        Recur(layer, 0, Width / 2, run.Count - 1, -1, -1);
        Recur(layer, Width / 2, Width, 0, run.Count, 1);
    }

    private void Recur(int layer, int fromUnit, int toUnit, int first, int end, int step)
    {
        float[] gates = run.Gates[layer];
        float[] cells = run.Cells[layer];
        float[] before = run.Vectors[layer];
        Vector512<float> one = Vector512<float>.One;
        Vector512<float> half = Vector512.Create(0.5f);
        for (int unit = fromUnit; unit < toUnit; unit += 16)
        {
            Vector512<float> ofCell = Vector512<float>.Zero;
            for (int i = first; i != end; i += step)
            {
                int at = (i * 3 * Width) + unit;
                int to = (i * Width) + unit;
                Vector512<float> value = Vector512.LoadUnsafe(ref gates[at]);
                Vector512<float> rawForget = Vector512.LoadUnsafe(ref gates[at + Width]);
                Vector512<float> rawOpen = Vector512.LoadUnsafe(ref gates[at + (2 * Width)]);
                Vector512<float> forgetSlope = one + Vector512.Abs(rawForget);
                Vector512<float> openSlope = one + Vector512.Abs(rawOpen);
                Vector512<float> forget = half + (half * (rawForget / forgetSlope));
                Vector512<float> open = half + (half * (rawOpen / openSlope));
                Vector512<float> cell = Vector512.LoadUnsafe(ref cells[to]);
                Vector512<float> previous = i + step == end ? Vector512<float>.Zero : Vector512.LoadUnsafe(ref cells[to + (step * Width)]);
                Vector512<float> cellSlope = one + Vector512.Abs(cell);
                Vector512<float> squashed = cell / cellSlope;
                Vector512<float> input = Vector512.LoadUnsafe(ref before[to]);
                Vector512<float> outer = Vector512.LoadUnsafe(ref ofVectors[to]);
                Vector512<float> ofOpen = outer * (squashed - input);
                ofCell += outer * open / (cellSlope * cellSlope);
                ((one - open) * outer).StoreUnsafe(ref ofNext[to]);
                (ofCell * (one - forget)).StoreUnsafe(ref ofGates[at]);
                (ofCell * (previous - value) * half / (forgetSlope * forgetSlope)).StoreUnsafe(ref ofGates[at + Width]);
                (ofOpen * half / (openSlope * openSlope)).StoreUnsafe(ref ofGates[at + (2 * Width)]);
                ofCell *= forget;
            }
        }
    }

    private static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        for (int k = 0; k < source.Length; k += 16)
        {
            (Vector512.Create(source[k..]) + Vector512.Create((ReadOnlySpan<float>)target[k..])).CopyTo(target[k..]);
        }
    }

    private static void AddRows(ReadOnlySpan<float> source, Span<float> target, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Add(source.Slice(i * target.Length, target.Length), target);
        }
    }

    private static void Multiply(Span<float> values, ReadOnlySpan<float> factors, int length)
    {
        for (int k = 0; k < length; k++)
        {
            values[k] *= factors[k];
        }
    }
}
