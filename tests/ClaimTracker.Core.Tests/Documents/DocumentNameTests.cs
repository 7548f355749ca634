using System.Xml;
using ClaimTracker.Core.Documents;
using CsCheck;

namespace ClaimTracker.Core.Tests.Documents;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("a.txt")]
    [InlineData("syria/réport 2%.txt")]
    [InlineData("отчёт/🙂 [1] 'x' & y.pdf")]
    [InlineData("می‌خواهم.txt")]
    public void A_name_of_any_script_can_be_a_documents(string name) => Assert.Null(DocumentName.Wrong(name));

    [Theory]
    [InlineData("b/\uFFFE.txt")]
    [InlineData("b/\uFFFF.txt")]
    [InlineData("b/\uFDD0.txt")]
    [InlineData("b/\U0001FFFE.txt")]
    [InlineData("b/\u0001.txt")]
    [InlineData("b/\u001B[2J.txt")]
    [InlineData("b/\u007F.txt")]
    [InlineData("b/\u0085.txt")]
    [InlineData("b/\u2028.txt")]
    [InlineData("b/\u202Etxt.exe")]
    [InlineData("b/\uFFFD.txt")]
    [InlineData("b\\c.txt")]
    public void A_name_that_some_listing_cannot_carry_is_refused(string name) => Assert.NotNull(DocumentName.Wrong(name));

    [Fact]
    public void Half_a_character_is_in_no_name() => Assert.All((string[])["b/\uD800.txt", "b/\uDC00.txt"], name => Assert.NotNull(DocumentName.Wrong(name)));

    [Fact]
    public void A_name_that_is_too_long_is_told_its_length() =>
        Assert.Contains("1,200", DocumentName.Wrong(new string('言', 1200)), StringComparison.Ordinal);

    [Fact]
    public void Every_name_that_is_taken_is_one_that_XML_and_URLs_carry() => Gen.String[Gen.Char, 1, 40].Sample(name =>
    {
        if (DocumentName.Wrong(name) is null)
        {
            XmlConvert.VerifyXmlChars(name);
            Assert.Equal(name, Uri.UnescapeDataString(Uri.EscapeDataString(name)));
        }
    });
}
