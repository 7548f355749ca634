using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Html;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;
using MimeKit;

namespace ClaimTracker.Documents.Mail;

/// <summary>The parts of a message that are its text: of alternatives one, of several in a row all, the messages of a digest each below its subject. Attachments are left out.</summary>
internal sealed class MailParts(SourceTextBuilder builder, DocumentLimits limits, CancellationToken cancellationToken)
{
    private int _parts;

    public void Add(MimeEntity? entity, int depth)
    {
        if (++_parts > limits.ArchiveEntries)
        {
            throw new DocumentRejectedException(DocumentRejection.TooManyEntries, $"The message has more than {limits.ArchiveEntries} parts.");
        }

        switch (entity)
        {
            case null or { IsAttachment: true }:
                break;
            case MessagePart { Message: { } message }:
                AddMessage(message, depth);
                break;
            case MultipartAlternative alternatives:
                Add(Best(alternatives), depth + 1);
                break;
            case MultipartRelated { Root: { } root }:
                Add(root, depth + 1);
                break;
            case Multipart parts:
                foreach (var part in parts)
                {
                    Add(part, depth + 1);
                }

                break;
            case TextPart { IsHtml: true } html:
                HtmlReader.AddFragment(html.Text, builder, limits, cancellationToken);
                break;
            case TextPart text when text.IsPlain || text.ContentType.IsMimeType("text", "enriched") || text.ContentType.IsMimeType("text", "markdown"):
                MailBody.Add(TextNormalizer.Lines(MailText.Repair(MailText.Of(text))), builder);
                break;
        }
    }

    private void AddMessage(MimeMessage message, int depth)
    {
        builder.Add(BlockKind.Heading, MailText.Repair(message.Subject), 2);
        builder.Add(BlockKind.Boilerplate, MailText.Repair($"From: {message.From}, {message.Headers[HeaderId.Date]}"));
        Add(message.Body, depth + 1);
    }

    /// <summary>The plain part as the sender wrote it; the one in HTML where the plain one says nothing.</summary>
    private static MimeEntity? Best(MultipartAlternative alternatives)
    {
        var plain = alternatives.OfType<TextPart>().FirstOrDefault(part => part.IsPlain);
        return plain is not null && !MailText.SaysNothing(plain.Text) ? plain
            : alternatives.LastOrDefault(part => part is Multipart or TextPart { IsHtml: true }) ?? plain ?? alternatives.FirstOrDefault();
    }
}
