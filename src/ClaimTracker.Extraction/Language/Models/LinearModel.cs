using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Extraction.Language.Models;

/// <summary>
/// A sparse linear classifier with 8-bit weights: each known feature has one weight for every class, most of them 0. Immutable, shared by threads.
/// Its speed depends on cache misses, so a filter passes over most unknown features, rows of one or two weights stand in the table of keys
/// itself, longer ones as pairs of class and weight, the longest as vectors.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>Vector rows are padded to a multiple of this many weights.</summary>
    private const int Lane = 32;

    /// <summary>A row with more weights than this becomes a vector.</summary>
    private const int MostPairs = 12;

    /// <summary>Rows up to this length stand in the table of keys, where the classes' numbers have at most six bits.</summary>
    private const int MostInline = 2;

    // the low bits of a value in the table are the row's number of weights (0 for a vector), the others its place or, inline, its pairs
    private const int CountBits = 4;
    private const int InlineBits = 14;

    private readonly KeyTable table;
    private readonly KeyFilter filter;
    private readonly ushort[] pairs;
    private readonly sbyte[] vectors;

    private LinearModel(int classes, KeyTable table, KeyFilter filter, ushort[] pairs, sbyte[] vectors)
    {
        Classes = classes;
        Stride = Padded(classes);
        this.table = table;
        this.filter = filter;
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
        var table = new KeyTable(count);
        var filter = new KeyFilter(count);
        int inline = classes <= 64 ? MostInline : 0;
        var pairs = new List<ushort>(count * 4);
        var vectors = new List<sbyte>(count);
        Span<sbyte> vector = stackalloc sbyte[Padded(classes)];
        Span<uint> row = stackalloc uint[MostPairs];
        uint key = 0;
        for (int i = 0; i < count; i++)
        {
            key += (uint)reader.Number();
            int weights = reader.Byte();
            if (weights == 0)
            {
                continue;
            }

            filter.Add(key);
            if (weights > MostPairs)
            {
                table.Add(key, (uint)vectors.Count << CountBits);
                vector.Clear();
                for (int k = 0; k < weights; k++)
                {
                    vector[reader.Byte()] = (sbyte)reader.Byte();
                }

                vectors.AddRange(vector);
                continue;
            }

            for (int k = 0; k < weights; k++)
            {
                row[k] = ((uint)reader.Byte() << 8) | reader.Byte();
            }

            if (weights <= inline)
            {
                uint both = row[0] | (weights > 1 ? row[1] << InlineBits : 0);
                table.Add(key, (both << CountBits) | (uint)weights);
            }
            else
            {
                table.Add(key, ((uint)pairs.Count << CountBits) | (uint)weights);
                for (int k = 0; k < weights; k++)
                {
                    pairs.Add((ushort)row[k]);
                }
            }
        }

        return new LinearModel(classes, table, filter, [.. pairs], [.. vectors]);
    }

    /// <summary>The class with the highest score; the first of equals.</summary>
    /// <param name="scores">Of length <see cref="Stride"/>; what lies behind the last class is overwritten.</param>
    public int Best(Span<short> scores)
    {
        scores[Classes..].Fill(short.MinValue);
        ref short first = ref MemoryMarshal.GetReference(scores);
        Vector256<short> most = Vector256.LoadUnsafe(ref first);
        for (nuint k = 16; k < (nuint)Stride; k += 16)
        {
            most = Vector256.Max(most, Vector256.LoadUnsafe(ref first, k));
        }

        Vector128<short> eight = Vector128.Max(most.GetLower(), most.GetUpper());
        short best = eight[0];
        for (int k = 1; k < Vector128<short>.Count; k++)
        {
            best = Math.Max(best, eight[k]);
        }

        return scores.IndexOf(best);
    }

    /// <summary>Adds the known features' weights to the scores of the classes.</summary>
    /// <param name="features">Keys; overwritten.</param>
    /// <param name="scores">Of length <see cref="Stride"/>.</param>
    public void Add(Span<uint> features, Span<short> scores)
    {
        features = features[..filter.Select(features)];

        // all first places before any decision: the cache misses overlap
        Span<ulong> found = stackalloc ulong[64];
        for (int i = 0; i < features.Length; i++)
        {
            found[i] = table.First(features[i]);
        }

        for (int i = 0; i < features.Length; i++)
        {
            if (table.TryGet(features[i], found[i], out uint row))
            {
                Add(row, scores);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(uint row, Span<short> scores)
    {
        int weights = (int)row & ((1 << CountBits) - 1);
        row >>= CountBits;
        if (weights == 0)
        {
            AddVector((int)row, scores);
        }
        else if (weights <= MostInline && Classes <= 64)
        {
            scores[(int)(row >> 8) & 63] += (sbyte)row;
            scores[(int)(row >> (InlineBits + 8))] += (sbyte)(row >> InlineBits);
        }
        else
        {
            foreach (ushort pair in pairs.AsSpan((int)row, weights))
            {
                scores[pair >> 8] += (sbyte)pair;
            }
        }
    }

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

    private static int Padded(int classes) => (classes + Lane - 1) / Lane * Lane;
}
