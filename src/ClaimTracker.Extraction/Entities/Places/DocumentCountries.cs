namespace ClaimTracker.Extraction.Entities.Places;

/// <summary>The countries and states that a document names, by name or by a word such as "Syrian": what a name of several places is decided by.</summary>
internal sealed class DocumentCountries
{
    private const int LongestName = 6;

    // names of states that mean a city, or a government, at least as often
    private static readonly uint[] Doubtful = [PlaceName.Hash("Washington"), PlaceName.Hash("New York")];

    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    private DocumentCountries()
    {
    }

    /// <summary>Time is linear in the text.</summary>
    public static DocumentCountries Read(string text)
    {
        var countries = new DocumentCountries();
        for (int at = 0; at < text.Length;)
        {
            if (char.IsUpper(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                at = countries.ReadName(text, at);
            }
            else
            {
                at++;
            }
        }

        return countries;
    }

    /// <summary>The country is named, or one of its states.</summary>
    public bool HasCountry(string country) => _codes.Contains(country);

    public bool HasRegion(string region) => region.Length > 0 && _codes.Contains(region);

    /// <returns>Where to go on.</returns>
    private int ReadName(string text, int start)
    {
        uint hash = 0;
        IReadOnlyList<string> found = [];
        int end = start, after = start;
        for (int words = 0; words < LongestName && end < text.Length; words++)
        {
            int word = end;
            while (end < text.Length && (char.IsLetter(text[end]) || IsInner(text, end)))
            {
                end++;
            }

            hash = PlaceName.Hash(text.AsSpan(word, end - word), hash);
            after = words == 0 ? end : after;
            IReadOnlyList<string> codes = Array.IndexOf(Doubtful, hash) >= 0 ? [] : Countries.Named(hash);
            codes = codes.Count == 0 && words == 0 ? Countries.Of(hash) : codes;
            (found, after) = codes.Count > 0 ? (codes, end) : (found, after);
            if (end + 1 >= text.Length || text[end] != ' ' || !char.IsLetter(text[end + 1]))
            {
                break;
            }

            end++;
        }

        // "Georgia" is no evidence for either
        if (found.Count == 1)
        {
            _codes.Add(found[0]);
            _codes.Add(found[0].Split('-')[0]);
        }

        return Math.Max(after, start + 1);
    }

    /// <summary>A hyphen or apostrophe with a letter behind it, that of "Syria’s" apart.</summary>
    private static bool IsInner(string text, int at)
    {
        bool joins = text[at] is '\'' or '’' or '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
        return joins && !(text[at + 1] is 's' && (at + 2 == text.Length || !char.IsLetter(text[at + 2])));
    }
}
