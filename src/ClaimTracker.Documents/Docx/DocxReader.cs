using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Packages;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Docx;

/// <summary>
/// Word documents (Office Open XML): paragraphs, headings, lists, tables, text boxes, footnotes and endnotes as they read with all changes accepted.
/// Deleted and hidden text, comments, headers and footers are left out.
/// </summary>
internal sealed class DocxReader : IFormatReader
{
    private const string Body = "word/document.xml";
    private const string Properties = "docProps/core.xml";

    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        using var archive = PackageArchive.Open(content, limits);
        var builder = new SourceTextBuilder(limits, cancellationToken);
        using var stylesXml = archive.Read("word/styles.xml");
        var styles = DocxStyles.Read(stylesXml is null ? null : new WordXml(stylesXml, limits, "word/styles.xml", cancellationToken));
        if (!ReadPart(Body, BlockKind.Paragraph))
        {
            throw NoDocument(archive);
        }

        ReadPart("word/footnotes.xml", BlockKind.Footnote);
        ReadPart("word/endnotes.xml", BlockKind.Footnote);
        using var properties = archive.Read(Properties);
        return builder.Build(DocumentProperties.Read(properties, Properties, "docx"));

        bool ReadPart(string part, BlockKind kind)
        {
            using var reader = archive.Read(part);
            if (reader is null)
            {
                return false;
            }

            var body = new DocxBody(new WordXml(reader, limits, part, cancellationToken), styles, builder, limits, kind);
            body.Read();
            if (kind == BlockKind.Paragraph && body.PageBreaks > 0)
            {
                builder.LocateStart(LocationKind.Page, "1");
            }

            return true;
        }
    }

    private static DocumentRejectedException NoDocument(PackageArchive archive)
    {
        var files = archive.Names.Count(name => !name.EndsWith('/'));
        return archive.Has("ppt/presentation.xml") ? Rejections.Unsupported("a presentation", "Save it as PDF.")
            : archive.Has("META-INF/manifest.xml") ? Rejections.Unsupported("an OpenDocument file that is neither text nor spreadsheet", "Save it as PDF.")
            : Rejections.Archive(files);
    }
}
