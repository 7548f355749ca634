using ClaimTracker.Extraction.Blocks;

namespace ClaimTracker.Extraction.Sentences;

/// <summary>Items numbered inside a line ("1) The first item 2) The second item"): each starts a sentence.</summary>
internal readonly record struct Enumeration(char Style, int Value, int Body)
{
    /// <summary>
    /// The enumerator or bullet at <paramref name="at"/>; <see cref="Body"/> is where its words begin, or <paramref name="at"/> where there is none.
    /// </summary>
    public static Enumeration At(string text, int at, int end)
    {
        int start = at;
        char style = '\0';
        if (at < end && Marker.IsBullet(text[at]))
        {
            style = text[at];
            start = at + 1;
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        if (Marker.TryEnumerator(text.AsSpan(start, Math.Min(8, end - start)), out int length, out char kind, out int value)
            && start + length < end && char.IsWhiteSpace(text[start + length]))
        {
            return new Enumeration(style == '\0' ? kind : style, value, start + length);
        }

        return style == '\0' ? new Enumeration('\0', 0, at) : new Enumeration(style, -1, start);
    }

    public bool IsNext(string text, int at, int end)
    {
        if (Style == '\0')
        {
            return false;
        }

        if (Marker.IsBullet(Style))
        {
            return text[at] == Style;
        }

        if (!char.IsAsciiLetterOrDigit(text[at]) && text[at] != '(')
        {
            return false;
        }

        Enumeration next = At(text, at, end);
        return next.Style == Style && next.Value == Value + 1 && next.Body + 1 < end && char.IsUpper(text[next.Body + 1]);
    }
}
