using System.IO.Compression;
using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Tests.Docx;

namespace ClaimTracker.Documents.Tests.Packages;

/// <summary>Archives of documents are refused, and the refusal says what to do.</summary>
public sealed class ArchiveTests
{
    [Fact]
    public async Task A_zip_of_documents_is_refused_with_their_number()
    {
        var rejection = await Converting.RejectionAsync(Zips.Of(("a.txt", "The town has a well."), ("b/c.html", "<p>It is deep.</p>"), ("../../etc/passwd", "x")), "papers.zip");

        Assert.Equal(DocumentRejection.UnsupportedFormat, rejection.Reason);
        Assert.Equal("The file is an archive with 3 files, which is not read. Unpack it and upload the documents one by one: each has claims of its own.", rejection.Message);
    }

    [Fact]
    public async Task A_compressed_tar_is_refused()
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("a.txt" + new string('\0', 600)));
        }

        var rejection = await Converting.RejectionAsync(bytes.ToArray(), "papers.tar.gz");

        Assert.Equal(DocumentRejection.UnsupportedFormat, rejection.Reason);
        Assert.Contains("Unpack it", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_within_an_archive_is_not_opened()
    {
        var inner = Encoding.Latin1.GetString(Zips.Of(("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>")));

        Assert.Equal(DocumentRejection.UnsupportedFormat, (await Converting.RejectionAsync(Zips.Of(("report.docx", inner)), "papers.zip")).Reason);
    }
}
