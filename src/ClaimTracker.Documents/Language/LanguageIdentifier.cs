using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Language;

/// <summary>
/// Says which language a text is in. Only English is split into claims; another language must show itself, so that a table of names and numbers
/// is not taken for one.
/// </summary>
internal static class LanguageIdentifier
{
    private const int FewestLetters = 40;
    private const int FewestWords = 20;

    /// <summary>Share of function words from which on a text is in a language.</summary>
    private const double Share = 0.12;

    /// <summary>Notes the language found, or keeps the one the file declares where the text does not tell.</summary>
    public static SourceText Judge(SourceText source)
    {
        var found = Identify(source.Text);
        var declared = source.Metadata.Language;
        var language = found is null || declared?.StartsWith(found, StringComparison.OrdinalIgnoreCase) == true ? declared : found;
        return source with
        {
            Metadata = source.Metadata with { Language = language },
            LanguageSupported = found is null or FunctionWords.English,
        };
    }

    /// <returns>BCP 47 tag, or null where the text is too short or of no language known here.</returns>
    public static string? Identify(string text)
    {
        var sample = TextSample.Of(text);
        var scripts = sample.Where(char.IsLetter).GroupBy(Scripts.Of).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var letters = scripts.Values.Sum();
        if (letters < FewestLetters)
        {
            return null;
        }

        var (script, count) = scripts.MaxBy(pair => pair.Value);
        return script != "Latn" && count * 2 > letters ? Scripts.Language(script, sample) : ByFunctionWords(sample);
    }

    private static string? ByFunctionWords(string sample)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = 0;
        foreach (var range in sample.AsSpan().SplitAny(" \n\t\u2019'\".,;:!?()[]|-–—/“”«»"))
        {
            var word = sample.AsSpan(range);
            if (word.IsEmpty || !char.IsLetter(word[0]))
            {
                continue;
            }

            words++;
            foreach (var (language, list) in FunctionWords.Of)
            {
                if (list.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                {
                    counts[language] = counts.GetValueOrDefault(language) + 1;
                }
            }
        }

        var best = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key == FunctionWords.English ? "" : pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return words >= FewestWords && best.Value > words * Share ? best.Key : null;
    }
}
