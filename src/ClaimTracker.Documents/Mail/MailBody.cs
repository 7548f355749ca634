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
        foreach (var line in text.Split('\n'))
        {
            var next = kind == BlockKind.Boilerplate || line is "-- " or "--" ? BlockKind.Boilerplate
                : line.StartsWith('>') ? BlockKind.Quotation
                : QuotationIntroduction().IsMatch(line) ? BlockKind.Boilerplate
                : BlockKind.Unstructured;
            if (next != kind)
            {
                Flush();
            }

            part.Append(next == BlockKind.Quotation ? line.TrimStart('>', ' ') : line).Append('\n');
            kind = next;
            // An introduction is one line; a signature goes on to the end.
            if (next == BlockKind.Boilerplate && line is not ("-- " or "--") && QuotationIntroduction().IsMatch(line))
            {
                Flush();
                kind = BlockKind.Unstructured;
            }
        }

        Flush();

        void Flush()
        {
            builder.AddLines(kind, part.ToString());
            part.Clear();
        }
    }

    [GeneratedRegex(@"^(On .{5,200} wrote:|-{2,} ?Original Message ?-{2,}|-{2,} ?Forwarded message ?-{2,})\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex QuotationIntroduction();
}
