using System.IO.Compression;
using System.Text;

namespace ClaimTracker.Documents.Tests.Docx;

/// <summary>DOCX archives made by hand, the hostile ones too.</summary>
internal static class Zips
{
    public const string Part = "word/document.xml";

    private const string Open = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private const string Close = "</w:body></w:document>";

    /// <param name="body">WordprocessingML inside w:body.</param>
    public static byte[] Docx(string body, params (string Name, string Content)[] parts) => Of([(Part, Open + body + Close), .. parts]);

    public static byte[] Of(params (string Name, string Content)[] parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A document of one word with this many millions of letters.</summary>
    public static byte[] Bomb(int millions)
    {
        var million = Encoding.ASCII.GetBytes(new string('a', 1_000_000));
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry(Part, CompressionLevel.Optimal).Open())
        {
            part.Write(Encoding.UTF8.GetBytes(Open + "<w:p><w:r><w:t>"));
            for (var i = 0; i < millions; i++)
            {
                part.Write(million);
            }

            part.Write(Encoding.UTF8.GetBytes("</w:t></w:r></w:p>" + Close));
        }

        return bytes.ToArray();
    }

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>Changes a field of the first entry in the directory at the end of an archive (APPNOTE.TXT 4.3.12), and in its own header if asked.</summary>
    public static byte[] WithDirectoryField(byte[] zip, int offset, byte[] value, int? offsetInHeader = null)
    {
        var directory = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        value.CopyTo(zip, directory + offset);
        if (offsetInHeader is { } header)
        {
            value.CopyTo(zip, zip.AsSpan().IndexOf("PK\x03\x04"u8) + header);
        }

        return zip;
    }
}
