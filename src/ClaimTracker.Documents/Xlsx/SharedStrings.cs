using System.Text;
using System.Xml;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Packages;

namespace ClaimTracker.Documents.Xlsx;

/// <summary>The words of a workbook's cells, which refer to them by number.</summary>
internal static class SharedStrings
{
    public static List<string> Read(PackageArchive archive, string part, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var strings = new List<string>();
        using var reader = archive.Read(part);
        var xml = reader is null ? null : new PackageXml(reader, limits, part, cancellationToken);
        long length = 0;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
            {
                continue;
            }

            strings.Add(Item(xml, "si"));
            length += strings[^1].Length;
            if (length > limits.TextLength * 2L)
            {
                throw Rejections.TooMuchText(limits);
            }

            if (strings.Count > limits.Cells)
            {
                throw Rejections.TooManyCells(limits);
            }
        }

        return strings;
    }

    /// <summary>The runs of a text that may have several fonts; how it is pronounced is left out.</summary>
    public static string Item(PackageXml xml, string name)
    {
        if (xml.IsEmpty)
        {
            return "";
        }

        var text = new StringBuilder();
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == name))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                text.Append(xml.Text());
            }
        }

        return text.ToString();
    }
}
