using System.Collections.Frozen;
using System.Globalization;

namespace ClaimTracker.Extraction.Lexicons;

/// <summary>Cardinal words, scale words and the denominators of fractions.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Cardinals = Lookup("""
        zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
        fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70
        eighty=80 ninety=90
        """);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Scales = Lookup("""
        dozen=12 hundred=100 thousand=1e3 million=1e6 billion=1e9 trillion=1e12 lakh=1e5 crore=1e7
        """);

    /// <summary>Written right behind the digits or after a space; "m" is millions only behind a currency or where no unit of length fits.</summary>
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Suffixes = Lookup("""
        k=1e3 m=1e6 mn=1e6 mln=1e6 mio=1e6 bn=1e9 b=1e9 tn=1e12 trn=1e12
        """);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Denominators = Lookup("""
        half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6 seventh=7 sevenths=7
        eighth=8 eighths=8 ninth=9 ninths=9 tenth=10 tenths=10 twelfth=12 twentieth=20 hundredth=100 hundredths=100 thousandth=1000
        """);

    public static bool TryCardinal(ReadOnlySpan<char> word, out double value) => Cardinals.TryGetValue(word, out value);

    public static bool TryScale(ReadOnlySpan<char> word, out double value) => Scales.TryGetValue(word, out value);

    public static bool TrySuffix(ReadOnlySpan<char> word, out double value) => Suffixes.TryGetValue(word, out value);

    public static bool TryDenominator(ReadOnlySpan<char> word, out double value) => Denominators.TryGetValue(word, out value);

    private static FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('='))
        .ToFrozenDictionary(entry => entry[0], entry => double.Parse(entry[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
