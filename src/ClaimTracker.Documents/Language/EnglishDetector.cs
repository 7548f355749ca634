using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Language;

/// <summary>Decides whether a text is English: only English is split into claims.</summary>
internal static class EnglishDetector
{
    public static SourceText Judge(SourceText source) => LanguageProfile.Of(source.Text).Verdict switch
    {
        LanguageVerdict.English when !IsEnglish(source.Metadata.Language) => source with { Metadata = source.Metadata with { Language = "en" } },
        LanguageVerdict.Other => source with { LanguageSupported = false },
        _ => source,
    };

    private static bool IsEnglish(string? tag) => tag?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
}
