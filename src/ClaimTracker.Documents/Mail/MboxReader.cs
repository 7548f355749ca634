using System.Globalization;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Mail;

/// <summary>A mailbox (RFC 4155): its messages one after the other, each below its subject and a line that says from whom and when.</summary>
internal sealed class MboxReader : IFormatReader
{
    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var builder = new SourceTextBuilder(limits, cancellationToken);
        var starts = Starts(content.Span);
        if (starts.Count > limits.ArchiveEntries)
        {
            throw new DocumentRejectedException(DocumentRejection.TooManyEntries, $"The mailbox has more than {limits.ArchiveEntries} messages. Split it into parts.");
        }

        DocumentMetadata? first = null;
        var oneDay = true;
        for (var i = 0; i < starts.Count; i++)
        {
            var message = content[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : content.Length)];
            var metadata = Add(message, i + 1, builder, limits, cancellationToken);
            first ??= metadata;
            oneDay &= metadata.Published == first.Published;
        }

        // Days that messages name are counted from their own dates: one date cannot stand for several.
        return builder.Build(new DocumentMetadata(starts.Count == 1 ? first?.Title : null, starts.Count == 1 ? first?.Author : null, oneDay ? first?.Published : null, first?.Language, Format: "mbox"));
    }

    /// <summary>The first bytes are a line of a mailbox, and a header follows.</summary>
    public static bool IsMailbox(ReadOnlySpan<byte> content) => content.StartsWith("From "u8) && IsHeader(After(content, 0));

    private static DocumentMetadata Add(ReadOnlyMemory<byte> message, int number, SourceTextBuilder builder, DocumentLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return MailReader.Add(Unescaped(message[(message.Length - After(message.Span, 0).Length)..]), builder, limits, cancellationToken, withSender: true);
        }
        catch (DocumentRejectedException rejection)
        {
            throw new DocumentRejectedException(rejection.Reason, rejection.Message, string.Create(CultureInfo.InvariantCulture, $"message {number}"), rejection);
        }
    }

    /// <summary>Where each message's line "From ..." begins: at the start, and after an empty line where a header follows.</summary>
    private static List<int> Starts(ReadOnlySpan<byte> content)
    {
        var starts = new List<int> { 0 };
        for (var at = content.IndexOf("\nFrom "u8); at >= 0;)
        {
            var start = at + 1;
            var blank = at > 0 && (content[at - 1] == '\n' || (at > 1 && content[at - 1] == '\r' && content[at - 2] == '\n'));
            if (blank && IsHeader(After(content, start)))
            {
                starts.Add(start);
            }

            var next = content[start..].IndexOf("\nFrom "u8);
            at = next < 0 ? -1 : start + next;
        }

        return starts;
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> content, int start)
    {
        var end = content[start..].IndexOf((byte)'\n');
        return end < 0 ? default : content[(start + end + 1)..];
    }

    private static bool IsHeader(ReadOnlySpan<byte> line)
    {
        var colon = line[..Math.Min(line.Length, 80)].IndexOf((byte)':');
        return colon > 0 && !line[..colon].ContainsAny(" \t\r\n"u8);
    }

    /// <summary>Lines of a text that begin with "From " are written with a mark before them.</summary>
    private static ReadOnlyMemory<byte> Unescaped(ReadOnlyMemory<byte> message)
    {
        if (message.Span.IndexOf("\n>From "u8) < 0)
        {
            return message;
        }

        var bytes = new List<byte>(message.Length);
        var span = message.Span;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] == '>' && i > 0 && span[i - 1] == '\n' && span[(i + 1)..].StartsWith("From "u8))
            {
                continue;
            }

            bytes.Add(span[i]);
        }

        return bytes.ToArray();
    }
}
