using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Html;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;
using MimeKit;

namespace ClaimTracker.Documents.Mail;

/// <summary>E-mail (RFC 5322, MIME): subject and body as text, sender and date as metadata. Attachments are left out: they are documents of their own.</summary>
internal sealed class MailReader : IFormatReader
{
    /// <summary>Levels of multiparts within each other; real mail has under ten.</summary>
    private const int DeepestPart = 64;

    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        using var message = Load(content, cancellationToken);
        var builder = new SourceTextBuilder(limits, cancellationToken);
        builder.Add(BlockKind.Heading, MailText.Repair(message.Subject), 1);
        if (MailText.Body(message) is { } text && !string.IsNullOrWhiteSpace(text))
        {
            MailBody.Add(TextNormalizer.Lines(MailText.Repair(text)), builder);
        }
        else if (message.HtmlBody is { } html)
        {
            HtmlReader.AddFragment(html, builder, limits, cancellationToken);
        }

        return builder.Build(Metadata(message));
    }

    private static MimeMessage Load(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            return MimeMessage.Load(new ParserOptions { MaxMimeDepth = DeepestPart }, new MemoryStream(content.ToArray(), writable: false), persistent: true, cancellationToken);
        }
        catch (FormatException exception)
        {
            throw Rejections.Damaged("The message cannot be read.", cause: exception);
        }
    }

    private static DocumentMetadata Metadata(MimeMessage message)
    {
        var sender = message.From.Mailboxes.FirstOrDefault();
        return new DocumentMetadata(
            Text(MailText.Repair(message.Subject)),
            Text(string.IsNullOrWhiteSpace(sender?.Name) ? sender?.Address : sender.Name),
            message.Headers.Contains(HeaderId.Date) && message.Date.Year is >= 1970 and <= 2200 ? DateOnly.FromDateTime(message.Date.Date) : null,
            Text(message.Headers[HeaderId.ContentLanguage]),
            Format: "eml");
    }

    private static string? Text(string? value) => TextNormalizer.Inline(value) is { Length: > 0 and <= 1000 } text ? text : null;
}
