using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Html;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;
using Markdig;

namespace ClaimTracker.Documents.Markdown;

/// <summary>Markdown (CommonMark, pipe tables, footnotes, strike-through, YAML front matter), read through the HTML that it stands for.</summary>
internal sealed class MarkdownReader : IFormatReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().UseEmphasisExtras().UseDefinitionLists().UseTaskLists().Build();

    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var text = TextNormalizer.Lines(TextDecoder.Decode(content.Span, limits));
        var builder = new SourceTextBuilder(limits, cancellationToken);
        RefuseWideTables(text, limits);
        HtmlReader.AddFragment(Html(text, limits), builder, limits, cancellationToken);
        var document = builder.Build(FrontMatter.Read(text, "md"));
        return document.Metadata.Title is not null ? document : document with { Metadata = document.Metadata with { Title = FirstHeading(document) } };
    }

    /// <summary>Every row of a pipe table is as wide as its widest: a wide header above many short rows would be their product.</summary>
    private static void RefuseWideTables(string text, DocumentLimits limits)
    {
        long widest = 0, rows = 0, cells = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var columns = line.ContainsAny('|', '+') ? line.Count('|') + line.Count('+') + 1 : 0;
            (widest, rows) = columns == 0 ? (0, 0) : (Math.Max(widest, columns), rows + 1);
            cells = Math.Max(cells, widest * rows);
            if (widest > limits.Columns && rows > 1)
            {
                throw Rejections.TooManyColumns(limits);
            }

            if (cells > limits.Cells)
            {
                throw Rejections.TooManyCells(limits);
            }
        }
    }

    private static string Html(string text, DocumentLimits limits)
    {
        try
        {
            return Markdig.Markdown.ToHtml(MarkdownLists.WithDashes(FrontMatter.WithoutToml(text)), Pipeline);
        }
        catch (ArgumentException tooDeep)
        {
            // Markdig's own guard against deep nesting: https://github.com/xoofx/markdig, MarkdownParser.MaximumNestingDepth.
            throw new DocumentRejectedException(DocumentRejection.TooDeep, Rejections.TooDeep(limits, "lists or quotations").Message, innerException: tooDeep);
        }
    }

    private static string? FirstHeading(SourceText document) =>
        document.Blocks.FirstOrDefault(block => block is { Kind: BlockKind.Heading, Level: 1 }) is { } heading ? document.Text[heading.Start..heading.End] : null;
}
