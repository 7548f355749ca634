using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Tests.Rtf;

public sealed class RtfReaderTests
{
    [Fact]
    public async Task Text_is_read_as_it_shows()
    {
        var source = await Converting.TextAsync(
            """
            {\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Times;}}{\colortbl;\red0;}{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 List Bullet;}}
            {\info{\title Wells of Orsk}{\author Ann Keld}{\creatim\yr2024\mo3\dy1}{\revtim\yr2025\mo1\dy1}}{\header\pard Page 1\par}
            \pard\s1 Wells\par\pard\plain\f0 The town\emdash old\'e9\u8217?s \i\b\'93wells\'94\b0\i0{\*\unknown secret}{\v hidden}{\deleted gone} has\line nine{\footnote\pard By 2023.\par}.\par
            {\field{\*\fldinst HYPERLINK "http://example.org"}{\fldrslt A link}} stays. {\f1\'cf\'f0}\par
            \pard{\listtext\tab 1.}40 homes\par \pard\plain Done\bin3 xyz.\par
            \trowd\pard\intbl Town\cell Killed\cell\row\trowd\pard\intbl Orsk\cell 4\cell\row\pard After it.\par}
            """, "a.rtf");

        Assert.Equal(
        [
            "Heading: Wells", "Paragraph: The town—oldé’s “wells” has nine.", "Footnote: By 2023.", "Paragraph: A link stays. Пр", "ListItem: 40 homes", "Paragraph: Done.",
            "TableHeader: Town | Killed", "TableRow: Orsk | 4", "Paragraph: After it.",
        ], source.Lines());
        Assert.Equal(("rtf", "Wells of Orsk", "Ann Keld", new DateOnly(2024, 3, 1)), (source.Metadata.Format, source.Metadata.Title, source.Metadata.Author, source.Metadata.Created));
    }

    [Fact]
    public void Hostile_files_are_refused_or_read()
    {
        Assert.Equal(DocumentRejection.TooDeep, Refuse("{\\rtf1" + new string('{', 100_000)));
        Assert.Equal(DocumentRejection.TooMuchText, Refuse("{\\rtf1 " + string.Concat(Enumerable.Repeat("The town has a well. ", 100)), new DocumentLimits { TextLength = 1_000 }));
        Assert.Equal(DocumentRejection.TooManyEntries, Refuse("{\\rtf1\\trowd\\intbl " + string.Concat(Enumerable.Repeat("1\\cell ", 20_000)) + "\\row}"));
        Assert.Equal("Well.", Read("{\\rtf1 Well\\bin2147483647 .").Text + ".");
        Assert.Equal("Well.", Read("{\\rtf1\\ansicpg99999 Well.}}}}}}").Text);
        Assert.Equal("Well \uFFFD.", Read("{\\rtf1 Well \\u-10179?.}").Text);
        Assert.Equal("", Read("{\\rtf").Text);
    }

    private static SourceText Read(string rtf) => Reading.Bytes(DocumentFormat.Rtf, Encoding.Latin1.GetBytes(rtf));

    private static DocumentRejection Refuse(string rtf, DocumentLimits? limits = null) => Reading.Rejection(DocumentFormat.Rtf, Encoding.Latin1.GetBytes(rtf), limits).Reason;
}
