using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Flow;

/// <summary>What the names of paragraph styles mean.</summary>
internal static class StyleNames
{
    /// <summary>Built-in style names are English in every language of Word.</summary>
    public static (BlockKind, int)? Meaning(string name) => name.ToLowerInvariant() switch
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
