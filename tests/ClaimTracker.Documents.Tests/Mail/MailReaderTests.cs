using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;

namespace ClaimTracker.Documents.Tests.Mail;

public sealed class MailReaderTests
{
    [Fact]
    public void The_body_is_text_the_headers_are_metadata_and_quotations_and_signature_are_told_apart()
    {
        var source = Reading.Text(DocumentFormat.Eml,
            "From: =?utf-8?Q?Ren=C3=A9e?= Castell <r@example.org>\r\nDate: Fri, 14 Mar 2025 23:30:00 -0500\r\nSubject: Strike\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n"
            + "1,240 dockers are\r\non strike.\r\n\r\nOn Thu, 13 Mar 2025, Newsroom wrote:\r\n> Only 400 people?\r\n\r\nMore tomorrow.\r\n-- \r\nRen\u00e9e\r\n");

        Assert.Equal(
            ["Heading: Strike", "Unstructured: 1,240 dockers are\non strike.", "Boilerplate: On Thu, 13 Mar 2025, Newsroom wrote:", "Quotation: Only 400 people?", "Unstructured: More tomorrow."],
            source.Lines().Take(5));
        Assert.All(source.Blocks.Skip(5), block => Assert.Equal(BlockKind.Boilerplate, block.Kind));
        Assert.Equal(new DocumentMetadata("Strike", "Renée Castell", new DateOnly(2025, 3, 14), null, null, "eml"), source.Metadata);
    }

    [Fact]
    public void A_body_of_HTML_only_is_read_as_such()
    {
        var source = Reading.Text(DocumentFormat.Eml,
            "From: a@example.org\nSubject: Wells\nMIME-Version: 1.0\nContent-Type: text/html\n\n<style>p{}</style><p>The town has a well.</p><p style=\"display:none\">Nine.</p><script>1</script>");

        Assert.Equal(["Heading: Wells", "Paragraph: The town has a well."], source.Lines());
    }

    [Fact]
    public void Attachments_are_not_read()
    {
        var source = Reading.Text(DocumentFormat.Eml,
            "From: a@example.org\nSubject: Wells\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee attachment.\n--b\n"
            + "Content-Type: text/plain; name=a.txt\nContent-Disposition: attachment; filename=a.txt\n\nThe town has a well.\n--b--\n");

        Assert.Equal(["Heading: Wells", "Unstructured: See attachment."], source.Lines());
    }

    [Fact]
    public async Task Multiparts_nested_without_end_are_read_or_refused()
    {
        var nested = "From: a@example.org\nSubject: x\nMIME-Version: 1.0\n" + string.Concat(Enumerable.Range(0, 5_000).Select(n => $"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"));

        try
        {
            await Converting.TextAsync(nested, "a.eml");
        }
        catch (DocumentRejectedException rejection)
        {
            Assert.Contains(rejection.Reason, new[] { DocumentRejection.TooDeep, DocumentRejection.Damaged });
        }

        Assert.Equal("The town has a well.", (await Converting.TextAsync("<p>The town has a well.", "a.html")).Text);
    }

    [Fact]
    public void A_message_that_Outlook_quotes_below_its_headers_is_a_quotation()
    {
        var source = Reading.Text(DocumentFormat.Eml,
            "From: a@example.org\nSubject: Figures\n\nThe number is 1,850.\n\n-----Original Message-----\nFrom: desk@example.org\nSent: Tuesday, November 19, 2024 5:01 PM\nTo: a@example.org\n"
            + "Subject: Figures\n\nThe governor said that nine people died.\n\nFrom: Mina\n");

        Assert.Equal(
        [
            "Heading: Figures", "Unstructured: The number is 1,850.",
            "Boilerplate: -----Original Message-----\nFrom: desk@example.org\nSent: Tuesday, November 19, 2024 5:01 PM\nTo: a@example.org\nSubject: Figures",
            "Quotation: The governor said that nine people died.\n\nFrom: Mina",
        ], source.Lines());
    }

    [Fact]
    public void Flowed_lines_are_joined_and_the_signature_is_not_joined_to_its_mark()
    {
        var source = Reading.Text(DocumentFormat.Eml,
            "From: a@example.org\nSubject: Strike\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed\n\nThe union says the figure is \ntoo high.\n\n"
            + "On Wed, Nov 20, 2024 at 9:12 AM, The Desk\n<desk@example.org> wrote:\n> Eleven ships \n> are waiting.\n\n-- \nBo Lind\nSpokesman\n");

        Assert.Equal(
        [
            "Heading: Strike", "Unstructured: The union says the figure is too high.", "Boilerplate: On Wed, Nov 20, 2024 at 9:12 AM, The Desk\n<desk@example.org> wrote:",
            "Quotation: Eleven ships are waiting.", "Boilerplate: -- \nBo Lind\nSpokesman",
        ], source.Lines());
    }

    [Fact]
    public void Windows_characters_under_the_name_of_Latin_1_are_read()
    {
        var source = Reading.Text(DocumentFormat.Eml,
            "From: a@example.org\nSubject: =?iso-8859-1?Q?Low_Kell_=96_please_check?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe dam =96 =93old=94 =96 broke.\n");

        Assert.Equal(["Heading: Low Kell – please check", "Unstructured: The dam – “old” – broke."], source.Lines());
    }

    [Fact]
    public void The_line_above_a_quotation_in_HTML_is_no_claim()
    {
        var source = Reading.Text(DocumentFormat.Eml,
            "From: a@example.org\nSubject: Dam\nMIME-Version: 1.0\nContent-Type: text/html\n\n<div>The dam had 40 cracks.</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Wed, Desk wrote:<br></div><blockquote><div>It had 12 cracks.</div></blockquote></div>");

        Assert.Equal(["Heading: Dam", "Paragraph: The dam had 40 cracks.", "Boilerplate: On Wed, Desk wrote:", "Quotation: It had 12 cracks."], source.Lines());
    }
}
