namespace ClaimTracker.Extraction.Language;

internal static class Emoticons
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        ":)", ":-)", ";)", ";-)", ":(", ":-(", "=)", "=(", ":D", ":-D", ":P", ":-P", ";P", ":/", ":-/", ":|", ":O", ":o", "<3", "^_^", "(:", ":))", ">:(", "xD", "XD",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> chunk) => chunk.Length is 2 or 3 && Known.Contains(chunk);
}
