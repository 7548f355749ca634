namespace ClaimTracker.Extraction.Language;

/// <summary>Recognises web and mail addresses, which stay one token.</summary>
internal static class WebAddresses
{
    private static readonly string[] Domains = [".com", ".org", ".net", ".gov", ".edu", ".co.uk", ".io", ".html", ".htm", ".pdf", ".doc", ".xls"];

    public static bool Is(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 5)
        {
            return false;
        }

        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        int at = chunk.IndexOf('@');
        if (at > 0 && at < chunk.Length - 1 && char.IsLetterOrDigit(chunk[at - 1]))
        {
            return true;
        }

        if (!chunk.Contains('.'))
        {
            return false;
        }

        foreach (string domain in Domains)
        {
            int found = chunk.IndexOf(domain, StringComparison.OrdinalIgnoreCase);
            if (found > 0 && (found + domain.Length == chunk.Length || chunk[found + domain.Length] == '/'))
            {
                return true;
            }
        }

        return false;
    }
}
