using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Signs and codes of money before a number, apart ("Rs 5 crore") or glued to it ("USD34.6 million").</summary>
internal static class Currencies
{
    private static readonly WordSet Codes = new("""
        USD EUR GBP CHF INR VND JPY CNY RMB RUB UAH SYP LBP IQD IRR PKR BDT LKR NPR NGN KES ZAR BRL MXN ARS COP CLP PEN SEK NOK DKK PLN CZK HUF RON
        BGN AUD CAD NZD SGD HKD KRW TWD THB IDR MYR PHP EGP SAR AED QAR KWD ILS ETB GHS TZS UGX
        RWF XOF XAF MAD TND DZD LYD SDG YER AFN GEL AMD AZN KZT UZS Rs Rs. Tk US$ A$ C$ NZ$ HK$ S$ R$
        """);

    public static bool IsSign(ReadOnlySpan<char> form) =>
        form is "$" or "£" or "€" or "¥" or "₹" or "₽" or "₺" or "₴" or "₦" or "₩" or "₫" or "₪" or "₱" or "฿" || (form.Length is > 1 and < 5 && form[^1] is '$') || IsCode(form);

    /// <summary>Where the digits begin in a token that a code or sign opens; 0 where none does.</summary>
    public static int Prefix(ReadOnlySpan<char> form)
    {
        int digit = form.IndexOfAnyInRange('0', '9');
        return digit > 0 && digit < 5 && IsSign(form[..digit]) ? digit : 0;
    }

    /// <summary>The money that the number at a token is in.</summary>
    public static string Before(AnalyzedSentence s, int at)
    {
        int prefix = Prefix(s.Form(at));
        if (prefix > 0)
        {
            return s.Form(at)[..prefix].ToString();
        }

        bool stop = at > 1 && s.Form(at - 1) is "." && IsCode(s.Form(at - 2));
        return s.Form(stop ? at - 2 : at - 1).ToString();
    }

    private static bool IsCode(ReadOnlySpan<char> form) => form.Length is > 1 and < 5 && char.IsUpper(form[0]) && Codes.Contains(form) && (form.Length < 3
        || char.IsUpper(form[1]) || form[^1] is '.');
}
