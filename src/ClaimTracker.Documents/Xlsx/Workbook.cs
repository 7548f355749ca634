using System.Xml;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Packages;

namespace ClaimTracker.Documents.Xlsx;

/// <summary>Which parts of the archive hold the sheets, in the order of their tabs.</summary>
/// <param name="From1904">Days are counted from 1904, as old Macintoshes did.</param>
internal sealed record Workbook(IReadOnlyList<(string Name, string Part)> Sheets, string StringsPart, string StylesPart, bool From1904)
{
    private const string Part = "xl/workbook.xml";
    private const string RelationsPart = "xl/_rels/workbook.xml.rels";

    private static readonly string[] Relationships =
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"];

    public static Workbook Read(PackageArchive archive, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var parts = Targets(archive, limits, cancellationToken);
        var sheets = new List<(string, string)>();
        var from1904 = false;
        using var reader = archive.Read(Part) ?? throw Rejections.Damaged("The document has no workbook.", Part);
        var xml = new PackageXml(reader, limits, Part, cancellationToken);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
            {
                from1904 = xml.Attribute("date1904") is "1" or "true";
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && xml.Attribute("state") is null or "visible"
                && Relationships.Select(space => xml.Attribute("id", space)).FirstOrDefault(id => id is not null) is { } id && parts.TryGetValue(id, out var target))
            {
                sheets.Add((xml.Attribute("name") ?? "", target.Path));
            }
        }

        return new Workbook(sheets, Of("sharedStrings", "xl/sharedStrings.xml"), Of("styles", "xl/styles.xml"), from1904);

        string Of(string type, string usual) => parts.Values.FirstOrDefault(part => part.Type.EndsWith("/" + type, StringComparison.Ordinal)).Path ?? usual;
    }

    private static Dictionary<string, (string Type, string Path)> Targets(PackageArchive archive, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var targets = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using var reader = archive.Read(RelationsPart);
        var xml = reader is null ? null : new PackageXml(reader, limits, RelationsPart, cancellationToken);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.Attribute("TargetMode") != "External"
                && xml.Attribute("Id") is { } id && xml.Attribute("Target") is { } target && PartName.Resolve("xl/", target) is { } path)
            {
                targets[id] = (xml.Attribute("Type") ?? "", path);
            }
        }

        return targets;
    }
}
