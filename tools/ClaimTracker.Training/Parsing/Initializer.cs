using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Training.Learning;

namespace ClaimTracker.Training.Parsing;

/// <summary>The network before training: uniform random weights, scaled by the number of inputs and outputs (Glorot and Bengio 2010).</summary>
internal static class Initializer
{
    public static void Fill(ParserNetwork network, SeededShuffle random)
    {
        const int Width = ParserNetwork.Width;
        const int Hidden = ParserNetwork.Hidden;
        Uniform(network.Embeddings, 0.4, random);
        Uniform(network.Window, Glorot(3 * Width, Width), random);
        foreach (float[] matrix in network.Recurrent)
        {
            Uniform(matrix, Glorot(Width, Width), random);
        }

        foreach (float[] bias in network.RecurrentBias)
        {
            bias.AsSpan(Width, Width).Fill(1); // remember at first
        }

        Uniform(network.Slots, Glorot(StateFeatures.Slots * Width, Hidden), random);
        Uniform(network.SlotDefaults, 0.1, random);
        Uniform(network.Tables, 0.1, random);
        Uniform(network.Output, Glorot(Hidden, network.Outputs), random);
    }

    private static double Glorot(int inputs, int outputs) => Math.Sqrt(6.0 / (inputs + outputs));

    private static void Uniform(float[] values, double limit, SeededShuffle random)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(((2 * random.NextDouble()) - 1) * limit);
        }
    }
}
