using System.Numerics;

namespace ClaimTracker.Extraction.Language.Models;

/// <summary>A few bits a key that tell most absent keys from present ones, in a quarter of a megabyte that stays in the processor's cache where the table of keys does not.</summary>
internal sealed class KeyFilter(int capacity)
{
    private readonly ulong[] bits = new ulong[Math.Max(1, BitOperations.RoundUpToPowerOf2((uint)capacity * 4) / 64)];

    public void Add(uint key) => bits[Word(key)] |= 1UL << Bit(key);

    /// <summary>Moves the keys that may be present to the front, in their order, and returns how many they are. Without branches: they could not be predicted.</summary>
    public int Select(Span<uint> keys)
    {
        int n = 0;
        foreach (uint key in keys)
        {
            keys[n] = key;
            n += (int)(bits[Word(key)] >> Bit(key)) & 1;
        }

        return n;
    }

    // feature keys are odd: the lowest bit tells nothing
    private int Word(uint key) => (int)(key >> 7) & (bits.Length - 1);

    private static int Bit(uint key) => (int)(key >> 1) & 63;
}
