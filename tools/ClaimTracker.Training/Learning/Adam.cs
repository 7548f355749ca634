using System.Runtime.Intrinsics;

namespace ClaimTracker.Training.Learning;

/// <summary>One parameter array with its gradient and the moments of Adam (Kingma and Ba 2015). Lengths are multiples of 16.</summary>
internal sealed class Adam(float[] values)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.98f;
    private const float Epsilon = 1e-6f;

    private readonly float[] first = new float[values.Length];
    private readonly float[] second = new float[values.Length];

    public float[] Values { get; } = values;

    public float[] Gradient { get; } = new float[values.Length];

    /// <summary>One step on a part of the parameters, whose gradient is then cleared.</summary>
    /// <param name="step">Number of the step, from 1.</param>
    /// <param name="scale">What the gradient is multiplied with.</param>
    public void Step(int start, int length, int step, float rate, float scale)
    {
        float corrected = rate * MathF.Sqrt(1 - MathF.Pow(SecondDecay, step)) / (1 - MathF.Pow(FirstDecay, step));
        Vector512<float> keepFirst = Vector512.Create(FirstDecay);
        Vector512<float> keepSecond = Vector512.Create(SecondDecay);
        Vector512<float> addFirst = Vector512.Create(scale * (1 - FirstDecay));
        Vector512<float> addSecond = Vector512.Create(scale * scale * (1 - SecondDecay));
        Vector512<float> size = Vector512.Create(corrected);
        Vector512<float> epsilon = Vector512.Create(Epsilon);
        for (int i = start; i < start + length; i += 16)
        {
            Vector512<float> gradient = Vector512.LoadUnsafe(ref Gradient[i]);
            Vector512<float> m = (keepFirst * Vector512.LoadUnsafe(ref first[i])) + (addFirst * gradient);
            Vector512<float> v = (keepSecond * Vector512.LoadUnsafe(ref second[i])) + (addSecond * gradient * gradient);
            m.StoreUnsafe(ref first[i]);
            v.StoreUnsafe(ref second[i]);
            (Vector512.LoadUnsafe(ref Values[i]) - (size * m / (Vector512.Sqrt(v) + epsilon))).StoreUnsafe(ref Values[i]);
            Vector512<float>.Zero.StoreUnsafe(ref Gradient[i]);
        }
    }

    public void Step(int step, float rate, float scale) => Step(0, Values.Length, step, rate, scale);
}
