using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Html;

/// <summary>Web pages: the main content with headings, lists, tables and captions. Nothing is fetched, no script runs.</summary>
internal sealed partial class HtmlReader : IFormatReader
{
    private const int DeclarationLength = 4096;

    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var (encoding, preamble) = TextEncodings.Detect(content.Span, DeclaredEncoding(content.Span));
        using var page = Parse(encoding.GetString(content.Span[preamble..]), limits, cancellationToken);
        var builder = new SourceTextBuilder(limits, cancellationToken);
        new HtmlBlocks(builder, new HiddenElements(page), HtmlScope.Page).Add(MainContent.Find(page));
        return builder.Build(HtmlMetadata.Read(page));
    }

    /// <summary>Adds markup that was written as part of another format.</summary>
    public static void AddFragment(string markup, SourceTextBuilder builder, DocumentLimits limits, CancellationToken cancellationToken)
    {
        using var page = Parse(markup, limits, cancellationToken);
        new HtmlBlocks(builder, new HiddenElements(page), HtmlScope.Fragment).Add(page.Body ?? page.DocumentElement);
    }

    /// <summary>Adds a page that is a part of another format, such as a chapter: all of it is the author's.</summary>
    public static void AddPage(ReadOnlySpan<byte> content, SourceTextBuilder builder, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var (encoding, preamble) = TextEncodings.Detect(content, DeclaredEncoding(content));
        AddFragment(SelfClosedElements().Replace(encoding.GetString(content[preamble..]), "<$1$2></$1>"), builder, limits, cancellationToken);
    }

    private static IDocument Parse(string markup, DocumentLimits limits, CancellationToken cancellationToken)
    {
        MarkupDepth.Check(markup, limits);
        cancellationToken.ThrowIfCancellationRequested();
        return new HtmlParser().ParseDocument(markup);
    }

    private static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        return Charset().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    /// <summary>In XHTML an element without content ends itself; to a reader of HTML it would go on to the end of the page.</summary>
    [GeneratedRegex(@"<(title|script|style|textarea|iframe|a|p|div|span|i|b|em|strong|section|h[1-6]|td|th|li)((?:\s[^<>]*)?)/>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SelfClosedElements();

    [GeneratedRegex("""(charset\s*=\s*|<\?xml[^>]*encoding\s*=\s*)["']?(?<name>[\w.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charset();
}
