namespace ClaimTracker.Training.Learning;

/// <summary>Randomness of the training: one seed, the same order on every machine.</summary>
internal sealed class SeededShuffle(uint seed)
{
    private ulong state = seed + 0x9E3779B97F4A7C15;

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 inclusive to 1 exclusive.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = (int)(Next() % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
