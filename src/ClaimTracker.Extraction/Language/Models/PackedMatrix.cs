using System.Runtime.CompilerServices;

namespace ClaimTracker.Extraction.Language.Models;

/// <summary>
/// A matrix that does not change, laid out for products with it from the left: panels of 64 columns one after the other, on cache lines' boundaries, so that a panel
/// fills the processor's first cache without gaps. The sums are those of <see cref="MatrixProduct"/>, in the same order.
/// </summary>
internal sealed class PackedMatrix
{
    private const int Panel = 64;
    private const int HalfPanel = 32;
    private const int CacheLine = 64;

    /// <summary>Rows of a panel that meet all rows of the left matrix before the next ones: 24 kilobytes.</summary>
    private const int Block = 96;

    private readonly float[] values;
    private readonly int first;
    private readonly int inner;
    private readonly int columns;

    /// <param name="matrix">Row-major.</param>
    /// <param name="inner">Number of rows.</param>
    /// <param name="columns">A multiple of 32.</param>
    public PackedMatrix(ReadOnlySpan<float> matrix, int inner, int columns)
    {
        (this.inner, this.columns) = (inner, columns);
        values = GC.AllocateArray<float>((inner * columns) + (CacheLine / sizeof(float)), pinned: true);
        int beyond = (int)((ulong)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(values, 0) % CacheLine);
        first = (CacheLine - beyond) % CacheLine / sizeof(float);
        int to = first;
        for (int column = 0; column < columns; column += Panel)
        {
            int width = Math.Min(Panel, columns - column);
            for (int row = 0; row < inner; row++)
            {
                matrix.Slice((row * columns) + column, width).CopyTo(values.AsSpan(to));
                to += width;
            }
        }
    }

    /// <summary>target[i, j] += sum over k of left[i, k] * this[k, j].</summary>
    /// <param name="left">Row i begins at i * <paramref name="leftRow"/>.</param>
    /// <param name="target">Row-major.</param>
    /// <param name="rows">Both buffers must have room for this number rounded up to a multiple of four; what stands in the rows behind the last is overwritten.</param>
    public void AddProduct(ReadOnlySpan<float> left, int leftRow, Span<float> target, int rows)
    {
        rows = (rows + 3) / 4 * 4;
        _ = left[((rows - 1) * leftRow) + inner - 1];
        _ = target[(rows * columns) - 1];
        ref float a = ref Unsafe.AsRef(in left[0]);
        ref float c = ref target[0];
        ref float panel = ref values[first];
        for (int column = 0; column < columns; column += Panel)
        {
            int width = Math.Min(Panel, columns - column);
            for (int from = 0; from < inner; from += Block)
            {
                int depth = Math.Min(Block, inner - from);
                ref float b = ref Unsafe.Add(ref panel, from * width);
                for (int i = 0; i < rows; i += 4)
                {
                    ref float ai = ref Unsafe.Add(ref a, (i * leftRow) + from);
                    ref float ci = ref Unsafe.Add(ref c, (i * columns) + column);
                    if (width == HalfPanel)
                    {
                        MatrixProduct.FourRowsTwoVectors(ref ai, leftRow, 1, ref b, HalfPanel, ref ci, columns, depth);
                    }
                    else
                    {
                        MatrixProduct.FourRows(ref ai, leftRow, 1, ref b, Panel, ref ci, columns, depth);
                    }
                }
            }

            panel = ref Unsafe.Add(ref panel, inner * width);
        }
    }
}
