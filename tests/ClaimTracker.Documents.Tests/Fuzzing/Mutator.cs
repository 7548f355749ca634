using System.Text;

namespace ClaimTracker.Documents.Tests.Fuzzing;

/// <summary>Changes a file as accidents and attackers do: bits, pieces cut, doubled and moved, numbers at their edges, words of the format. The seed decides everything.</summary>
internal sealed class Mutator(int seed, string[] words)
{
    private static readonly string[] Numbers = ["0", "-1", "1", "255", "65536", "2147483647", "-2147483648", "4294967296", "99999999999999999999", "1e309", "NaN"];

    private readonly Random _random = new(seed);

    public byte[] Mutate(byte[] content)
    {
        var bytes = new List<byte>(content);
        for (var change = _random.Next(1, 8); change > 0; change--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    public int Next(int below) => _random.Next(below);

    private void Change(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 << _random.Next(12));
        switch (_random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Encoding.ASCII.GetBytes(words[_random.Next(words.Length)]));
                break;
            case 5:
                var piece = bytes.GetRange(at, Math.Min(length, 64));
                for (var times = _random.Next(1, 200); times > 0 && bytes.Count < 2_000_000; times--)
                {
                    bytes.InsertRange(at, piece);
                }

                break;
            case 6:
                ReplaceNumber(bytes, at);
                break;
            case 7:
                bytes.RemoveRange(at, bytes.Count - at > 64 && _random.Next(4) == 0 ? bytes.Count - at : 0);
                break;
        }
    }

    private void ReplaceNumber(List<byte> bytes, int from)
    {
        var start = bytes.FindIndex(from, b => b is >= (byte)'0' and <= (byte)'9');
        if (start >= 0)
        {
            var end = bytes.FindIndex(start, b => b is not (>= (byte)'0' and <= (byte)'9'));
            bytes.RemoveRange(start, (end < 0 ? bytes.Count : end) - start);
            bytes.InsertRange(start, Encoding.ASCII.GetBytes(Numbers[_random.Next(Numbers.Length)]));
        }
    }
}
