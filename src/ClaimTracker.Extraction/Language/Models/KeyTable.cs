using System.Numerics;
using System.Runtime.CompilerServices;

namespace ClaimTracker.Extraction.Language.Models;

/// <summary>
/// Values by hashed key: open addressing with key and value in one number, so that a look-up costs one cache miss. Filled once, then shared by threads.
/// </summary>
/// <param name="capacity">The most keys that will be added.</param>
internal sealed class KeyTable(int capacity)
{
    // key in the high half, value in the low half; 0 is a free place. At least a quarter stays free: fuller tables need more steps, emptier ones more cache
    private readonly ulong[] entries = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, (capacity * 4L / 3) + 1))];

    /// <summary>Sets the value of a key. The two must not both be 0.</summary>
    public void Add(uint key, uint value)
    {
        int mask = entries.Length - 1;
        int i = Place(key);
        while (entries[i] != 0 && (uint)(entries[i] >> 32) != key)
        {
            i = (i + 1) & mask;
        }

        entries[i] = ((ulong)key << 32) | value;
    }

    public bool TryGet(uint key, out uint value) => TryGet(key, First(key), out value);

    /// <summary>What stands at the key's first place. Reading this for many keys before looking each up lets their cache misses overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong First(uint key) => entries[Place(key)];

    /// <param name="first">What <see cref="First"/> gave for the key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(uint key, ulong first, out uint value)
    {
        if ((uint)(first >> 32) == key)
        {
            value = (uint)first;
            return first != 0;
        }

        return TryNext(key, first, out value);
    }

    /// <summary>All keys with their values, in no order of meaning.</summary>
    public IEnumerable<(uint Key, uint Value)> All() => entries.Where(entry => entry != 0).Select(entry => ((uint)(entry >> 32), (uint)entry));

    private bool TryNext(uint key, ulong entry, out uint value)
    {
        ulong[] table = entries;
        int i = Place(key);
        while (entry != 0)
        {
            i = (i + 1) & (table.Length - 1);
            entry = table[i];
            if ((uint)(entry >> 32) == key)
            {
                break;
            }
        }

        value = (uint)entry;
        return entry != 0;
    }

    /// <summary>Feature keys are odd, so the lowest bit tells nothing.</summary>
    private int Place(uint key) => (int)(key >> 1) & (entries.Length - 1);
}
