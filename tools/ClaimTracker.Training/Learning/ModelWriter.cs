using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ClaimTracker.Training.Learning;

/// <summary>The counterpart of the engine's ModelReader.</summary>
internal sealed class ModelWriter
{
    private readonly List<byte> data = [];

    public void Byte(byte value) => data.Add(value);

    public void Number(uint value)
    {
        while (value >= 0x80)
        {
            data.Add((byte)(value | 0x80));
            value >>= 7;
        }

        data.Add((byte)value);
    }

    public void Text(string value)
    {
        Number((uint)value.Length);
        foreach (char c in value)
        {
            Number(c);
        }
    }

    /// <summary>Rounded to 8 bits, each row with a scale of its own.</summary>
    public void Bytes(ReadOnlySpan<float> values, int rowLength)
    {
        for (int row = 0; row < values.Length; row += rowLength)
        {
            ReadOnlySpan<float> part = values.Slice(row, rowLength);
            float scale = Scale(part, sbyte.MaxValue);
            foreach (float value in part)
            {
                Byte((byte)(sbyte)MathF.Round(value / scale));
            }
        }
    }

    /// <summary>Rounded to 16 bits with one scale.</summary>
    public void Shorts(ReadOnlySpan<float> values)
    {
        float scale = Scale(values, short.MaxValue);
        foreach (float value in values)
        {
            short rounded = (short)MathF.Round(value / scale);
            Byte((byte)rounded);
            Byte((byte)(rounded >> 8));
        }
    }

    private float Scale(ReadOnlySpan<float> values, int most)
    {
        float greatest = 1e-9f;
        foreach (float value in values)
        {
            greatest = Math.Max(greatest, Math.Abs(value));
        }

        float scale = greatest / most;
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, scale);
        data.AddRange(bytes);
        return scale;
    }

    public void Append(ModelWriter other) => data.AddRange(other.data);

    public byte[] ToArray() => [.. data];

    /// <summary>Brotli-compresses everything written so far into a file.</summary>
    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using FileStream file = File.Create(path);
        using var brotli = new BrotliStream(file, new BrotliCompressionOptions { Quality = 9 });
        brotli.Write(CollectionsMarshal.AsSpan(data));
    }
}
