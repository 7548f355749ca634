using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Extraction.Language.Models;

/// <summary>
/// Products of small dense matrices in single precision. Each element is summed in the same order with fused multiply-add on every machine, so results
/// are the same everywhere, whatever vectors the processor has.
/// </summary>
internal static class MatrixProduct
{
    private const int Lane = 16;
    private const int Columns = 4 * Lane;

    /// <summary>target[i, j] += sum over k of left[i, k] * right[k, j].</summary>
    /// <param name="left">Element (i, k) stands at i * <paramref name="leftRow"/> + k * <paramref name="leftColumn"/>.</param>
    /// <param name="right">Row-major, <paramref name="columns"/> wide, a multiple of 16.</param>
    /// <param name="target">Row-major, <paramref name="columns"/> wide.</param>
    public static void Add(ReadOnlySpan<float> left, int leftRow, int leftColumn, ReadOnlySpan<float> right, Span<float> target, int rows, int inner, int columns)
    {
        _ = left[((rows - 1) * leftRow) + ((inner - 1) * leftColumn)];
        _ = right[(inner * columns) - 1];
        _ = target[(rows * columns) - 1];
        ref float a = ref Unsafe.AsRef(in left[0]);
        ref float b = ref Unsafe.AsRef(in right[0]);
        ref float c = ref target[0];
        int blocks = rows / 4 * 4;
        int j = 0;

        // one panel of the right matrix meets all rows while it is in the processor's first cache
        for (; j + Columns <= columns; j += Columns)
        {
            for (int i = 0; i < blocks; i += 4)
            {
                FourRows(ref Unsafe.Add(ref a, i * leftRow), leftRow, leftColumn, ref Unsafe.Add(ref b, j), columns, ref Unsafe.Add(ref c, (i * columns) + j), columns, inner);
            }
        }

        if (j + (2 * Lane) <= columns)
        {
            for (int i = 0; i < blocks; i += 4)
            {
                FourRowsTwoVectors(ref Unsafe.Add(ref a, i * leftRow), leftRow, leftColumn, ref Unsafe.Add(ref b, j), columns, ref Unsafe.Add(ref c, (i * columns) + j), columns, inner);
            }

            j += 2 * Lane;
        }

        if (j < columns)
        {
            for (int i = 0; i < blocks; i++)
            {
                OneVector(ref Unsafe.Add(ref a, i * leftRow), leftColumn, ref Unsafe.Add(ref b, j), ref Unsafe.Add(ref c, (i * columns) + j), inner, columns);
            }
        }

        for (int i = blocks; i < rows; i++)
        {
            OneRow(ref Unsafe.Add(ref a, i * leftRow), leftColumn, ref b, ref Unsafe.Add(ref c, i * columns), inner, columns);
        }
    }

    /// <summary>target[j] += sum over the given k, in their order, of left[k] * right[k, j]: a product with a row that is mostly zeros.</summary>
    public static void AddRows(ReadOnlySpan<int> indices, ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> target)
    {
        int j = 0;
        for (; j + (6 * Lane) <= target.Length; j += 6 * Lane)
        {
            AddRowsSixVectors(indices, left, right, target, j);
        }

        for (; j < target.Length; j += Lane)
        {
            Vector512<float> sum = Vector512.Create((ReadOnlySpan<float>)target[j..]);
            foreach (int k in indices)
            {
                sum = Vector512.FusedMultiplyAdd(Vector512.Create(left[k]), Vector512.Create(right[((k * target.Length) + j)..]), sum);
            }

            sum.CopyTo(target[j..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRowsSixVectors(ReadOnlySpan<int> indices, ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> target, int column)
    {
        ref float c = ref target[column];
        Vector512<float> s0 = Vector512.LoadUnsafe(ref c), s1 = Vector512.LoadUnsafe(ref c, Lane), s2 = Vector512.LoadUnsafe(ref c, 2 * Lane);
        Vector512<float> s3 = Vector512.LoadUnsafe(ref c, 3 * Lane), s4 = Vector512.LoadUnsafe(ref c, 4 * Lane), s5 = Vector512.LoadUnsafe(ref c, 5 * Lane);
        foreach (int k in indices)
        {
            Vector512<float> x = Vector512.Create(left[k]);
            ref float b = ref Unsafe.AsRef(in right.Slice((k * target.Length) + column, 6 * Lane)[0]);
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, Lane), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 2 * Lane), s2);
            s3 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 3 * Lane), s3);
            s4 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 4 * Lane), s4);
            s5 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 5 * Lane), s5);
        }

        Store(ref c, s0, s1, s2, s3);
        s4.StoreUnsafe(ref c, 4 * Lane);
        s5.StoreUnsafe(ref c, 5 * Lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FourRows(ref float a, int leftRow, int leftColumn, ref float b, int rightRow, ref float c, int columns, int inner)
    {
        ref float c1 = ref Unsafe.Add(ref c, columns);
        ref float c2 = ref Unsafe.Add(ref c1, columns);
        ref float c3 = ref Unsafe.Add(ref c2, columns);
        Vector512<float> s00 = Vector512.LoadUnsafe(ref c), s01 = Vector512.LoadUnsafe(ref c, Lane), s02 = Vector512.LoadUnsafe(ref c, 2 * Lane), s03 = Vector512.LoadUnsafe(ref c, 3 * Lane);
        Vector512<float> s10 = Vector512.LoadUnsafe(ref c1), s11 = Vector512.LoadUnsafe(ref c1, Lane), s12 = Vector512.LoadUnsafe(ref c1, 2 * Lane), s13 = Vector512.LoadUnsafe(ref c1, 3 * Lane);
        Vector512<float> s20 = Vector512.LoadUnsafe(ref c2), s21 = Vector512.LoadUnsafe(ref c2, Lane), s22 = Vector512.LoadUnsafe(ref c2, 2 * Lane), s23 = Vector512.LoadUnsafe(ref c2, 3 * Lane);
        Vector512<float> s30 = Vector512.LoadUnsafe(ref c3), s31 = Vector512.LoadUnsafe(ref c3, Lane), s32 = Vector512.LoadUnsafe(ref c3, 2 * Lane), s33 = Vector512.LoadUnsafe(ref c3, 3 * Lane);
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> b0 = Vector512.LoadUnsafe(ref b), b1 = Vector512.LoadUnsafe(ref b, Lane), b2 = Vector512.LoadUnsafe(ref b, 2 * Lane), b3 = Vector512.LoadUnsafe(ref b, 3 * Lane);
            Vector512<float> x = Vector512.Create(a);
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            s02 = Vector512.FusedMultiplyAdd(x, b2, s02);
            s03 = Vector512.FusedMultiplyAdd(x, b3, s03);
            x = Vector512.Create(Unsafe.Add(ref a, leftRow));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            s12 = Vector512.FusedMultiplyAdd(x, b2, s12);
            s13 = Vector512.FusedMultiplyAdd(x, b3, s13);
            x = Vector512.Create(Unsafe.Add(ref a, 2 * leftRow));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            s22 = Vector512.FusedMultiplyAdd(x, b2, s22);
            s23 = Vector512.FusedMultiplyAdd(x, b3, s23);
            x = Vector512.Create(Unsafe.Add(ref a, 3 * leftRow));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            s32 = Vector512.FusedMultiplyAdd(x, b2, s32);
            s33 = Vector512.FusedMultiplyAdd(x, b3, s33);
            a = ref Unsafe.Add(ref a, leftColumn);
            b = ref Unsafe.Add(ref b, rightRow);
        }

        Store(ref c, s00, s01, s02, s03);
        Store(ref c1, s10, s11, s12, s13);
        Store(ref c2, s20, s21, s22, s23);
        Store(ref c3, s30, s31, s32, s33);
    }

    private static void Store(ref float target, Vector512<float> v0, Vector512<float> v1, Vector512<float> v2, Vector512<float> v3)
    {
        v0.StoreUnsafe(ref target);
        v1.StoreUnsafe(ref target, Lane);
        v2.StoreUnsafe(ref target, 2 * Lane);
        v3.StoreUnsafe(ref target, 3 * Lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FourRowsTwoVectors(ref float a, int leftRow, int leftColumn, ref float b, int rightRow, ref float c, int columns, int inner)
    {
        ref float c1 = ref Unsafe.Add(ref c, columns);
        ref float c2 = ref Unsafe.Add(ref c1, columns);
        ref float c3 = ref Unsafe.Add(ref c2, columns);
        Vector512<float> s00 = Vector512.LoadUnsafe(ref c), s01 = Vector512.LoadUnsafe(ref c, Lane), s10 = Vector512.LoadUnsafe(ref c1), s11 = Vector512.LoadUnsafe(ref c1, Lane);
        Vector512<float> s20 = Vector512.LoadUnsafe(ref c2), s21 = Vector512.LoadUnsafe(ref c2, Lane), s30 = Vector512.LoadUnsafe(ref c3), s31 = Vector512.LoadUnsafe(ref c3, Lane);
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> b0 = Vector512.LoadUnsafe(ref b), b1 = Vector512.LoadUnsafe(ref b, Lane);
            Vector512<float> x = Vector512.Create(a);
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            x = Vector512.Create(Unsafe.Add(ref a, leftRow));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            x = Vector512.Create(Unsafe.Add(ref a, 2 * leftRow));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            x = Vector512.Create(Unsafe.Add(ref a, 3 * leftRow));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            a = ref Unsafe.Add(ref a, leftColumn);
            b = ref Unsafe.Add(ref b, rightRow);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, Lane);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, Lane);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, Lane);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, Lane);
    }

    /// <summary>One row, 96 columns at a time while they last.</summary>
    private static void OneRow(ref float a, int leftColumn, ref float b, ref float c, int inner, int columns)
    {
        int j = 0;
        for (; j + (6 * Lane) <= columns; j += 6 * Lane)
        {
            SixVectors(ref a, leftColumn, ref Unsafe.Add(ref b, j), ref Unsafe.Add(ref c, j), inner, columns);
        }

        for (; j < columns; j += Lane)
        {
            OneVector(ref a, leftColumn, ref Unsafe.Add(ref b, j), ref Unsafe.Add(ref c, j), inner, columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixVectors(ref float a, int leftColumn, ref float b, ref float c, int inner, int columns)
    {
        Vector512<float> s0 = Vector512.LoadUnsafe(ref c), s1 = Vector512.LoadUnsafe(ref c, Lane), s2 = Vector512.LoadUnsafe(ref c, 2 * Lane);
        Vector512<float> s3 = Vector512.LoadUnsafe(ref c, 3 * Lane), s4 = Vector512.LoadUnsafe(ref c, 4 * Lane), s5 = Vector512.LoadUnsafe(ref c, 5 * Lane);
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> x = Vector512.Create(a);
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, Lane), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 2 * Lane), s2);
            s3 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 3 * Lane), s3);
            s4 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 4 * Lane), s4);
            s5 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 5 * Lane), s5);
            a = ref Unsafe.Add(ref a, leftColumn);
            b = ref Unsafe.Add(ref b, columns);
        }

        Store(ref c, s0, s1, s2, s3);
        s4.StoreUnsafe(ref c, 4 * Lane);
        s5.StoreUnsafe(ref c, 5 * Lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneVector(ref float a, int leftColumn, ref float b, ref float c, int inner, int columns)
    {
        Vector512<float> sum = Vector512.LoadUnsafe(ref c);
        for (int k = 0; k < inner; k++)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(a), Vector512.LoadUnsafe(ref b), sum);
            a = ref Unsafe.Add(ref a, leftColumn);
            b = ref Unsafe.Add(ref b, columns);
        }

        sum.StoreUnsafe(ref c);
    }
}
