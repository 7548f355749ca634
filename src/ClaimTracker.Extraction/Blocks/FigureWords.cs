using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>Words of lines that only count.</summary>
internal static class FigureWords
{
    private static readonly WordSet Tolls = new("""
        killed dead deaths death fatalities fatality injured injuries injury wounded hurt missing displaced homeless evacuated rescued
        hospitalised hospitalized abducted kidnapped detained arrested
        KIA WIA MIA POW casualties victims burned destroyed damaged flooded
        """);

    private static readonly WordSet Numbers = new("""
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
        dozens hundreds thousands scores several
        """);

    private static readonly WordSet Clauses = new("""
        is are was were be been has have had do does did will would can could may might must should said says say that which who whom whose
        when where while because if as than but it he she they we you i
        """);

    /// <summary>A word for people who came to harm, or for what was destroyed.</summary>
    public static bool IsToll(ReadOnlySpan<char> word) => Tolls.Contains(word);

    public static bool IsNumber(ReadOnlySpan<char> word) => Numbers.Contains(word);

    public static bool BeginsClause(ReadOnlySpan<char> word) => Clauses.Contains(word);
}
