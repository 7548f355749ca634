namespace ClaimTracker.Documents.Language;

/// <summary>Languages by the letters they are written in, where these tell.</summary>
internal static class Scripts
{
    /// <summary>Letters that only some languages of a script use, and the language they stand for; the first with a share of its script's letters wins.</summary>
    private static readonly (string Script, string Letters, string Language)[] Telltales =
    [
        ("Cyrl", "іїєґ", "uk"), ("Cyrl", "ў", "be"), ("Cyrl", "ђћљњј", "sr"), ("Cyrl", "ыэё", "ru"), ("Cyrl", "ъ", "bg"),
        ("Arab", "ٹڈڑں", "ur"), ("Arab", "پچژگ", "fa"),
    ];

    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["Cyrl"] = "ru",
        ["Arab"] = "ar",
        ["Grek"] = "el",
        ["Hebr"] = "he",
        ["Deva"] = "hi",
        ["Beng"] = "bn",
        ["Thai"] = "th",
        ["Geor"] = "ka",
        ["Armn"] = "hy",
        ["Ethi"] = "am",
        ["Taml"] = "ta",
        ["Hani"] = "zh",
        ["Kana"] = "ja",
        ["Hang"] = "ko",
    };

    /// <summary>ISO 15924 code of a letter's script; "Latn" for all that is not told apart.</summary>
    public static string Of(char letter) => letter switch
    {
        < '\u0370' => "Latn",
        < '\u0400' => "Grek",
        < '\u0530' => "Cyrl",
        < '\u0590' => "Armn",
        < '\u0600' => "Hebr",
        < '\u0780' => "Arab",
        >= '\u0900' and < '\u0980' => "Deva",
        >= '\u0980' and < '\u0A00' => "Beng",
        >= '\u0B80' and < '\u0C00' => "Taml",
        >= '\u0E00' and < '\u0E80' => "Thai",
        >= '\u10A0' and < '\u1100' => "Geor",
        (>= '\u1100' and < '\u1200') or (>= '\uAC00' and < '\uD7B0') => "Hang",
        >= '\u1200' and < '\u1380' => "Ethi",
        >= '\u3040' and < '\u3100' => "Kana",
        (>= '\u3400' and < '\uA000') or (>= '\uF900' and < '\uFB00') => "Hani",
        _ => "Latn",
    };

    /// <summary>The language of text in a script other than Latin; null where the script is not told apart.</summary>
    public static string? Language(string script, string sample)
    {
        var letters = sample.Count(letter => Of(letter) == script);
        foreach (var (of, telling, language) in Telltales.Where(telltale => telltale.Script == script))
        {
            if (sample.Count(letter => telling.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal)) * 200L > letters)
            {
                return language;
            }
        }

        // Japanese mixes its syllables with Chinese characters.
        return script == "Hani" && sample.Any(letter => Of(letter) == "Kana") ? "ja" : Usual.GetValueOrDefault(script);
    }
}
