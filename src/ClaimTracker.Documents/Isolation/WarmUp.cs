using System.IO.Compression;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace ClaimTracker.Documents.Isolation;

/// <summary>Reads a word in each format before the process says that it is ready, so that the time of the first document is not spent on compiling code.</summary>
internal static class WarmUp
{
    public static void Run()
    {
        Read(DocumentFormat.Html, "<html><head><title>a</title></head><body><p>Warm.</p><table><tr><th>a<td>b</table></body></html>"u8.ToArray());
        Read(DocumentFormat.Docx, Docx());
        Read(DocumentFormat.Pdf, Pdf());
        Read(DocumentFormat.Markdown, "# Warm\n"u8.ToArray());
    }

    private static void Read(DocumentFormat format, byte[] content)
    {
        try
        {
            FormatReaders.For(format).Read(content, new DocumentLimits(), CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The code ran: that was the purpose. A reader that is broken says so at the first document.
        }
    }

    private static byte[] Pdf()
    {
        var pdf = new PdfDocumentBuilder();
        pdf.AddPage(PageSize.A4).AddText("Warm.", 12, new PdfPoint(20, 100), pdf.AddStandard14Font(Standard14Font.Helvetica));
        return pdf.Build();
    }

    private static byte[] Docx()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("word/document.xml").Open())
        {
            part.Write("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>Warm.</w:t></w:r></w:p></w:body></w:document>"u8);
        }

        return bytes.ToArray();
    }
}
