using System.IO.Compression;
using System.Text;

namespace ClaimTracker.Documents.Tests.Pdf;

/// <summary>PDF files made object by object.</summary>
internal static class RawPdf
{
    private const string Font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    /// <summary>Pages of 600 by 800 points with these content streams.</summary>
    public static byte[] Pages(params string[] contents)
    {
        var kids = string.Join(' ', contents.Select((_, page) => $"{4 + (2 * page)} 0 R"));
        var objects = new List<byte[]> { Ascii("<</Type/Catalog/Pages 2 0 R>>"), Ascii($"<</Type/Pages/Kids[{kids}]/Count {contents.Length}>>"), Ascii(Font) };
        foreach (var content in contents)
        {
            objects.Add(Ascii($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents {objects.Count + 2} 0 R>>"));
            objects.Add(Stream(Encoding.Latin1.GetBytes(content)));
        }

        return Of([.. objects]);
    }

    /// <summary>One line of text in a content stream.</summary>
    public static string Line(double x, double y, string text, double size = 10) => FormattableString.Invariant($"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n");

    public static byte[] Stream(byte[] content) => [.. Ascii($"<</Length {content.Length}>>stream\n"), .. content, .. "\nendstream"u8];

    public static byte[] Deflated(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return [.. Ascii($"<</Filter/FlateDecode/Length {packed.Length}>>stream\n"), .. packed.ToArray(), .. "\nendstream"u8];
    }

    public static byte[] Of(params byte[][] objects)
    {
        var file = new MemoryStream();
        var places = new List<long>();
        file.Write("%PDF-1.4\n"u8);
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Position);
            file.Write([.. Ascii($"{i + 1} 0 obj"), .. objects[i], .. "endobj\n"u8]);
        }

        var table = file.Position;
        file.Write(Ascii($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:0000000000} 00000 n \n"))}"));
        file.Write(Ascii($"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    public static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
