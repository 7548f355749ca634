using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Asides;

/// <summary>A statement made of an aside: a segment whose quote spans what it is about.</summary>
internal static class AsideStatement
{
    /// <param name="rule">Of <see cref="Rules"/>.</param>
    /// <param name="inserted">What to put in, or null.</param>
    /// <param name="at">After how many tokens.</param>
    public static Segment Of(string rule, Segment segment, List<int> tokens, Insertion? inserted = null, int at = 0)
    {
        int low = int.MaxValue, high = -1;
        foreach (int token in tokens)
        {
            (low, high) = (Math.Min(low, token), Math.Max(high, token));
        }

        return new Segment(tokens)
        {
            Aside = true,
            Rule = rule,
            Speaker = segment.NameOnly ? null : segment.Speaker,
            ReportingVerb = segment.NameOnly ? null : segment.ReportingVerb,
            Inserted = inserted,
            InsertedAt = at,
            QuoteFrom = low,
            QuoteTo = high,
        };
    }
}
