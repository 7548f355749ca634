using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
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
        var builder = new SourceTextBuilder(limits, cancellationToken);
        return builder.Build(Add(content, builder, limits, cancellationToken));
    }

    /// <summary>Adds one message.</summary>
    /// <param name="withSender">Below the subject a line says from whom it is and when it was sent: one of several messages.</param>
    /// <returns>What it says about itself.</returns>
    public static DocumentMetadata Add(ReadOnlyMemory<byte> content, SourceTextBuilder builder, DocumentLimits limits, CancellationToken cancellationToken, bool withSender = false)
    {
        using var message = Load(content, cancellationToken);
        builder.Add(BlockKind.Heading, MailText.Repair(message.Subject), 1);
        if (withSender)
        {
            builder.Add(BlockKind.Boilerplate, MailText.Repair($"From: {message.From}, {message.Headers[HeaderId.Date]}"));
        }

        new MailParts(builder, limits, cancellationToken).Add(message.Body, 0);
        return Metadata(message);
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
            HasDate(message) ? DateOnly.FromDateTime(message.Date.Date) : null,
            Text(message.Headers[HeaderId.ContentLanguage]),
            Format: "eml");
    }

    private static bool HasDate(MimeMessage message) => message.Headers.Contains(HeaderId.Date) && message.Date.Year is >= 1970 and <= 2200;

    private static string? Text(string? value) => TextNormalizer.Inline(value) is { Length: > 0 and <= 1000 } text ? text : null;
}
