namespace ClaimTracker.Documents.Text;

/// <summary>
/// Typographic ligatures (U+FB00 to U+FB06) as the letters they stand for. NFC keeps them, and a word with one in it is another word to everything that
/// reads the text: "ﬁve" is no number.
/// </summary>
internal static class Ligatures
{
    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Resolve(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06'))
        {
            return text;
        }

        var resolved = new System.Text.StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            resolved.Append(c is >= '\uFB00' and <= '\uFB06' ? Letters[c - '\uFB00'] : c.ToString());
        }

        return resolved.ToString();
    }
}
