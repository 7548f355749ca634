using System.Text;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Rtf;

/// <summary>Which encoding the bytes of each font are in: by its character set, else that of the document.</summary>
internal sealed class RtfFonts
{
    private readonly Dictionary<int, Encoding> _encodings = [];
    private int _font;

    public void Begin(int font) => _font = font;

    /// <summary>The character sets of Windows, by the code pages that they stand for.</summary>
    public void CharacterSet(int number)
    {
        int? page = number switch
        {
            0 => 1252,
            77 => 10000,
            128 => 932,
            129 => 949,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            _ => null,
        };
        if (page is { } known && Of(known) is { } encoding)
        {
            _encodings[_font] = encoding;
        }
    }

    public Encoding Of(int font, Encoding otherwise) => _encodings.GetValueOrDefault(font, otherwise);

    /// <summary>Null where the code page is not known.</summary>
    public static Encoding? Of(int? codePage)
    {
        try
        {
            _ = TextEncodings.Windows;
            return codePage is > 0 ? Encoding.GetEncoding(codePage.Value) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
