using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Tests.Docx;

namespace ClaimTracker.Documents.Tests.Packages;

public sealed class SpreadsheetTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task Each_visible_sheet_is_a_table_under_its_name_with_values_as_shown()
    {
        var xlsx = Xlsx(
            [
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Town</t></is></c><c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"C3\" t=\"str\"><v>Share</v></c><c r=\"D3\" t=\"str\"><v>Day</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>Orsk</v></c><c r=\"B4\"><f>SUM(1,3)</f><v>4</v></c><c r=\"C4\" s=\"1\"><v>0.125</v></c><c r=\"D4\" s=\"2\"><v>45352</v></c></row>"
                + "<row r=\"5\" hidden=\"1\"><c r=\"A5\" t=\"str\"><v>Hidden</v></c><c r=\"B5\"><v>9</v></c></row><row r=\"6\"><c r=\"A6\" t=\"str\"><v>Marrow</v></c><c r=\"B6\"><v>0.30000000000000004</v></c><c r=\"C6\" t=\"e\"><v>#DIV/0!</v></c></row>",
                "<row><c t=\"str\"><v>Secret</v></c><c><v>1</v></c></row>",
            ]);

        var source = await Converting.BytesAsync(xlsx, "tolls.xlsx");

        Assert.Equal(
            ["Heading: Sheet 1", "Caption: Tolls of <May>", "TableHeader: Town | Killed | Share | Day", "TableRow: Orsk | 4 | 12.5% | 2024-03-01", "TableRow: Marrow | 0.3"], source.Lines());
        Assert.Equal("B4", source.At(LocationKind.Cell, "4 | 12.5%"));
        Assert.Equal("xlsx", source.Metadata.Format);
        Assert.Equal(["Orsk, Killed: 4.", "Orsk, Share: 12.5%.", "Orsk, Day: 2024-03-01.", "Marrow, Killed: 0.3."], Extracting.Claims(source));
    }

    [Fact]
    public void Hostile_files_are_refused_with_their_reason()
    {
        // A long string, shared by every cell of a sheet: kilobytes that stand for gigabytes.
        var shared = Xlsx([string.Concat(Enumerable.Range(1, 2_000).Select(n => $"<row r=\"{n}\"><c r=\"A{n}\" t=\"s\"><v>2</v></c><c r=\"B{n}\" t=\"s\"><v>2</v></c></row>"))], longString: 100_000);
        var sparse = Xlsx([string.Concat(Enumerable.Range(1, 1_000).Select(n => $"<row r=\"{n}\"><c r=\"XFD{n}\"><v>1</v></c></row>"))]);
        var wide = Xlsx(["<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>"]);
        var deep = Xlsx([string.Concat(Enumerable.Repeat("<row><c><is>", 1_000)) + string.Concat(Enumerable.Repeat("</is></c></row>", 1_000))]);
        var external = Xlsx(["<row r=\"1\"><c r=\"A1\"><v>&x;</v></c></row>"], before: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");

        Assert.Equal(DocumentRejection.TooMuchText, Refuse(shared));
        Assert.Equal(DocumentRejection.TooManyEntries, Refuse(sparse));
        Assert.Equal(DocumentRejection.TooManyEntries, Refuse(wide));
        Assert.Equal(DocumentRejection.TooDeep, Refuse(deep));
        Assert.Equal(DocumentRejection.Damaged, Refuse(external));
        Assert.Equal(DocumentRejection.Damaged, Refuse(Zips.Of(("xl/other.xml", "<a/>"))));
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:1/a.xml")]
    [InlineData("..\\a.xml")]
    public void Sheets_that_lead_out_of_the_file_are_not_there(string target)
    {
        var source = Reading.Bytes(DocumentFormat.Xlsx, Xlsx(["<row><c t=\"str\"><v>Orsk</v></c><c><v>1</v></c></row>"], target: target));

        Assert.Equal("", source.Text);
    }

    private static DocumentRejection Refuse(byte[] content) => Reading.Rejection(DocumentFormat.Xlsx, content, new DocumentLimits { InflatedRatio = 5_000 }).Reason;

    private static byte[] Xlsx(string[] sheets, int longString = 1, string before = "", string? target = null) => Zips.Of(
    [
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + string.Concat(sheets.Select((_, n) => $"<sheet name=\"Sheet {n + 1}\" sheetId=\"{n + 1}\" r:id=\"rId{n + 1}\"{(n > 0 ? " state=\"hidden\"" : "")}/>")) + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(sheets.Select((_, n) => $"<Relationship Id=\"rId{n + 1}\" Type=\"http://x/worksheet\" Target=\"{target ?? $"worksheets/sheet{n + 1}.xml"}\"/>")) + "</Relationships>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><r><t>Tolls </t></r><r><t>of &lt;May&gt;</t></r><rPh><t>x</t></rPh></si><si><t>Killed</t></si><si><t>{string.Join(' ', Enumerable.Repeat("word", longString / 4 + 1))}</t></si></sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"),
        .. sheets.Select((rows, n) => ($"xl/worksheets/sheet{n + 1}.xml", $"{before}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>")),
    ]);
}
