using System.Text;

namespace ClaimTracker.Core.Ingest;

/// <summary>
/// Text with everything removed that does not change what a sentence says: compatibility forms, case, white space, the style of quotes and dashes,
/// thousands separators. Nothing else: a changed number, name, negation or date stays a change.
/// </summary>
public static class NormalisedText
{
    public static string Of(string text)
    {
        string folded = Compatible(text).ToLowerInvariant();
        var result = new StringBuilder(folded.Length);
        bool space = false;
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            if (char.IsWhiteSpace(c))
            {
                space = result.Length > 0;
                continue;
            }

            if (IsIgnored(c) || IsThousandsSeparator(folded, i))
            {
                continue;
            }

            if (space)
            {
                result.Append(' ');
                space = false;
            }

            result.Append(Plain(c));
        }

        return result.ToString();
    }

    private static string Compatible(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Lone surrogates have no normal form.
            return text;
        }
    }

    private static char Plain(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '`' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        _ => c,
    };

    /// <summary>Soft hyphens, zero-width characters and byte order marks.</summary>
    private static bool IsIgnored(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>The comma of 1,000: a digit before, exactly three after.</summary>
    private static bool IsThousandsSeparator(string text, int i) =>
        text[i] == ','
        && i > 0 && char.IsAsciiDigit(text[i - 1])
        && i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));
}
