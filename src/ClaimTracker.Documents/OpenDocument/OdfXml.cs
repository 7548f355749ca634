using System.Xml;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Packages;

namespace ClaimTracker.Documents.OpenDocument;

/// <summary>OpenDocument XML one node at a time.</summary>
internal sealed class OdfXml(XmlReader reader, DocumentLimits limits, string part, CancellationToken cancellationToken) : PackageXml(reader, limits, part, cancellationToken)
{
    private const string Begins = "urn:oasis:names:tc:opendocument:xmlns:";

    private readonly Dictionary<(string, string), string> _names = [];

    /// <summary>With the usual prefix ("text:p", "table:table-cell"); the local name alone in vocabularies of others.</summary>
    public string Name
    {
        get
        {
            var key = (Namespace, LocalName);
            if (!_names.TryGetValue(key, out var name))
            {
                _names[key] = name = Namespace.StartsWith(Begins, StringComparison.Ordinal) && Namespace.IndexOf(':', Begins.Length) is > 0 and var end
                    ? $"{Namespace[Begins.Length..end]}:{LocalName}"
                    : LocalName;
            }

            return name;
        }
    }
}
