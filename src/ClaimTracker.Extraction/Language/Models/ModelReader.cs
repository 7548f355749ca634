using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace ClaimTracker.Extraction.Language.Models;

/// <summary>Reads the numbers of a model file; see docs/extraction.md, "Language models", for the format.</summary>
internal sealed class ModelReader(byte[] data)
{
    private int position;

    public byte Byte() => data[position++];

    /// <summary>Its length, then its UTF-16 code units as numbers.</summary>
    public string Text() => string.Create(Number(), this, static (target, reader) =>
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = (char)reader.Number();
        }
    });

    /// <summary>Rows of 8-bit values, each row after its scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Bytes(Span<float> target, int rowLength)
    {
        for (int row = 0; row < target.Length; row += rowLength)
        {
            float scale = Scale();
            foreach (ref float value in target.Slice(row, rowLength))
            {
                value = (sbyte)data[position++] * scale;
            }
        }
    }

    /// <summary>16-bit values after their scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Shorts(Span<float> target)
    {
        float scale = Scale();
        foreach (ref float value in target)
        {
            value = BinaryPrimitives.ReadInt16LittleEndian(data.AsSpan(position)) * scale;
            position += 2;
        }
    }

    private float Scale()
    {
        float scale = BinaryPrimitives.ReadSingleLittleEndian(data.AsSpan(position));
        position += 4;
        return scale;
    }

    /// <summary>Unsigned number, seven bits a byte, low bits first.</summary>
    public int Number()
    {
        uint value = 0;
        int shift = 0;
        while (true)
        {
            byte b = data[position++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return (int)value;
            }

            shift += 7;
        }
    }
}
