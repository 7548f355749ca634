using System.Xml;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Docx;

/// <summary>Moves through WordprocessingML one node at a time: no tree, no recursion, depth counted.</summary>
internal sealed class WordXml(XmlReader reader, DocumentLimits limits, string part, CancellationToken cancellationToken)
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private int _nodes;

    public XmlNodeType NodeType => reader.NodeType;

    public bool IsEmpty => reader.IsEmptyElement;

    public string Value => reader.Value;

    /// <summary>Local name of a WordprocessingML element; other vocabularies have their prefix of common use ("mc:Fallback", "m:t"), unknown ones "?".</summary>
    public string Name => reader.NamespaceURI switch
    {
        Transitional or Strict => reader.LocalName,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc:" + reader.LocalName,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" => "m:" + reader.LocalName,
        _ => "?",
    };

    /// <summary>The attribute w:name.</summary>
    public string? this[string name] => reader.GetAttribute(name, reader.NamespaceURI);

    /// <summary>An on/off property such as w:vanish: on unless its value says otherwise.</summary>
    public bool IsOn => this["val"] is not ("0" or "false" or "off");

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

    private string Place => reader is IXmlLineInfo line && line.HasLineInfo() ? $"{part}, line {line.LineNumber}" : part;
}
