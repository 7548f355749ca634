using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Training.Learning;

/// <summary>
/// Multiclass perceptron over hashed features with averaged weights (Collins 2002). A row is made when a feature first takes part in an update,
/// so features that never mattered cost nothing.
/// </summary>
internal sealed class AveragedPerceptron
{
    private const int RowsPerBlock = 4096;

    private readonly List<float[]> weights = [];
    private readonly List<float[]> totals = [];
    private readonly int stride;
    private uint[] keys = new uint[1 << 16];
    private int[] rows = new int[1 << 16];
    private int rowCount;
    private double time = 1;

    public AveragedPerceptron(int classes)
    {
        Classes = classes;
        stride = (classes + 15) / 16 * 16;
    }

    public int Classes { get; }

    public int RowCount => rowCount;

    /// <summary>Length of the score buffer.</summary>
    public int Stride => stride;

    public void Tick() => time++;

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        ref float target = ref MemoryMarshal.GetReference(scores);
        foreach (uint feature in features)
        {
            int row = Find(feature);
            if (row >= 0)
            {
                ref float source = ref weights[row / RowsPerBlock][row % RowsPerBlock * stride];
                for (nuint k = 0; k < (nuint)stride; k += 16)
                {
                    (Vector512.LoadUnsafe(ref target, k) + Vector512.LoadUnsafe(ref source, k)).StoreUnsafe(ref target, k);
                }
            }
        }
    }

    /// <summary>Moves the weights of all features towards one class and away from another.</summary>
    public void Update(ReadOnlySpan<uint> features, int correct, int wrong, float size = 1)
    {
        foreach (uint feature in features)
        {
            int row = FindOrAdd(feature);
            int start = row % RowsPerBlock * stride;
            float[] w = weights[row / RowsPerBlock];
            float[] t = totals[row / RowsPerBlock];
            w[start + correct] += size;
            w[start + wrong] -= size;
            t[start + correct] += (float)(size * time);
            t[start + wrong] -= (float)(size * time);
        }
    }

    /// <summary>Writes the averaged weights as the engine's <see cref="LinearModel"/> reads them.</summary>
    /// <param name="clip">The averaged weight that becomes 127; greater ones are cut.</param>
    /// <returns>Number of rows written: those with a weight that is not 0 after rounding.</returns>
    public int Write(ModelWriter writer, double clip, int smallest, int rowLeast = 1)
    {
        var order = new List<(uint Key, int Row)>(rowCount);
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                order.Add((keys[i], rows[i]));
            }
        }

        order.Sort();
        var body = new ModelWriter();
        int written = 0;
        uint last = 0;
        sbyte[] quantized = new sbyte[Classes];
        foreach ((uint key, int row) in order)
        {
            int count = Quantize(row, clip, quantized, smallest, rowLeast);
            if (count == 0)
            {
                continue;
            }

            body.Number(key - last);
            last = key;
            body.Byte((byte)count);
            for (int c = 0; c < Classes; c++)
            {
                if (quantized[c] != 0)
                {
                    body.Byte((byte)c);
                    body.Byte((byte)quantized[c]);
                }
            }

            written++;
        }

        writer.Number((uint)Classes);
        writer.Number((uint)written);
        writer.Append(body);
        return written;
    }

    private int Quantize(int row, double clip, sbyte[] quantized, int smallest, int rowLeast)
    {
        int start = row % RowsPerBlock * stride;
        float[] w = weights[row / RowsPerBlock];
        float[] t = totals[row / RowsPerBlock];
        int count = 0;
        int most = 0;
        for (int c = 0; c < Classes; c++)
        {
            double average = w[start + c] - (t[start + c] / time);
            int q = (int)Math.Round(Math.Clamp(average * 127 / clip, -127, 127));
            most = Math.Max(most, Math.Abs(q));
            quantized[c] = (sbyte)(Math.Abs(q) < smallest ? 0 : q);
            count += quantized[c] == 0 ? 0 : 1;
        }

        return most >= rowLeast ? count : 0;
    }

    private int Find(uint key)
    {
        int mask = keys.Length - 1;
        for (int i = (int)(key >> 1) & mask; keys[i] != 0; i = (i + 1) & mask)
        {
            if (keys[i] == key)
            {
                return rows[i];
            }
        }

        return -1;
    }

    private int FindOrAdd(uint key)
    {
        int row = Find(key);
        if (row >= 0)
        {
            return row;
        }

        if (rowCount * 2 >= keys.Length)
        {
            Grow();
        }

        if (rowCount % RowsPerBlock == 0)
        {
            weights.Add(new float[RowsPerBlock * stride]);
            totals.Add(new float[RowsPerBlock * stride]);
        }

        Place(key, rowCount);
        return rowCount++;
    }

    private void Place(uint key, int row)
    {
        int mask = keys.Length - 1;
        int i = (int)(key >> 1) & mask;
        while (keys[i] != 0)
        {
            i = (i + 1) & mask;
        }

        keys[i] = key;
        rows[i] = row;
    }

    private void Grow()
    {
        (uint[] oldKeys, int[] oldRows) = (keys, rows);
        keys = new uint[oldKeys.Length * 2];
        rows = new int[oldKeys.Length * 2];
        for (int i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                Place(oldKeys[i], oldRows[i]);
            }
        }
    }
}
