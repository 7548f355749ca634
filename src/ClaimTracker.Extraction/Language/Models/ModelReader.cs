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
