using System.Collections.Frozen;
using ClaimTracker.Documents.Tables;

namespace ClaimTracker.Documents.Json;

/// <summary>Which strings of a JSON file are text that somebody wrote for readers.</summary>
internal static class JsonFields
{
    /// <summary>UTF-16 code units from which on words under any name are text.</summary>
    private const int LongText = 80;

    private const int FewestSpaces = 8;
    private const int LongestTitle = 300;

    private static readonly FrozenSet<string> Texts = FrozenSet.ToFrozenSet(
    [
        "text", "full_text", "fulltext", "body", "content", "contents", "message", "caption", "description", "summary", "abstract", "lead", "lede", "teaser", "standfirst", "deck", "article",
        "article_body", "articlebody", "paragraph", "paragraphs", "selftext", "comment", "comments", "quote", "quotes", "transcript", "statement", "statements", "claim", "claims", "note", "notes",
        "story", "post", "tweet", "speech", "answer", "response", "remarks", "narrative", "observation", "details", "sentence", "sentences",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(["title", "headline", "subject", "heading", "section_title"], StringComparer.OrdinalIgnoreCase);

    public static bool IsTitle(string name, string value) => Titles.Contains(name) && value.Length <= LongestTitle && value.AsSpan().Trim().Contains(' ');

    public static bool IsText(string name, string value) =>
        (Texts.Contains(name) && value.AsSpan().Trim().ContainsAny(" \n"))
        || CellText.IsProse(value) && value.AsSpan().Count(' ') * 15 > value.Length
        || (value.Length >= LongText && value.AsSpan().Count(' ') >= FewestSpaces);
}
