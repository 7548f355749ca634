using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Packages;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.OpenDocument;

/// <summary>
/// OpenDocument text and spreadsheets (ISO/IEC 26300): paragraphs, headings, lists, tables, text boxes and notes as they read with all changes accepted.
/// Deleted and hidden text, comments, headers and footers are left out.
/// </summary>
internal sealed class OdfReader : IFormatReader
{
    private const string Body = "content.xml";
    private const string Meta = "meta.xml";

    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        using var archive = PackageArchive.Open(content, limits);
        RefuseEncrypted(archive);
        using var xml = archive.Read(Body) ?? throw Rejections.Damaged("The document has no content.", Body);
        var builder = new SourceTextBuilder(limits, cancellationToken);
        var body = new OdfBody(new OdfXml(xml, limits, Body, cancellationToken), builder, limits);
        body.Read();
        using var properties = archive.Read(Meta);
        return builder.Build(DocumentProperties.Read(properties, Meta, body.IsSheet ? "ods" : "odt"));
    }

    private static void RefuseEncrypted(PackageArchive archive)
    {
        using var manifest = archive.Read("META-INF/manifest.xml");
        while (manifest?.Read() == true)
        {
            if (manifest.LocalName is "encryption-data" or "encrypted-key")
            {
                throw new DocumentRejectedException(DocumentRejection.Encrypted, "The document is protected by a password. Save it without one.");
            }
        }
    }
}
