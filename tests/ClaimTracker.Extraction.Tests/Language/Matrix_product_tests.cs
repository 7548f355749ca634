using ClaimTracker.Extraction.Language.Models;
using CsCheck;

namespace ClaimTracker.Extraction.Tests.Language;

public sealed class Matrix_product_tests
{
    [Fact]
    public void Every_element_is_summed_in_order_whatever_the_shape() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 20], Gen.Int[1, 10], Gen.Bool, Gen.Int[0, 1000]).Sample((rows, inner, vectors, transposed, seed) =>
        {
            int columns = vectors * 16;
            float[] left = Values(rows * inner, seed);
            float[] right = Values(inner * columns, seed + 1);
            float[] target = Values(rows * columns, seed + 2);
            float[] expected = [.. target];
            (int row, int column) = transposed ? (1, rows) : (inner, 1);
            for (int i = 0; i < rows; i++)
            {
                for (int j = 0; j < columns; j++)
                {
                    for (int k = 0; k < inner; k++)
                    {
                        expected[(i * columns) + j] = MathF.FusedMultiplyAdd(left[(i * row) + (k * column)], right[(k * columns) + j], expected[(i * columns) + j]);
                    }
                }
            }

            MatrixProduct.Add(left, row, column, right, target, rows, inner, columns);
            Assert.Equal(expected, target);
        });

    private static float[] Values(int count, int seed)
    {
        float[] values = new float[count];
        uint state = (uint)seed + 1;
        for (int i = 0; i < count; i++)
        {
            state = (state * 1664525) + 1013904223;
            values[i] = ((state >> 8) / (float)(1 << 23)) - 1;
        }

        return values;
    }
}
