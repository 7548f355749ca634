using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Reads numbers in digits or words.</summary>
internal static class NumberReader
{
    /// <summary>Reads the number that begins at a token.</summary>
    /// <param name="money">A currency sign stands before it, so that "m" means millions.</param>
    public static bool TryRead(AnalyzedSentence sentence, int at, bool money, out NumberMention number)
    {
        number = default;
        ReadOnlySpan<char> form = sentence.Form(at);
        if (char.IsAsciiDigit(form[0]) || (form.Length > 1 && form[0] == '.' && char.IsAsciiDigit(form[1])) || form[0] is >= '¼' and <= '¾')
        {
            return DigitNumbers.TryRead(sentence, at, form, money, out number) && Fractions.TryOutOf(sentence, ref number);
        }

        if (char.IsLetter(form[0]) && Currencies.Prefix(form) is > 0 and var digits)
        {
            return DigitNumbers.TryRead(sentence, at, form[digits..], money: true, out number);
        }

        return char.IsLetter(form[0]) && WordNumbers.TryRead(sentence, at, form, out number);
    }
}
