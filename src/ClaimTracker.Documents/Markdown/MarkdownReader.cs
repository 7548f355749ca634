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
        HtmlReader.AddFragment(Html(text, limits), builder, limits, cancellationToken);
        var document = builder.Build(FrontMatter.Read(text));
        return document.Metadata.Title is not null ? document : document with { Metadata = document.Metadata with { Title = FirstHeading(document) } };
    }

    private static string Html(string text, DocumentLimits limits)
    {
        try
        {
            return Markdig.Markdown.ToHtml(FrontMatter.WithoutToml(text), Pipeline);
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
