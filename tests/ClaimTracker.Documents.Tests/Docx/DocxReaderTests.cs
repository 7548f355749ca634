using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using static ClaimTracker.Documents.Tests.Docx.Zips;

namespace ClaimTracker.Documents.Tests.Docx;

public sealed class DocxReaderTests
{
    private const string Styles = """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:styleId="Own"><w:name w:val="House style"/><w:basedOn w:val="berschrift2"/></w:style>
        <w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
        <w:style w:styleId="Loop"><w:name w:val="x"/><w:basedOn w:val="Loop"/></w:style>
        </w:styles>
        """;

    [Fact]
    public void Tracked_changes_read_as_accepted()
    {
        var source = Read(
            "<w:p><w:r><w:t>At least </w:t></w:r><w:del><w:r><w:delText>17</w:delText></w:r></w:del><w:ins><w:r><w:t>23</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> old</w:t></w:r></w:moveFrom>"
            + "<w:moveTo><w:r><w:t> containers</w:t></w:r></w:moveTo><w:r><w:t> were lost.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Nobody was </w:t></w:r></w:p>" + P("killed.")
            + "<w:tbl><w:tr><w:tc>" + P("Berth") + "</w:tc><w:tc>" + P("Days") + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + P("1") + "</w:tc><w:tc>" + P("9") + "</w:tc></w:tr></w:tbl>");

        Assert.Equal(["Paragraph: At least 23 containers were lost.", "Paragraph: Nobody was killed.", "TableRow: Berth | Days"], source.Lines());
    }

    [Fact]
    public void Hidden_text_field_codes_and_fallbacks_are_left_out()
    {
        var source = Read(
            "<w:p><w:r><w:t>Six</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> or nine</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> are missing</w:t></w:r>"
            + "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:tab/><w:t>today</w:t><w:br/><w:t>still.</w:t></w:r></w:p>"
            + "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice><w:txbxContent>" + P("In a box.")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + P("In a box.") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Outside.</w:t></w:r></w:p>");

        Assert.Equal(["Paragraph: Six are missing- today still.", "Paragraph: Outside.", "Paragraph: In a box."], source.Lines());
    }

    [Fact]
    public void Styles_say_what_a_paragraph_is_in_any_language_of_Word()
    {
        var source = Read(
            P("Damage", "<w:pStyle w:val=\"Own\"/>") + P("One", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr>") + P("“Water is life.”", "<w:pStyle w:val=\"Zitat\"/>")
            + P("Outlined", "<w:outlineLvl w:val=\"0\"/>") + P("Plain", "<w:pStyle w:val=\"Loop\"/>"),
            ("word/styles.xml", Styles));

        Assert.Equal(["Heading: Damage", "ListItem: One", "Quotation: “Water is life.”", "Heading: Outlined", "Paragraph: Plain"], source.Lines());
        Assert.Equal([2, 2, 0, 1, 0], source.Blocks.Select(block => block.Level));
    }

    [Fact]
    public void Merged_cells_stand_in_every_row_and_column_they_cover()
    {
        string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";
        var source = Read(
            "<w:tbl><w:tr>" + Cell("Region") + Cell("Year") + Cell("Wells") + "</w:tr><w:tr>" + Cell("Coast", "<w:vMerge w:val=\"restart\"/>") + Cell("2023") + Cell("40")
            + "</w:tr><w:tr>" + Cell("", "<w:vMerge/>") + Cell("2024") + Cell("48") + "</w:tr><w:tr>" + Cell("All") + Cell("88", "<w:gridSpan w:val=\"2\"/>") + "</w:tr></w:tbl>");

        Assert.Equal(["TableHeader: Region | Year | Wells", "TableRow: Coast | 2023 | 40", "TableRow: Coast | 2024 | 48", "TableRow: All | 88 | 88"], source.Lines());
    }

    [Fact]
    public void A_table_that_lays_out_the_page_is_read_as_paragraphs()
    {
        var source = Read("<w:tbl><w:tr><w:tc>" + P("The town has a well.") + P("It is deep.") + "<w:tbl><w:tr><w:tc>" + P("Inner") + "</w:tc></w:tr></w:tbl>" + P("") + "</w:tc></w:tr></w:tbl>");

        Assert.Equal(["Paragraph: The town has a well.", "Paragraph: It is deep.", "Paragraph: Inner"], source.Lines());
    }

    [Fact]
    public void Pages_are_where_the_program_that_saved_the_file_had_them()
    {
        var source = Read(P("On one.") + "<w:p><w:r><w:t>Begins here </w:t><w:lastRenderedPageBreak/><w:t>and ends there.</w:t></w:r></w:p>" + P("Still two."));

        Assert.Equal(["1", "1", "2", "2"], new[] { "On one", "Begins", "and ends", "Still two" }.Select(text => source.At(LocationKind.Page, text)));
    }

    [Fact]
    public void Footnotes_follow_the_text_and_core_properties_are_metadata()
    {
        var source = Read(
            "<w:p><w:r><w:t>Nine died.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
            ("word/footnotes.xml", "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:id=\"2\">" + P("As of Monday.") + "</w:footnote></w:footnotes>"),
            ("docProps/core.xml", "<p xmlns:dc=\"x\"><dc:title>Floods</dc:title><dc:creator>A. Krill</dc:creator><created>2025-03-14T23:00:00Z</created><dc:language>en-GB</dc:language></p>"));

        Assert.Equal(["Paragraph: Nine died.", "Footnote: As of Monday."], source.Lines());
        Assert.Equal(new DocumentMetadata("Floods", "A. Krill", null, "en-GB", null, "docx") { Created = new DateOnly(2025, 3, 14) }, source.Metadata);
    }

    [Theory]
    [InlineData("ppt/presentation.xml", "presentation")]
    [InlineData("META-INF/manifest.xml", "OpenDocument")]
    [InlineData("notes.txt", "archive with 1 files")]
    public void Other_archives_are_named(string part, string what)
    {
        var rejection = Reading.Rejection(DocumentFormat.Docx, Of((part, "<x/>")));

        Assert.Equal(DocumentRejection.UnsupportedFormat, rejection.Reason);
        Assert.Contains(what, rejection.Message, StringComparison.Ordinal);
    }

    private static SourceText Read(string body, params (string, string)[] parts) => Reading.Bytes(DocumentFormat.Docx, Zips.Docx(body, parts));
}
