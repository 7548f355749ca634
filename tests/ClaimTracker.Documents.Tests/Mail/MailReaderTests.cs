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
}
