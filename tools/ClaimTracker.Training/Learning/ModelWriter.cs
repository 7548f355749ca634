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
