using System.Xml;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Packages;

namespace ClaimTracker.Documents.Docx;

/// <summary>WordprocessingML one node at a time.</summary>
internal sealed class WordXml(XmlReader reader, DocumentLimits limits, string part, CancellationToken cancellationToken) : PackageXml(reader, limits, part, cancellationToken)
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Local name of a WordprocessingML element; other vocabularies have their prefix of common use ("mc:Fallback", "m:t"), unknown ones "?".</summary>
    public string Name => Namespace switch
    {
        Transitional or Strict => LocalName,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc:" + LocalName,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" => "m:" + LocalName,
        _ => "?",
    };

    /// <summary>The attribute w:name.</summary>
    public string? this[string name] => Attribute(name, Namespace);

    /// <summary>An on/off property such as w:vanish: on unless its value says otherwise.</summary>
    public bool IsOn => this["val"] is not ("0" or "false" or "off");
}
