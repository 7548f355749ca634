using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Tests.Docx;

namespace ClaimTracker.Documents.Tests.Packages;

public sealed class OpenDocumentTests
{
    private const string Namespaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    [Fact]
    public async Task A_text_document_is_read_as_it_reads_with_all_changes_accepted()
    {
        var odt = Odt(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>Nine died.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:h text:outline-level=\"2\">Floods</text:h><text:p>The river<text:s text:c=\"3\"/>rose<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By four metres.</text:p></text:note-body></text:note> at night"
            + "<office:annotation><text:p>Really?</text:p></office:annotation>.</text:p><text:list><text:list-item><text:p>40 homes</text:p></text:list-item></text:list><text:p><text:span text:style-name=\"T1\">Hidden.</text:span>Shown.</text:p>"
            + "<text:table-of-content><text:p>Floods 1</text:p></text:table-of-content><text:section text:display=\"none\"><text:p>Hidden too.</text:p></text:section><text:p><draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>");

        var source = await Converting.BytesAsync(odt, "a.odt");

        Assert.Equal(
            ["Heading: Floods", "Paragraph: The river rose at night.", "Footnote: By four metres.", "ListItem: 40 homes", "Paragraph: Shown.", "Boilerplate: Floods 1", "Paragraph: In a box."], source.Lines());
        Assert.Equal(2, source.Blocks[0].Level);
        Assert.Equal(("odt", "Wells", "Ann", new DateOnly(2024, 3, 1)), (source.Metadata.Format, source.Metadata.Title, source.Metadata.Author, source.Metadata.Created));
        Assert.Null(source.Metadata.Published);
    }

    [Fact]
    public void Tables_have_their_headers_and_merged_cells()
    {
        var source = Reading.Bytes(DocumentFormat.Odf, Odt(Table(
            Row(Cell("Town"), Cell("Year"), Cell("Killed")), Row("<table:table-cell table:number-rows-spanned=\"2\"><text:p>Orsk</text:p></table:table-cell>", Cell("2023"), Cell("4")),
            Row("<table:covered-table-cell/>", Cell("2024"), Cell("7")))));

        Assert.Equal(["TableHeader: Town | Year | Killed", "TableRow: Orsk | 2023 | 4", "TableRow: Orsk | 2024 | 7"], source.Lines());
    }

    [Fact]
    public void A_spreadsheet_is_a_table_a_sheet_and_what_fills_it_is_no_cell()
    {
        var ods = Package("spreadsheet", "<office:spreadsheet>" + Table(Row(Cell("Town"), Cell("Killed"), "<table:table-cell table:number-columns-repeated=\"16382\"/>"), Row(Cell("Orsk"), Cell("4")),
            "<table:table-row table:visibility=\"filter\">" + Cell("Hidden") + Cell("9") + "</table:table-row>").Replace("<table:table>", "<table:table table:name=\"Tolls\">", StringComparison.Ordinal) + "</office:spreadsheet>");

        var source = Reading.Bytes(DocumentFormat.Odf, ods);

        Assert.Equal(["Heading: Tolls", "TableHeader: Town | Killed", "TableRow: Orsk | 4"], source.Lines());
        Assert.Equal("ods", source.Metadata.Format);
    }

    [Fact]
    public void Hostile_files_are_refused_with_their_reason()
    {
        Assert.Equal(DocumentRejection.TooDeep, Refuse(Odt(string.Concat(Enumerable.Repeat("<text:section>", 2_000)) + string.Concat(Enumerable.Repeat("</text:section>", 2_000)))));
        Assert.Equal(DocumentRejection.Damaged, Refuse(Odt("<text:p>&lol;</text:p>", "<!DOCTYPE a [<!ENTITY lol \"lol\">]>")));
        Assert.Equal(DocumentRejection.InflatedTooLarge, Refuse(Odt($"<text:p>{new string('a', 20_000_000)}</text:p>")));
        Assert.Equal(DocumentRejection.TooMuchText, Refuse(Odt($"<text:p>{string.Concat(Enumerable.Repeat("The town has a well. ", 500))}</text:p>"), new DocumentLimits { TextLength = 1_000 }));
        Assert.Equal(DocumentRejection.TooManyEntries, Refuse(Odt(Table(Row(string.Concat(Enumerable.Repeat(Cell("1"), 20_000)))))));
        Assert.Equal(DocumentRejection.Encrypted, Refuse(Zips.Of(("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"), ("content.xml", "?"))));
        Assert.Equal(DocumentRejection.Damaged, Refuse(Zips.Of(("mimetype", "application/vnd.oasis.opendocument.text"))));
        Assert.Equal(DocumentRejection.UnsupportedFormat, Refuse(Package("presentation", "<office:presentation/>")));
    }

    [Fact]
    public void A_repeated_cell_is_not_multiplied()
    {
        var text = new string('a', 100_000);
        var source = Reading.Bytes(DocumentFormat.Odf, Odt(Table(Row(Cell("b"), $"<table:table-cell table:number-columns-repeated=\"16000\"><text:p>{text}</text:p></table:table-cell>"), Row(Cell("c"), Cell("1")))));

        Assert.InRange(source.Text.Length, text.Length, text.Length + 1_000);
    }

    private static DocumentRejection Refuse(byte[] content, DocumentLimits? limits = null) => Reading.Rejection(DocumentFormat.Odf, content, limits).Reason;

    private static byte[] Odt(string body, string before = "") => Package("text", $"<office:text>{body}</office:text>", before);

    private static byte[] Package(string kind, string body, string before = "") => Zips.Of(
        ("mimetype", $"application/vnd.oasis.opendocument.{kind}"),
        ("content.xml", $"<?xml version=\"1.0\"?>{before}<office:document-content {Namespaces}><office:automatic-styles><style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style></office:automatic-styles><office:body>{body}</office:body></office:document-content>"),
        ("meta.xml", $"<office:document-meta {Namespaces}><office:meta><dc:title>Wells</dc:title><meta:initial-creator>Ann</meta:initial-creator><meta:creation-date>2024-03-01T10:00:00</meta:creation-date><dc:date>2025-01-01T00:00:00</dc:date></office:meta></office:document-meta>"));

    private static string Table(params string[] rows) => "<table:table>" + string.Concat(rows) + "</table:table>";

    private static string Row(params string[] cells) => "<table:table-row>" + string.Concat(cells) + "</table:table-row>";

    private static string Cell(string text) => $"<table:table-cell><text:p>{text}</text:p></table:table-cell>";
}
