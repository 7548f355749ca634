using System.Xml;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Html;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Packages;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Epub;

/// <summary>E-books (EPUB 2 and 3): the documents of the spine in reading order, as web pages without furniture. Nothing outside the archive is read.</summary>
internal sealed class EpubReader : IFormatReader
{
    private const string Container = "META-INF/container.xml";
    private const int LongestValue = 1_000;

    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        using var archive = PackageArchive.Open(content, limits);
        var package = PackagePart(archive, limits, cancellationToken) ?? throw Rejections.Damaged("The e-book does not name its package.", Container);
        var (metadata, spine) = ReadPackage(archive, package, limits, cancellationToken);
        RefuseEncrypted(archive, spine);
        var builder = new SourceTextBuilder(limits, cancellationToken);
        foreach (var part in spine)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (archive.Bytes(part) is { } page)
            {
                HtmlReader.AddPage(page, builder, limits, cancellationToken);
            }
        }

        return builder.BlockCount > 0 ? builder.Build(metadata) : throw Rejections.NoText("E-books of pictures cannot be read; upload a version with text.");
    }

    private static string? PackagePart(PackageArchive archive, DocumentLimits limits, CancellationToken cancellationToken)
    {
        using var reader = archive.Read(Container);
        var xml = reader is null ? null : new PackageXml(reader, limits, Container, cancellationToken);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rootfile" && xml.Attribute("full-path") is { } path)
            {
                return PartName.Resolve("", path);
            }
        }

        return null;
    }

    private static (DocumentMetadata Metadata, List<string> Spine) ReadPackage(PackageArchive archive, string part, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var metadata = new DocumentMetadata(Format: "epub");
        var manifest = new Dictionary<string, string>(StringComparer.Ordinal);
        var spine = new List<string>();
        using var reader = archive.Read(part) ?? throw Rejections.Damaged("The e-book has no package.", part);
        var xml = new PackageXml(reader, limits, part, cancellationToken);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "title" or "creator" or "language" or "date" when xml.Namespace.StartsWith("http://purl.org/dc/", StringComparison.Ordinal):
                    metadata = With(metadata, xml);
                    break;
                case "item" when xml.Attribute("id") is { } id && xml.Attribute("href") is { } href && xml.Attribute("media-type") is "application/xhtml+xml" or "text/html" or "text/x-oeb1-document"
                    && PartName.Resolve(folder, href) is { } path:
                    manifest[id] = path;
                    break;
                case "itemref" when xml.Attribute("idref") is { } id && manifest.Remove(id, out var path):
                    spine.Add(path);
                    break;
            }

            if (spine.Count > MostPages)
            {
                throw new DocumentRejectedException(DocumentRejection.TooManyEntries, $"The e-book has more than {MostPages} chapters.", part);
            }
        }

        return (metadata, spine);
    }

    private const int MostPages = 2_000;

    private static DocumentMetadata With(DocumentMetadata metadata, PackageXml xml)
    {
        var name = xml.LocalName;
        // EPUB 2 has dates of several events; the one of the digital file's making is none of publication.
        var isEvent = xml.Attribute("event", "http://www.idpf.org/2007/opf") is { } happened && happened is not "publication" and not "original-publication";
        if (TextNormalizer.Inline(xml.Text()) is not { Length: > 0 and <= LongestValue } value)
        {
            return metadata;
        }

        return name switch
        {
            "title" => metadata with { Title = metadata.Title ?? value },
            "creator" => metadata with { Author = metadata.Author ?? value },
            "language" => metadata with { Language = metadata.Language ?? value },
            _ when !isEvent && metadata.Published is null && PublishedDate.Parse(value) is { } date => metadata with { Published = date },
            _ => metadata,
        };
    }

    /// <summary>Fonts may be scrambled; a scrambled chapter means a shop's protection.</summary>
    private static void RefuseEncrypted(PackageArchive archive, List<string> spine)
    {
        using var reader = archive.Read("META-INF/encryption.xml");
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "CipherReference" && reader.GetAttribute("URI") is { } uri && PartName.Resolve("", uri) is { } part && spine.Contains(part))
            {
                throw new DocumentRejectedException(DocumentRejection.Encrypted, "The e-book is protected against copying. Upload a version without protection.");
            }
        }
    }
}
