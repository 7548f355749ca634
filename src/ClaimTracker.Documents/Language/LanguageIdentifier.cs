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

    /// <summary>
    /// Notes the language found, or keeps the one the file declares where the text does not tell. A document in several languages is English as far as its English
    /// paragraphs go; the others are marked.
    /// </summary>
    public static SourceText Judge(SourceText source)
    {
        var found = Identify(source.Text);
        var supported = found is null or FunctionWords.English;
        var (blocks, english) = LanguageParts.Mark(source, otherwise: supported);
        var declared = source.Metadata.Language;
        var language = found is null || declared?.StartsWith(found, StringComparison.OrdinalIgnoreCase) == true ? declared : found;
        return source with
        {
            Blocks = supported || english ? blocks : source.Blocks,
            Metadata = source.Metadata with { Language = !supported && english ? FunctionWords.English : language },
            LanguageSupported = supported || english,
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
        var counts = new FunctionWordCounts();
        foreach (var range in sample.AsSpan().SplitAny(FunctionWordCounts.Separators))
        {
            counts.Add(sample.AsSpan(range));
        }

        return counts.Words >= FewestWords ? counts.Language(Share) : null;
    }
}
