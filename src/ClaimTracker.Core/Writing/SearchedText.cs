using ClaimTracker.Core.Ingest;

namespace ClaimTracker.Core.Writing;

/// <summary>
/// A text to look for, found however it is written: composed or decomposed, in any letter case, with either apostrophe or quotation mark,
/// with any dash, and with any kind or number of spaces.
/// </summary>
/// <param name="Text">As it was asked for.</param>
public sealed record SearchedText(string Text)
{
    private readonly string plain = Folded(Text);

    public bool IsIn(string other) =>
        other.Contains(Text, StringComparison.OrdinalIgnoreCase) || (plain.Length > 0 && Folded(other).Contains(plain, StringComparison.Ordinal));

    /// <summary>Beyond the letter case of <see cref="NormalisedText"/>: letters whose capital is another's, or two.</summary>
    private static string Folded(string text) => NormalisedText.Of(text)
        .Replace("ß", "ss", StringComparison.Ordinal)
        .Replace('ς', 'σ')
        .Replace('ı', 'i')
        .Replace('İ', 'i')
        .Replace("i\u0307", "i", StringComparison.Ordinal);
}
