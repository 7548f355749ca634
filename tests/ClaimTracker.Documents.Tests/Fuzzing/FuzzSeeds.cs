using System.Text;
using ClaimTracker.Documents.Tests.Docx;

namespace ClaimTracker.Documents.Tests.Fuzzing;

/// <summary>Small files of the formats that the corpus has none of, with something of everything that their readers know.</summary>
internal static class FuzzSeeds
{
    public static byte[] Odt => Zips.Of(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><office:automatic-styles><style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style></office:automatic-styles><office:body><office:text>"
            + "<text:h text:outline-level=\"2\">Wells</text:h><text:p>The town<text:s text:c=\"3\"/>has <text:span text:style-name=\"T1\">nine</text:span> wells<text:note><text:note-body><text:p>Of 2023.</text:p></text:note-body></text:note>.</text:p><text:list><text:list-item><text:p>40 homes</text:p></text:list-item></text:list>"
            + "<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>Town</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>Orsk</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"3\"><text:p>4</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>"),
        ("meta.xml", "<m><title>Wells</title><creation-date>2024-03-01</creation-date></m>"));

    public static byte[] Xlsx => Zips.Of(
        ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Tolls\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", "<sst><si><t>Town</t></si><si><r><t>Kil</t></r><r><t>led</t></r></si></sst>"),
        ("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><cols><col min=\"9\" max=\"9\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Orsk</t></is></c><c r=\"B2\" s=\"1\"><f>1+1</f><v>0.5</v></c><c r=\"C2\" s=\"2\"><v>45352.5</v></c></row></sheetData></worksheet>"));

    public static byte[] Epub => Zips.Of(
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"O/b.opf\"/></rootfiles></container>"),
        ("O/b.opf", "<package xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata><dc:title>Rivers</dc:title><dc:date>2019-05-04</dc:date></metadata><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>"),
        ("O/a.xhtml", "<?xml version=\"1.0\"?><html><body><h1>One</h1><p>The river <a id=\"x\"/>rose.</p><table><tr><th>Town</th><th>Killed</th></tr><tr><td>Orsk</td><td>4</td></tr></table></body></html>"));

    public static byte[] Rtf => Encoding.Latin1.GetBytes(
        @"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset204 Arial;}}{\stylesheet{\s1 heading 1;}}{\info{\title Wells}{\creatim\yr2024\mo3\dy1}}\pard\s1 Wells\par\pard\plain The town\emdash\'93old\'94 \u8217?s {\v hidden}well{\footnote Of 2023.}.\par\pard{\listtext 1.}40 homes\par\trowd\pard\intbl Town\cell Killed\cell\row\pard\intbl Orsk\cell 4\cell\row\pard End.\par}");

    public static byte[] Json => Encoding.UTF8.GetBytes(
        "{\"title\":\"Wells of Orsk\",\"date\":\"2024-03-01\",\"body\":\"The town has \\u2014 a well.\\nIt is deep.\",\"html\":\"<p>Nine <b>died</b>.</p>\",\"items\":[{\"text\":\"One more well is dry.\"},[1,2,null,true]]}\n{\"text\":\"Another line of the file.\"}\n");

    public static byte[] Mbox => Encoding.UTF8.GetBytes(
        "From a@example.org Mon May 13 10:00:00 2024\nFrom: Ann <a@example.org>\nDate: Mon, 13 May 2024 10:00:00 +0000\nSubject: =?utf-8?Q?D=C3=A4mme?=\nMIME-Version: 1.0\nContent-Type: multipart/digest; boundary=b\n\n--b\n\nFrom: x@example.org\nSubject: Inner\n\nThe dam has 40 cracks.\n--b--\n\nFrom b@example.org Tue May 14 10:00:00 2024\nFrom: Bo <b@example.org>\nSubject: Ferry\n\nOn Mon, 13 May 2024, Ann wrote:\n> The ferry has 90 seats.\n-- \nBo\n");
}
