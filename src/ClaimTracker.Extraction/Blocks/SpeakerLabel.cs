using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>"MAYOR ORTIZ:", "Dr. Lena Holt (Greens):", "[00:12] Host:" at the start of a line.</summary>
internal readonly record struct SpeakerLabel(string Name, int Body, bool Capitals)
{
    private const int LongestLabel = 70;
    private const int MostWords = 7;

    private static readonly WordSet NoSpeakers = new("""
        note notes update updated photo photograph photos image source sources contact contacts date time location place venue subject re from to cc bcc warning example examples summary background
        key_points tip status total edit ps results result conclusion introduction abstract title tags categories category topic topics related caption credit map figure table chart video audio
        correction clarification disclaimer reminder important remember however therefore first second third finally also monday tuesday wednesday thursday friday saturday sunday
        email e-mail phone tel telephone fax website web address url http https ref reference version author authors by published reporting editing language
        casualties damage needs response access priorities overview highlights recommendations methodology method question answer fact myth claim verdict today yesterday
        """);

    private static readonly WordSet Joining = new("of the van von de del der la le bin ibn al el and for y du da di");

    public static bool TryRead(string text, int start, int end, out SpeakerLabel label)
    {
        label = default;
        int first = SkipStamp(text, start, end);
        int limit = Math.Min(end, first + LongestLabel);
        int colon = text.AsSpan(first, limit - first).IndexOf(':');
        if (colon < 1 || (first + colon + 1 < end && !char.IsWhiteSpace(text[first + colon + 1])))
        {
            return false;
        }

        ReadOnlySpan<char> name = text.AsSpan(first, colon).TrimEnd();
        ReadOnlySpan<char> title = name;
        int bracket = name.IndexOf('(');
        if (bracket > 0 && name[^1] is ')')
        {
            title = name[..bracket].TrimEnd();
        }

        title = title.Trim('*').Trim('_');
        if (title.IsEmpty || NoSpeakers.Contains(title) || !IsName(title, out bool capitals))
        {
            return false;
        }

        int body = first + colon + 1;
        while (body < end && (char.IsWhiteSpace(text[body]) || text[body] is '*'))
        {
            body++;
        }

        label = new SpeakerLabel(title.ToString(), body, capitals);
        return true;
    }

    /// <summary>Skips "[00:12:05]", "(12:05)", "&gt;&gt;" and the dash of dialogue.</summary>
    private static int SkipStamp(string text, int at, int end)
    {
        while (at < end && (text[at] is '>' or '*' || char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        if (at + 1 < end && text[at] is '[' or '(' && char.IsAsciiDigit(text[at + 1]))
        {
            int close = text.AsSpan(at, Math.Min(20, end - at)).IndexOfAny(']', ')');
            if (close > 0)
            {
                return SkipStamp(text, at + close + 1, end);
            }
        }

        return at;
    }

    private static bool IsName(ReadOnlySpan<char> name, out bool capitals)
    {
        int words = 0;
        int letters = 0;
        bool anyLower = false;
        capitals = false;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (++words > MostWords || (!char.IsUpper(word[0]) && !(words > 1 && Joining.Contains(word)) && !(words > 1 && char.IsAsciiDigit(word[0]) && word.Length < 3)))
            {
                return false;
            }

            foreach (char c in word)
            {
                if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '\'' or '’' or ',' or '&'))
                {
                    return false;
                }

                letters += char.IsLetter(c) ? 1 : 0;
                anyLower |= char.IsLower(c);
            }
        }

        capitals = !anyLower && letters > 1;
        return letters > 0;
    }
}
