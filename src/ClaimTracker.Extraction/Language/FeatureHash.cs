using System.Runtime.CompilerServices;

namespace ClaimTracker.Extraction.Language;

/// <summary>32-bit keys of features: a template and up to three values. Part of the model files' format: a change needs new models.</summary>
internal static class FeatureHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Key(uint template, uint a) => Key(template, a, 0, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Key(uint template, uint a, uint b) => Key(template, a, b, 0);

    /// <summary>Never 0, which marks an empty place in tables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Key(uint template, uint a, uint b, uint c)
    {
        ulong hash = ((((ulong)b << 32) | a) * First) ^ (((((ulong)template + 1) << 40) | c) * Second);
        hash ^= hash >> 29;
        hash *= Second;
        return (uint)(hash >> 32) | 1;
    }

    /// <summary>One step of the hash of a word's characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x01000193;
        return hash ^ (hash >> 15);
    }
}
