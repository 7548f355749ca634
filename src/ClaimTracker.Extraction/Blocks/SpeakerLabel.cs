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

    /// <summary>Words of links to other pages: no label with one of them names who speaks.</summary>
    private static readonly WordSet LinkWords = new("""
        related read reading also watch listen see more reaction reactions update updates updated story stories text texts fact facts
        check checks checked checking fact-check factcheck
        video videos photo photos gallery audio podcast exclusive breaking live trending explainer recap headline headlines advertisement sponsored subscribe follow
        topics tags coverage link links click download quiz poll newsletter
        """);

    /// <summary>Words of forms and reports that are nobody's name either.</summary>
    private static readonly WordSet FormWords = new("""
        correction corrections clarification opinion editorial analysis conclusion transcript
        ruling rating claim verdict disclaimer warning summary background
        """);

    /// <summary>Labels of what is asked, by nobody known.</summary>
    private static readonly string[] QuestionWords = ["QUESTION", "Question", "Q"];

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
        if (title.IsEmpty || NoSpeakers.Contains(title) || IsPageLabel(title) || !IsName(title, out bool capitals))
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

    /// <summary>"Q Thank you, Mr President", "Q: Why now?", "QUESTION: Why now?": a question of somebody who is not named.</summary>
    public static bool IsQuestion(string text, int start, int end, out int body)
    {
        body = SkipStamp(text, start, end);
        foreach (string word in QuestionWords)
        {
            int at = body + word.Length;
            if (at + 1 >= end || !text.AsSpan(body, end - body).StartsWith(word, StringComparison.Ordinal))
            {
                continue;
            }

            bool marked = text[at] is ':' or '.';
            at += marked ? 1 : 0;
            int words = at;
            while (words < end && char.IsWhiteSpace(text[words]))
            {
                words++;
            }

            if (words > at && words < end && (marked || (word.Length == 1 && !char.IsLower(text[words]) && char.IsLetter(text[words]))))
            {
                body = words;
                return true;
            }
        }

        return false;
    }

    /// <summary>The line begins with a label of the page and not with a speaker's: "Related Read: …".</summary>
    public static bool IsPage(string text, int start, int end)
    {
        int colon = text.AsSpan(start, Math.Min(end - start, LongestLabel)).IndexOf(':');
        return colon > 0 && IsPageLabel(text.AsSpan(start, colon)) && IsName(text.AsSpan(start, colon), out _);
    }

    /// <summary>"Related Read: Five reasons to go": the headline of another page behind a link's label, without a sentence's end.</summary>
    public static bool IsLink(string text, int start, int end)
    {
        int colon = text.AsSpan(start, Math.Min(end - start, LongestLabel)).IndexOf(':');
        if (colon <= 0 || !IsPage(text, start, end) || start + colon + 1 >= end || text[start + colon + 1] != ' ')
        {
            return false;
        }

        ReadOnlySpan<char> label = text.AsSpan(start, colon);
        foreach (Range range in label.Split(' '))
        {
            if (LinkWords.Contains(label[range]))
            {
                return text[end - 1] is not ('.' or '!' or '”' or '"') || text.AsSpan(start, end - start).EndsWith("...");
            }
        }

        return false;
    }

    /// <summary>"Related Read", "Update", "TEXT": a label of the page that ends a turn and names nobody.</summary>
    private static bool IsPageLabel(ReadOnlySpan<char> title)
    {
        foreach (Range range in title.Split(' '))
        {
            ReadOnlySpan<char> word = title[range].TrimEnd(".,");
            if (LinkWords.Contains(word) || FormWords.Contains(word))
            {
                return true;
            }
        }

        return false;
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
