using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Tests.Docx;

namespace ClaimTracker.Documents.Tests.Packages;

public sealed class EpubTests
{
    [Fact]
    public async Task Chapters_are_read_in_the_order_of_the_spine()
    {
        var source = await Converting.BytesAsync(
            Epub("<item id=\"b\" href=\"text/b.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"a\" href=\"../a.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"i\" href=\"i.png\" media-type=\"image/png\"/>",
                "<itemref idref=\"a\"/><itemref idref=\"b\"/><itemref idref=\"a\"/><itemref idref=\"missing\"/>",
                ("a.xhtml", Page("<title/><h1>One</h1><p>The river rose <a id=\"x\"/>by four metres.</p><aside>A note.</aside><script>1</script>")), ("OEBPS/text/b.xhtml", Page("<p>It fell again in May.</p>"))),
            "book.epub");

        Assert.Equal(["Heading: One", "Paragraph: The river rose by four metres.", "Paragraph: A note.", "Paragraph: It fell again in May."], source.Lines());
        Assert.Equal(new DocumentMetadata("Rivers", "Ann Keld", new DateOnly(2019, 5, 4), "en", null, "epub"), source.Metadata);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:1/a.xhtml")]
    public void Chapters_outside_the_file_are_not_read(string href) =>
        Assert.Equal(DocumentRejection.NoText, Reading.Rejection(DocumentFormat.Epub, Epub($"<item id=\"a\" href=\"{href}\" media-type=\"application/xhtml+xml\"/>", "<itemref idref=\"a\"/>")).Reason);

    [Fact]
    public void Hostile_and_protected_books_are_refused_with_their_reason()
    {
        const string item = "<item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/>";
        const string spine = "<itemref idref=\"a\"/>";

        Assert.Equal(DocumentRejection.TooDeep, Refuse(Epub(item, spine, ("OEBPS/a.xhtml", Page(string.Concat(Enumerable.Repeat("<div>", 20_000)))))));
        Assert.Equal(DocumentRejection.InflatedTooLarge, Refuse(Epub(item, spine, ("OEBPS/a.xhtml", Page(new string('a', 20_000_000))))));
        Assert.Equal(DocumentRejection.Encrypted, Refuse(Epub(item, spine, ("OEBPS/a.xhtml", "?"), ("META-INF/encryption.xml", "<e><CipherReference URI=\"OEBPS/a.xhtml\"/></e>"))));
        Assert.Equal(DocumentRejection.Damaged, Refuse(Zips.Of(("mimetype", "application/epub+zip"))));
        Assert.Equal(DocumentRejection.Damaged, Refuse(Epub("&x;", spine)));
        Assert.Equal(DocumentRejection.TooManyEntries, Refuse(Epub(
            string.Concat(Enumerable.Range(0, 3_000).Select(n => $"<item id=\"c{n}\" href=\"{n}.xhtml\" media-type=\"application/xhtml+xml\"/>")), string.Concat(Enumerable.Range(0, 3_000).Select(n => $"<itemref idref=\"c{n}\"/>")))));
    }

    private static DocumentRejection Refuse(byte[] content) => Reading.Rejection(DocumentFormat.Epub, content).Reason;

    private static string Page(string body) => $"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{body}</body></html>";

    private static byte[] Epub(string manifest, string spine, params (string Name, string Content)[] parts) => Zips.Of(
    [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"),
        ("OEBPS/book.opf", "<package xmlns=\"http://www.idpf.org/2007/opf\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:opf=\"http://www.idpf.org/2007/opf\"><metadata><dc:title>Rivers</dc:title><dc:creator>Ann Keld</dc:creator>"
            + $"<dc:language>en</dc:language><dc:date opf:event=\"creation\">2018-01-01</dc:date><dc:date>2019-05-04</dc:date></metadata><manifest>{manifest}</manifest><spine>{spine}</spine></package>"),
        .. parts,
    ]);
}
