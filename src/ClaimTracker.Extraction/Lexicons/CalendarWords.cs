using System.Collections.Frozen;

namespace ClaimTracker.Extraction.Lexicons;

/// <summary>Names of months and days.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = Lookup(
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        [null, null, null, null, null, null, null, null, "sept", null, null, null]);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Days = Lookup(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);

    public static readonly WordSet Seasons = new("spring summer autumn fall winter");

    public static readonly WordSet Periods = new("day week weekend month quarter year decade century night morning evening afternoon season summer winter spring autumn");

    /// <summary>1..12. A trailing full stop is allowed; "may" must be capitalised.</summary>
    public static bool TryMonth(ReadOnlySpan<char> word, out int month)
    {
        month = 0;
        return word.Length >= 3 && char.IsUpper(word[0]) && Months.TryGetValue(word.TrimEnd('.'), out month);
    }

    /// <summary>1 Monday .. 7 Sunday; must be capitalised.</summary>
    public static bool TryDay(ReadOnlySpan<char> word, out int day)
    {
        day = 0;
        if (word.Length < 3 || !char.IsUpper(word[0]))
        {
            return false;
        }

        ReadOnlySpan<char> singular = word.Length > 5 && word[^1] == 's' ? word[..^1] : word.TrimEnd('.');
        return Days.TryGetValue(singular, out day) && (word.Length > 3 || word.Equals("Mon", StringComparison.Ordinal) || word.Equals("Tue", StringComparison.Ordinal) || word.Equals("Fri", StringComparison.Ordinal));
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup(params string?[][] series)
    {
        var values = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (string?[] names in series)
        {
            for (int i = 0; i < names.Length; i++)
            {
                if (names[i] is { } name)
                {
                    values.TryAdd(name, i + 1);
                }
            }
        }

        return values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
