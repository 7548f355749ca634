using System.Buffers;

namespace ClaimTracker.Core.Identity;

/// <summary>RFC 4648 Base32 in lower case without padding: the alphabet a-z2-7, safe in table keys, URLs and file names.</summary>
public static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    /// <summary>The first <paramref name="bits"/> bits (a multiple of 5) of the bytes, most significant first.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bits % 5, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, bytes.Length * 8);
        Span<char> characters = stackalloc char[bits / 5];
        var (buffer, held, next) = (0u, 0, 0);
        for (int i = 0; i < characters.Length; i++)
        {
            if (held < 5)
            {
                buffer = (buffer << 8) | bytes[next++];
                held += 8;
            }

            held -= 5;
            characters[i] = Alphabet[(int)(buffer >> held) & 31];
        }

        return new string(characters);
    }

    public static bool IsEncoded(ReadOnlySpan<char> text, int length) =>
        text.Length == length && text.IndexOfAnyExcept(Characters) < 0;
}
