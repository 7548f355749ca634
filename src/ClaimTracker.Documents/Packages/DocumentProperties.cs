using System.Xml;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Packages;

/// <summary>The core properties of an Office document (title, creator, dates, language), or those of an OpenDocument file, which have the same names.</summary>
internal static class DocumentProperties
{
    private const int LongestValue = 1_000;

    public static DocumentMetadata Read(XmlReader? reader, string part, string format)
    {
        var metadata = new DocumentMetadata(Format: format);
        try
        {
            string? created = null, modified = null, name = null;
            while (reader is not null && reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    name = reader.IsEmptyElement ? null : reader.LocalName;
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    name = null;
                }
                else if (reader.NodeType == XmlNodeType.Text && name is not null && TextNormalizer.Inline(reader.Value) is { Length: > 0 and <= LongestValue } value)
                {
                    metadata = name switch
                    {
                        "title" => metadata with { Title = value },
                        "creator" or "initial-creator" => metadata with { Author = value },
                        "language" => metadata with { Language = value },
                        _ => metadata,
                    };
                    created = name is "created" or "creation-date" ? value : created;
                    modified = name is "modified" or "date" ? value : modified;
                }
            }

            return metadata with { Created = PublishedDate.Parse(created) ?? PublishedDate.Parse(modified) };
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            throw Rejections.Damaged("The document's XML is damaged or forbidden.", part, exception);
        }
    }
}
