using System.Globalization;
using System.Xml;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Packages;

/// <summary>Moves through the XML of a part one node at a time: no tree, no recursion, depth counted.</summary>
internal class PackageXml(XmlReader reader, DocumentLimits limits, string part, CancellationToken cancellationToken)
{
    private int _nodes;

    public XmlNodeType NodeType => reader.NodeType;

    public bool IsEmpty => reader.IsEmptyElement;

    public string Value => reader.Value;

    public string LocalName => reader.LocalName;

    public string Namespace => reader.NamespaceURI;

    public bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA;

    /// <summary>The attribute of this local name, in the namespace of its element or in none.</summary>
    public string? Attribute(string name) => reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name);

    public string? Attribute(string name, string attributeNamespace) => reader.GetAttribute(name, attributeNamespace);

    public int Number(string attribute, int missing) =>
        int.TryParse(Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : missing;

    public bool Read()
    {
        if ((++_nodes & 0xFFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            throw Rejections.Damaged("The document's XML is damaged or forbidden.", Place, exception);
        }

        return reader.Depth <= limits.Depth ? true : throw Rejections.TooDeep(limits, "elements", Place);
    }

    /// <summary>Leaves out the element that was just begun, with all in it.</summary>
    public void Skip()
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
        }
    }

    /// <summary>The text within the element that was just begun; the reader stands at its end then.</summary>
    public string Text()
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var text = new System.Text.StringBuilder();
        while (Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (IsText && text.Length <= limits.TextLength)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    private string Place => reader is IXmlLineInfo line && line.HasLineInfo() ? $"{part}, line {line.LineNumber}" : part;
}
