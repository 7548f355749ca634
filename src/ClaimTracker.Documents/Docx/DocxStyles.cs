using System.Globalization;
using System.Xml;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Flow;

namespace ClaimTracker.Documents.Docx;

/// <summary>What the paragraph styles of a document mean: heading, list, quotation, caption.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 16;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.OrdinalIgnoreCase);

    public static DocxStyles Read(WordXml? xml)
    {
        var styles = new DocxStyles();
        Style? current = null;
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Name == "style" && xml["styleId"] is { } id)
            {
                styles._styles[id] = current = new Style();
            }
            else if (xml.NodeType == XmlNodeType.Element && current is not null)
            {
                current.Set(xml);
            }
        }

        return styles;
    }

    /// <summary>Kind and level of a paragraph of this style.</summary>
    public (BlockKind Kind, int Level) Of(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.Base)
        {
            if (style.Meaning is { } meaning)
            {
                return meaning;
            }
        }

        return (BlockKind.Paragraph, 0);
    }

    private sealed class Style
    {
        public string? Base { get; private set; }

        public (BlockKind, int)? Meaning { get; private set; }

        public void Set(WordXml xml)
        {
            switch (xml.Name)
            {
                case "name":
                    Meaning ??= StyleNames.Meaning(xml["val"] ?? "");
                    break;
                case "basedOn":
                    Base = xml["val"];
                    break;
                case "outlineLvl" when int.TryParse(xml["val"], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < 9:
                    Meaning ??= (BlockKind.Heading, Math.Min(6, level + 1));
                    break;
                case "numPr":
                    Meaning ??= (BlockKind.ListItem, 1);
                    break;
            }
        }
    }
}
