using System.Buffers;
using System.Globalization;
using System.Text;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>Signs that posts and live blogs put around their sentences: emoji, time stamps, "UPD", counters. They are no part of what is stated.</summary>
internal static class Ornaments
{
    private const int LongestStamp = 12;

    private static readonly SearchValues<char> Counting = SearchValues.Create("0123456789.,:");

    private static readonly string[] Alerts = ["BREAKING", "JUST IN", "UPDATED", "UPDATE", "UPD", "ALERT", "URGENT", "NEW", "LIVE", "WATCH", "FLASH"];

    private static readonly string[] Counters =
        [
            "views", "view", "comments", "comment", "likes", "like", "shares", "share", "retweets", "retweet", "reposts", "repost", "replies", "reply",
            "reactions", "reaction", "quotes", "bookmarks", "upvotes", "followers", "subscribers", "members",
        ];

    /// <summary>The stretch without the ornaments at its ends; it may be empty.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        for (int before = -1; before != start;)
        {
            before = start;
            start = SkipSigns(text, start, end);
            start = SkipStamp(text, start, end);
            start = SkipAlert(text, start, end);
        }

        while (end > start && Rune.DecodeLastFromUtf16(text.AsSpan(start, end - start), out Rune rune, out int length) == OperationStatus.Done
            && (IsSign(rune) || Rune.IsWhiteSpace(rune)))
        {
            end -= length;
        }

        return new TextSpan(start, end);
    }

    /// <summary>"💬 61", "12.3K views", "👁 14.5K, edited 11:45", "#Kest #Sarn": how a post did, and what it is filed under.</summary>
    public static bool IsCounter(ReadOnlySpan<char> line)
    {
        if (line.Length > 80)
        {
            return false;
        }

        bool counted = false, signs = true;
        foreach (Range range in line.SplitAny(" ,·|\t"))
        {
            ReadOnlySpan<char> word = line[range].Trim('.');
            if (word.IsEmpty)
            {
                continue;
            }

            if (word[0] is '#' or '@' && word.Length > 1 && char.IsLetterOrDigit(word[1]))
            {
                continue;
            }

            bool number = char.IsAsciiDigit(word[0]) && !word.TrimEnd("KMkm").ContainsAnyExcept(Counting);
            bool named = Counters.AsSpan().ContainsWord(word) || word is "edited" or "Edited" or "PM" or "AM" or "pm" or "am";
            if (!number && !named && char.IsLetterOrDigit(word[0]))
            {
                return false;
            }

            counted |= named;
            signs &= !named;
        }

        return counted || signs;
    }

    private static bool ContainsWord(this Span<string> words, ReadOnlySpan<char> word)
    {
        foreach (string one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipSigns(string text, int start, int end)
    {
        while (start < end && Rune.DecodeFromUtf16(text.AsSpan(start, end - start), out Rune rune, out int length) == OperationStatus.Done
            && (IsSign(rune) || Rune.IsWhiteSpace(rune)))
        {
            start += length;
        }

        return start;
    }

    /// <summary>"11:45 ", "[11:45] ", "11:45 — ".</summary>
    private static int SkipStamp(string text, int start, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start, Math.Min(LongestStamp, end - start));
        int at = rest.StartsWith("[") || rest.StartsWith("(") ? 1 : 0;
        int digits = 0, colons = 0;
        while (at < rest.Length && (char.IsAsciiDigit(rest[at]) || rest[at] == ':'))
        {
            digits += rest[at] == ':' ? 0 : 1;
            colons += rest[at] == ':' && at + 1 < rest.Length && char.IsAsciiDigit(rest[at + 1]) ? 1 : 0;
            at++;
        }

        if (colons is 0 or > 2 || digits < 3)
        {
            return start;
        }

        at += at < rest.Length && rest[at] is ']' or ')' ? 1 : 0;
        int after = at;
        while (at < rest.Length && rest[at] is ' ' or '-' or '–' or '—' or ':' or '|')
        {
            at++;
        }

        // A clock time that a sentence begins with is part of it: "11:45 was when".
        return at < rest.Length && (at > after + 1 || rest[0] == '[' || (at > after && char.IsUpper(rest[at]))) ? start + at : start;
    }

    private static int SkipAlert(string text, int start, int end)
    {
        foreach (string alert in Alerts)
        {
            ReadOnlySpan<char> rest = text.AsSpan(start, end - start);
            if (!rest.StartsWith(alert, StringComparison.Ordinal))
            {
                continue;
            }

            int at = alert.Length;
            while (at < rest.Length && rest[at] is ' ' or ':' or '|' or '!' or '-' or '–' or '—')
            {
                at++;
            }

            // "NEW YORK", "LIVE on air": a mark or a sign must follow, or a word that begins a sentence.
            bool marked = at > alert.Length + 1 || (at > alert.Length && rest[alert.Length] is ':' or '!' or '|');
            bool sign = at < rest.Length && Rune.DecodeFromUtf16(rest[at..], out Rune next, out _) == OperationStatus.Done
                && (IsSign(next) || (alert is "UPD" && Rune.IsDigit(next)));
            return marked || sign ? start + at : start;
        }

        return start;
    }

    /// <summary>Pictures and marks, but none that belongs to a sentence: currency, mathematics, degrees, quotation marks, dashes.</summary>
    private static bool IsSign(Rune rune) => rune.Value switch
    {
        0xFE0F or 0xFE0E or 0x200D or 0x20E3 or 0x203C or 0x2049 => true,
        (>= 0x1F000 and <= 0x1FAFF) or (>= 0xE0020 and <= 0xE007F) => true,
        >= 0x2190 and <= 0x2BFF =>
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherNotAssigned,
        _ => false,
    };
}
