using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Mail;

/// <summary>
/// A plain text body: what the sender wrote, what is quoted from another message, the signature. Every level of quotation is a block of its own: another person wrote it.
/// </summary>
internal static class MailBody
{
    /// <param name="text">Normalised, lines ending in LF.</param>
    public static void Add(string text, SourceTextBuilder builder)
    {
        var part = new StringBuilder();
        var lines = text.Split('\n');
        var current = (Kind: BlockKind.Unstructured, Level: 0);
        // What a line is where nothing marks it: quoted, once the headers of another message have passed.
        var plain = BlockKind.Unstructured;
        var headers = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var level = MailLines.Level(lines[i], out var words);
            if (level == 0 && MailLines.IsSignatureMark(lines[i]) && MailSignature.End(lines, i) is var end && end > i)
            {
                Flush();
                builder.AddLines(BlockKind.Boilerplate, string.Join('\n', lines[i..end]));
                i = end - 1;
                headers = false;
                continue;
            }

            var before = headers;
            headers = MailLines.IsHeader(lines[i]) && (headers || MailLines.BeginsHeaders(lines, i));
            // A digest lists its messages each below its headers: what follows is their text, quoted by nobody.
            plain = !headers ? plain : before ? plain : MailLines.BeginsDigestMessage(lines, i) ? BlockKind.Unstructured : BlockKind.Quotation;
            var next = headers || MailLines.IsIntroduction(lines, i) || MailLines.IsRule(lines[i]) ? (BlockKind.Boilerplate, 0)
                : level > 0 ? (BlockKind.Quotation, level)
                : (plain, 0);
            if (next != current && !(level == 0 && string.IsNullOrWhiteSpace(lines[i])))
            {
                Flush();
                current = next;
            }

            part.Append(next.Item1 == BlockKind.Quotation ? words : lines[i]).Append('\n');
        }

        Flush();

        void Flush()
        {
            builder.AddLines(current.Kind, part.ToString());
            part.Clear();
        }
    }
}
