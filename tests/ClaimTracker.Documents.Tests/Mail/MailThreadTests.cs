using ClaimTracker.Documents.Formats;

namespace ClaimTracker.Documents.Tests.Mail;

/// <summary>Replies, signatures, footers and digests.</summary>
public sealed class MailThreadTests
{
    private const string Headers = "From: a@example.org\nSubject: Wells\nDate: Tue, 14 May 2024 09:30:00 +0200\n\n";

    [Theory]
    [InlineData("The town has nine wells.\n\n-- \nIlo Brandt\nPress officer since 2019\n\nOn Mon, May 13, 2024 at 5:12 PM The Desk\n<desk@example.org> wrote:\n\n> Our reporter counted only two wells in May.\n")]
    [InlineData("The town has nine wells.\n\n--\nIlo Brandt\n\nOn 13 May 2024, The Desk wrote:\n> Our reporter counted only two wells in May.\n")]
    [InlineData("The town has nine wells.\n\n-- \nIlo Brandt\n\n-----Original Message-----\nFrom: desk@example.org\nSent: Monday, May 13, 2024 5:01 PM\nTo: a@example.org\nSubject: Wells\n\nOur reporter counted only two wells in May.\n")]
    [InlineData("The town has nine wells.\n-- \nIlo Brandt\nMill Street 4\n\n> Our reporter counted only two wells in May.\n")]
    [InlineData("The town has nine wells.\n-- \nIlo Brandt\n\nWe forgot something that matters to the whole of the story above.\nOur reporter counted only two wells in May.\n")]
    public void What_follows_a_signature_is_read(string body)
    {
        var claims = Extracting.Claims(DocumentFormat.Eml, Headers + body);

        Assert.Contains("The town has nine wells.", claims);
        Assert.Contains(claims, claim => claim.Contains("counted only two wells", StringComparison.Ordinal));
        Assert.DoesNotContain(claims, claim => claim.Contains("Press officer", StringComparison.Ordinal) || claim.Contains("wrote", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("On the question of cost, the province paid 31,000 crowns. The mayor wrote:\n\"We asked for twenty pumps in March.\"\n")]
    [InlineData("On Monday the mayor wrote:\n\"We asked for twenty pumps in March.\"\n")]
    public void A_sentence_that_ends_in_wrote_is_text(string body)
    {
        var source = Reading.Text(DocumentFormat.Eml, Headers + body);

        Assert.DoesNotContain(source.Lines(), line => line.StartsWith("Boilerplate", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("On Mon, 13 May 2024 at 17:12, Desk <desk@example.org> wrote:")]
    [InlineData("On 13/05/2024 17:12, The Desk wrote:")]
    [InlineData("On Monday, Ann wrote:")]
    [InlineData("On May 13, 2024, at 5:12 PM, Ann Keld <a@example.org>\nwrote:")]
    [InlineData("Ann Keld <a@example.org> writes:")]
    [InlineData("2024-05-13 17:12 Ann Keld <a@example.org> wrote:")]
    public void The_line_above_a_quotation_is_known(string line)
    {
        var source = Reading.Text(DocumentFormat.Eml, Headers + $"Nine.\n\n{line}\n> The town has a well.\n");

        Assert.Contains($"Boilerplate: {line}", source.Lines());
        Assert.Contains("Quotation: The town has a well.", source.Lines());
    }

    [Fact]
    public void Each_level_of_quotation_is_a_block_of_its_own()
    {
        var source = Reading.Text(DocumentFormat.Eml, Headers + "> The town has a well.\n> > It is dry.\n>> It was deep.\n>\n> How deep?\n");

        Assert.Equal(["Quotation: The town has a well.", "Quotation: It is dry.\nIt was deep.", "Quotation: How deep?"], source.Lines()[1..]);
    }

    [Theory]
    [InlineData("View this email in your browser: http://example.org/x")]
    [InlineData("You receive this newsletter because you signed up in 2021. Unsubscribe")]
    [InlineData("You are receiving this message because you are a member of 3 groups.")]
    [InlineData("This email was sent to 12,000 people by Example Ltd.")]
    [InlineData("To unsubscribe, click the link or write to list@example.org.")]
    [InlineData("If you no longer wish to receive these emails, tell us.")]
    [InlineData("Sent from my phone")]
    [InlineData("This e-mail and any attachments are confidential and intended solely for the addressee.")]
    [InlineData("If you are not the intended recipient, please delete it.")]
    [InlineData("Please consider the environment before printing this page.")]
    public void Lines_at_the_foot_of_a_mail_are_no_claims(string line) =>
        Assert.Equal(["The ferry had 212 people on board."], Extracting.Claims(DocumentFormat.Eml, Headers + $"The ferry had 212 people on board.\n{line}\n"));

    [Fact]
    public void The_messages_of_a_digest_stand_below_their_subjects()
    {
        var source = Reading.Text(DocumentFormat.Eml,
            "From: list@example.org\nSubject: Digest 7\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/plain\n\nTwo messages.\n--a\nContent-Type: multipart/digest; boundary=b\n\n"
            + "--b\n\nFrom: x@example.org\nSubject: Dam\n\nThe dam has 40 cracks.\n--b\n\nFrom: y@example.org\nSubject: Ferry\n\nThe ferry has 90 seats.\n--b--\n--a--\n");

        Assert.Equal(
            ["Heading: Digest 7", "Unstructured: Two messages.", "Heading: Dam", "Boilerplate: From: x@example.org,", "Unstructured: The dam has 40 cracks.", "Heading: Ferry", "Boilerplate: From: y@example.org,", "Unstructured: The ferry has 90 seats."],
            source.Lines());
    }

    [Fact]
    public void A_digest_in_plain_text_keeps_the_text_of_its_messages()
    {
        var claims = Extracting.Claims(DocumentFormat.Eml, Headers
            + "Today's Topics:\n\n   1. Dam (Ann)\n\n----------------------------------------------------------------------\n\nMessage: 1\nDate: Mon, 13 May 2024 10:00:00 +0000\nFrom: Ann <ann@example.org>\nSubject: [wells] Dam\n\nThe dam has 40 cracks.\n\n"
            + "------------------------------\n\nMessage: 2\nDate: Mon, 13 May 2024 11:00:00 +0000\nFrom: Bo <bo@example.org>\nSubject: [wells] Ferry\n\nThe ferry has 90 seats.\n\n------------------------------\n\nSubject: Digest Footer\n\n_______________________________________________\nwells mailing list\n");

        Assert.Contains("The dam has 40 cracks.", claims);
        Assert.Contains("The ferry has 90 seats.", claims);
    }

    [Theory]
    [InlineData("Your mail program does not support HTML. Please open the message in a browser.")]
    [InlineData("This is an HTML email. Your email client cannot display it.")]
    [InlineData(" ")]
    public void Where_the_plain_part_says_nothing_the_other_is_read(string plain)
    {
        var source = Reading.Text(DocumentFormat.Eml,
            $"From: a@example.org\nSubject: Dam\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n{plain}\n--b\nContent-Type: text/html\n\n<p>The dam has 40 cracks.</p>\n--b--\n");

        Assert.Equal(["Heading: Dam", "Paragraph: The dam has 40 cracks."], source.Lines());
    }

    [Fact]
    public void A_mailbox_is_its_messages_one_after_the_other()
    {
        var source = Reading.Text(DocumentFormat.Mbox,
            "From a@example.org Mon May 13 10:00:00 2024\nFrom: Ann <a@example.org>\nDate: Mon, 13 May 2024 10:00:00 +0000\nSubject: Dam\n\nThe dam has 40 cracks.\n>From here it looks whole.\n\nFrom b@example.org Tue May 14 10:00:00 2024\nFrom: Bo <b@example.org>\nDate: Tue, 14 May 2024 10:00:00 +0000\nSubject: Ferry\n\nFrom there the ferry goes.\n");

        Assert.Equal(
        [
            "Heading: Dam", "Boilerplate: From: \"Ann\" <a@example.org>, Mon, 13 May 2024 10:00:00 +0000", "Unstructured: The dam has 40 cracks.\nFrom here it looks whole.",
            "Heading: Ferry", "Boilerplate: From: \"Bo\" <b@example.org>, Tue, 14 May 2024 10:00:00 +0000", "Unstructured: From there the ferry goes.",
        ], source.Lines());
        Assert.Null(source.Metadata.Published);
        Assert.Equal("mbox", source.Metadata.Format);
    }
}
