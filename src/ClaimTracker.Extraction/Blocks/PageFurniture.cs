using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>Lines around a text that are no part of it: bylines, dates of publication, contacts, navigation, notices.</summary>
internal static class PageFurniture
{
    private const int LongestLine = 220;

    private static readonly string[] BylineStarts = ["reporting by ", "editing by ", "written by ", "additional reporting", "edited by ", "photo by ", "photograph by ", "photos by ", "story by ", "translated by ", "words by "];

    private static readonly string[] Notices =
    [
        "©", "(c) 20", "copyright ", "all rights reserved", "terms of ", "privacy policy", "privacy notice", "cookie", "we use cookies", "this site uses cookies", "this website uses cookies", "accept all", "accept cookies", "advertisement", "sponsored",
        "subscribe", "sign up", "sign in", "log in", "register ", "newsletter", "follow us", "share this", "share on", "share:", "click here", "read more", "read also", "read next", "see also", "related:", "related articles", "related stories",
        "more from ", "most read", "most popular", "trending", "you may also like", "recommended", "skip to ", "back to top", "menu", "search", "load more", "print this", "email this", "tags:", "tagged", "categories:", "filed under", "topics:",
        "for immediate release", "embargoed ", "under embargo", "strictly embargoed", "press release", "news release", "media release", "media contact", "press contact", "media enquiries", "media inquiries", "press office", "contact:", "contacts:", "for more information", "for further information", "for media ", "notes to editors", "note to editors",
        "ends", "- ends -", "-ends-", "– ends –", "###", "***", "published ", "published:", "last updated", "last modified", "updated ", "updated:", "posted ", "posted:", "first published", "issued ", "transcript of ", "this transcript ", "download ", "page ", "home",
        "photo:", "image:", "picture:", "credit:", "source:", "sources:", "video:", "watch:", "listen:", "figure ", "map:", "reply", "like", "likes", "report", "share", "upvote", "downvote", "view all ", "view replies", "show more", "leave a comment", "leave a reply", "join the ", "subtitles by ", "captions by ", "synced ", "www.", "http://", "https://", "tel:", "phone:", "email:", "e-mail:",
    ];

    /// <summary>Notices whose first word also begins sentences: only a line without a full stop is one.</summary>
    private static readonly WordSet AmbiguousStarts = new("subscribe register published issued updated posted page home download like likes report share search menu recommended trending copyright cookie ends figure source: sources: reply sponsored newsletter tagged terms transcript join for press media synced more image: photo: picture: video: map: most first");

    /// <summary>The reason code of a line that is none of the text, or null.</summary>
    public static string? Reason(ReadOnlySpan<char> line)
    {
        if (ReaderNotice.Is(line))
        {
            return Reasons.Boilerplate;
        }

        if (line.Length > LongestLine)
        {
            return null;
        }

        if (Ornaments.IsCounter(line))
        {
            return ContainsWords(line) ? Reasons.Boilerplate : Reasons.Fragment;
        }

        bool sentence = line[^1] is '.' or '!' or '?' or '”' or '"';
        foreach (string start in BylineStarts)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return Reasons.Byline;
            }
        }

        if (line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && !sentence && IsCapitalised(line[3..]))
        {
            return Reasons.Byline;
        }

        foreach (string notice in Notices)
        {
            if (!line.StartsWith(notice, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // "Media enquiries: press office, 12 Granary Quay." with or without a full stop
            bool labelled = line.Length > notice.Length && line[notice.Length] == ':';
            bool wholeWord = line.Length == notice.Length || !char.IsLetter(notice[^1]) || !char.IsLetter(line[notice.Length]);
            if (labelled || (wholeWord && !(sentence && AmbiguousStarts.Contains(FirstWord(notice)))))
            {
                return Reasons.Boilerplate;
            }
        }

        return !sentence && IsNavigation(line) ? Reasons.Boilerplate : !ContainsWords(line) ? Reasons.Fragment : null;
    }

    /// <summary>Two or more lines of a name and a value: "Period covered: 4–10 November", "Prepared by: Joint Health Cell".</summary>
    public static bool IsCard(ReadOnlySpan<char> block)
    {
        if (block.IndexOf('\n') < 0)
        {
            int first = block.IndexOf(':');
            return first is > 0 and < 30 && block.Count(':') > 1 && block.Length < 200 && block[^1] is not ('.' or '!' or '?' or '”');
        }

        int lines = 0;
        foreach (Range range in block.Split('\n'))
        {
            ReadOnlySpan<char> line = block[range].Trim();
            int colon = line.IndexOf(':');
            if (line.IsEmpty || colon is < 1 or > 30 || line.Length > 90 || line[^1] is '.')
            {
                return false;
            }

            lines++;
        }

        return lines > 1;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        int space = text.IndexOf(' ');
        return space < 0 ? text : text[..space];
    }

    /// <summary>"Home | News | Sport", "World › Europe › Spain".</summary>
    private static bool IsNavigation(ReadOnlySpan<char> line) =>
        line.Count('|') >= 2 || line.Count('›') >= 1 || line.Count('»') >= 2 || line.Count(" / ") >= 2 || line.Count('·') >= 2 || line.Count(" > ") >= 2;

    private static bool IsCapitalised(ReadOnlySpan<char> names)
    {
        foreach (Range range in names.Split(' '))
        {
            ReadOnlySpan<char> word = names[range];
            if (!word.IsEmpty && char.IsLower(word[0]) && word is not ("and" or "in" or "for" or "of" or "with" or "de" or "van" or "von" or "the"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ContainsWords(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
