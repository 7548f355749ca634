using System.Globalization;
using System.Xml;
using ClaimTracker.Core.Documents;

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
                    Meaning ??= Named(xml["val"] ?? "");
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

        /// <summary>Built-in style names are English in every language of Word.</summary>
        private static (BlockKind, int)? Named(string name) => name.ToLowerInvariant() switch
        {
            "title" => (BlockKind.Heading, 1),
            "quote" or "intense quote" or "block text" => (BlockKind.Quotation, 0),
            "caption" => (BlockKind.Caption, 0),
            "footnote text" or "endnote text" => (BlockKind.Footnote, 0),
            "preformatted text" or "html preformatted" or "source code" => (BlockKind.Boilerplate, 0),
            "author" or "date" or "header" or "footer" => (BlockKind.Boilerplate, 0),
            ['t', 'o', 'c', ' ', ..] => (BlockKind.Boilerplate, 0),
            ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', >= '1' and <= '9' and var level] => (BlockKind.Heading, Math.Min(6, level - '0')),
            ['l', 'i', 's', 't', ' ', 'b' or 'n', ..] => (BlockKind.ListItem, 1),
            _ => null,
        };
    }
}
