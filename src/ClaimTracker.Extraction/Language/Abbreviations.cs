namespace ClaimTracker.Extraction.Language;

/// <summary>Whether a stop belongs to the word before it.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        // titles and names
        "adm", "atty", "brig", "capt", "cllr", "cmdr", "col", "cpl", "dr", "esq", "fr", "gen", "gov", "hon", "jr", "lt", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms", "mt",
        "prof", "rep", "reps", "rev", "sen", "sens", "sgt", "sr", "st", "supt",

        // organisations
        "assn", "bros", "co", "corp", "dept", "inc", "ltd", "univ",

        // calendar
        "jan", "feb", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",

        // places
        "ala", "ariz", "ark", "ave", "blvd", "calif", "colo", "conn", "del", "fla", "ft", "ga", "ill", "ind", "kan", "ky", "la", "md", "mich", "minn", "mo", "nev", "okla", "ore", "pa", "penn",
        "que", "rd", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",

        // texts and measures
        "approx", "art", "attn", "cf", "ch", "ed", "eds", "eg", "esp", "est", "etc", "ext", "fig", "figs", "ie", "incl", "no", "nos", "oz", "par", "para", "pp", "sec", "vol", "vols", "vs", "yrs", "lb",
        "lbs", "hrs", "mins", "viz", "al",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Also whole words: they keep a stop only inside a sentence.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AmbiguousAtEnd = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "no", "nos", "art", "ind", "ill", "del", "la", "mon", "sun", "sat", "wed", "fri", "sec", "ed", "al", "mo", "ark", "pa", "wash", "fig", "par", "gen", "rep", "est", "fr", "col", "st",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word with its stop, such as "Mr." or "U.S.".</summary>
    /// <param name="chunk">Ends with the stop.</param>
    /// <param name="lastOfSentence">Nothing but closing marks follows.</param>
    public static bool KeepsStop(ReadOnlySpan<char> chunk, bool lastOfSentence)
    {
        ReadOnlySpan<char> word = chunk[..^1];
        int cut = word.LastIndexOfAny('-', '/', '(');
        if (cut >= 0)
        {
            word = word[(cut + 1)..];
        }

        if (word.IsEmpty)
        {
            return false;
        }

        if (word.Length == 1)
        {
            return char.IsLetter(word[0]) && (!lastOfSentence || word[0] != 'I') && (char.IsUpper(word[0]) || !lastOfSentence);
        }

        if (HasInnerStops(word))
        {
            return true;
        }

        return Known.Contains(word) && !(lastOfSentence && AmbiguousAtEnd.Contains(word));
    }

    /// <summary>Letters one by one or in short groups with stops between: U.S, a.m, Ph.D, e.g.</summary>
    private static bool HasInnerStops(ReadOnlySpan<char> word)
    {
        if (word.Length > 12)
        {
            return false;
        }

        int sinceStop = 0;
        bool any = false;
        foreach (char c in word)
        {
            if (c == '.')
            {
                if (sinceStop is 0 or > 2)
                {
                    return false;
                }

                any = true;
                sinceStop = 0;
            }
            else if (char.IsLetter(c))
            {
                sinceStop++;
            }
            else
            {
                return false;
            }
        }

        return any && sinceStop is 1 or 2;
    }
}
