using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Dates in digits with slashes or full stops: "08/03/2026", "14.03.2026". Where day and month could be either, none is chosen.</summary>
internal static class NumericDate
{
    public static bool TryRead(AnalyzedSentence s, int i, out DateMention date)
    {
        date = default;
        ReadOnlySpan<char> form = s.Form(i);
        Span<Range> parts = stackalloc Range[4];
        int count = form.SplitAny(parts, "/.");
        if (count is not (2 or 3) || form.Contains(',') || !DateParts.TryNumber(form[parts[0]], 1, 31, out int first)
            || !DateParts.TryNumber(form[parts[1]], 1, 31, out int second))
        {
            return false;
        }

        if (count == 3)
        {
            bool dated = DateParts.IsYear(form[parts[2]], out int year) && (first <= 12 || second <= 12);
            (int month, int day) = first > 12 ? (second, first) : second > 12 ? (first, second) : (first == second ? first : 0, first);
            date = new DateMention(i, i + 1, dated && month > 0 ? IsoDate.Of(year, month, day) : null);
            return dated;
        }

        // "08/03": a fraction has no leading zero, and no "on" or "since" before it
        bool padded = form.Contains('/') && form[parts[0]].Length == 2 && form[parts[1]].Length == 2 && (form[0] == '0' || form[parts[1]][0] == '0');
        bool led = form.Contains('/') && i > 0 && s.Form(i - 1) is "on" or "On" or "since" or "Since" or "until" or "dated" or "from";
        date = new DateMention(i, i + 1, null);
        return (padded || led) && (first <= 12 || second <= 12);
    }
}
