using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Mail;

/// <summary>A plain text body: what the sender wrote, what is quoted from another message, the signature.</summary>
internal static partial class MailBody
{
    /// <param name="text">Normalised, lines ending in LF.</param>
    public static void Add(string text, SourceTextBuilder builder)
    {
        var part = new StringBuilder();
        var kind = BlockKind.Unstructured;
        // What a line is where nothing marks it: quoted, once the headers of another message have passed.
        var plain = BlockKind.Unstructured;
        var headers = false;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (IsSignature(line))
            {
                Flush();
                builder.AddLines(BlockKind.Boilerplate, string.Join('\n', lines[i..]));
                return;
            }

            headers = HeaderLine().IsMatch(line) && (headers || BeginsHeaders(lines, i));
            plain = headers ? BlockKind.Quotation : plain;
            var next = headers || IsIntroduction(lines, i) ? BlockKind.Boilerplate
                : line.StartsWith('>') ? BlockKind.Quotation
                : plain;
            if (next != kind)
            {
                Flush();
            }

            part.Append(next == BlockKind.Quotation ? line.TrimStart('>', ' ') : line).Append('\n');
            kind = next;
        }

        Flush();

        void Flush()
        {
            builder.AddLines(kind, part.ToString());
            part.Clear();
        }
    }

    private static bool IsSignature(string line) => line is "-- " or "--";

    /// <summary>"On Monday, Ann wrote:", which mail programs break over two lines where the address is long.</summary>
    private static bool IsIntroduction(string[] lines, int at) =>
        Introduction().IsMatch(lines[at])
        || (lines[at].StartsWith("On ", StringComparison.Ordinal) && at + 1 < lines.Length && Introduction().IsMatch($"{lines[at]} {lines[at + 1]}"))
        || (at > 0 && lines[at - 1].StartsWith("On ", StringComparison.Ordinal) && lines[at].EndsWith("wrote:", StringComparison.Ordinal));

    /// <summary>Outlook quotes a message by its headers above its text: From first, then when and to whom.</summary>
    private static bool BeginsHeaders(string[] lines, int at) =>
        FromLine().IsMatch(lines[at]) && lines.Skip(at + 1).Take(4).Count(line => HeaderLine().IsMatch(line)) >= 2;

    [GeneratedRegex(@"^(On .{5,200} wrote:|-{2,} ?Original Message ?-{2,}|-{2,} ?Forwarded message ?-{2,}|Begin forwarded message:|_{20,})\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^\*?From:\*? ", RegexOptions.NonBacktracking)]
    private static partial Regex FromLine();

    [GeneratedRegex(@"^\*?(From|Sent|Date|To|Cc|Subject|Reply-To|Importance|Attachments):\*?( |$)", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderLine();
}
