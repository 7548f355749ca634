using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Extraction.Language.Models;

/// <summary>
/// A sparse linear classifier with 8-bit weights: each known feature has one weight for every class, most of them 0. Immutable, shared by threads.
/// Rows with few weights are stored as pairs of class and weight, the others as vectors: the whole model stays small enough for the processor's caches,
/// which is what its speed depends on.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>Vector rows are padded to a multiple of this many weights.</summary>
    private const int Lane = 32;

    /// <summary>A row with more weights than this becomes a vector.</summary>
    private const int MostPairs = 12;

    private readonly uint[] keys;
    private readonly int[] rows;
    private readonly int mask;
    private readonly ushort[] pairs;
    private readonly sbyte[] vectors;

    private LinearModel(int classes, uint[] keys, int[] rows, ushort[] pairs, sbyte[] vectors)
    {
        Classes = classes;
        Stride = Padded(classes);
        this.keys = keys;
        this.rows = rows;
        mask = keys.Length - 1;
        this.pairs = pairs;
        this.vectors = vectors;
    }

    public int Classes { get; }

    /// <summary>Length of the score buffer: <see cref="Classes"/> rounded up to whole vectors.</summary>
    public int Stride { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LinearModel Read(ModelReader reader)
    {
        int classes = reader.Number();
        int count = reader.Number();
        int capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2));
        uint[] keys = new uint[capacity];
        int[] rows = new int[capacity];
        var pairs = new List<ushort>(count * 4);
        var vectors = new List<sbyte>(count);
        sbyte[] vector = new sbyte[Padded(classes)];
        uint key = 0;
        for (int row = 0; row < count; row++)
        {
            key += (uint)reader.Number();
            int slot = FreeSlot(keys, key);
            keys[slot] = key;
            int weights = reader.Byte();
            if (weights <= MostPairs)
            {
                rows[slot] = pairs.Count;
                pairs.Add((ushort)weights);
                for (int i = 0; i < weights; i++)
                {
                    pairs.Add((ushort)((reader.Byte() << 8) | reader.Byte()));
                }
            }
            else
            {
                rows[slot] = ~vectors.Count;
                Array.Clear(vector);
                for (int i = 0; i < weights; i++)
                {
                    vector[reader.Byte()] = (sbyte)reader.Byte();
                }

                vectors.AddRange(vector);
            }
        }

        return new LinearModel(classes, keys, rows, [.. pairs], [.. vectors]);
    }

    /// <summary>Sums the rows of the known features among <paramref name="features"/> into <paramref name="scores"/> (length <see cref="Stride"/>).</summary>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        scores.Clear();

        // all look-ups first: their cache misses overlap
        Span<int> found = stackalloc int[features.Length];
        int n = 0;
        foreach (uint feature in features)
        {
            int slot = Find(feature);
            if (slot >= 0)
            {
                found[n++] = rows[slot];
            }
        }

        foreach (int row in found[..n])
        {
            if (row >= 0)
            {
                AddPairs(row, scores);
            }
            else
            {
                AddVector(~row, scores);
            }
        }
    }

    private static int Padded(int classes) => (classes + Lane - 1) / Lane * Lane;

    private static int FreeSlot(uint[] keys, uint key)
    {
        int mask = keys.Length - 1;
        int i = (int)(key >> 1) & mask;
        while (keys[i] != 0)
        {
            i = (i + 1) & mask;
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddPairs(int start, Span<short> scores)
    {
        foreach (ushort pair in pairs.AsSpan(start + 1, pairs[start]))
        {
            scores[pair >> 8] += (sbyte)pair;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddVector(int start, Span<short> scores)
    {
        ref sbyte source = ref vectors[start];
        ref short target = ref MemoryMarshal.GetReference(scores);
        for (nuint k = 0; k < (nuint)Stride; k += Lane)
        {
            (Vector256<short> low, Vector256<short> high) = Vector256.Widen(Vector256.LoadUnsafe(ref source, k));
            (Vector256.LoadUnsafe(ref target, k) + low).StoreUnsafe(ref target, k);
            (Vector256.LoadUnsafe(ref target, k + 16) + high).StoreUnsafe(ref target, k + 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(uint key)
    {
        uint[] table = keys;
        int i = (int)(key >> 1) & mask;
        while (true)
        {
            uint candidate = table[i];
            if (candidate == key)
            {
                return i;
            }

            if (candidate == 0)
            {
                return -1;
            }

            i = (i + 1) & mask;
        }
    }
}
