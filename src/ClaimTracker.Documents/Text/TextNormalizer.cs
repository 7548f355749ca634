using System.Text;

namespace ClaimTracker.Documents.Text;

/// <summary>Brings text into the form that anchors refer to: NFC, LF, no lone surrogates, no invisible controls.</summary>
internal static class TextNormalizer
{
    /// <summary>Keeps lines as they are.</summary>
    public static string Lines(ReadOnlySpan<char> raw) => Normalize(raw, collapse: false, []);

    /// <summary>Keeps one space where there was white space, none at the ends.</summary>
    public static string Inline(ReadOnlySpan<char> raw) => Normalize(raw, collapse: true, []);

    /// <summary>As <see cref="Inline(ReadOnlySpan{char})"/>; offsets into <paramref name="raw"/>, ascending, become offsets into the result.</summary>
    public static string Inline(ReadOnlySpan<char> raw, Span<int> offsets) => Normalize(raw, collapse: true, offsets);

    private static string Normalize(ReadOnlySpan<char> raw, bool collapse, Span<int> offsets)
    {
        var buffer = new char[raw.Length];
        int length = 0, marks = 0, next = 0;
        var spaceDue = false;
        for (var i = 0; i < raw.Length; i++)
        {
            for (; next < offsets.Length && offsets[next] <= i; next++)
            {
                offsets[next] = spaceDue && length > 0 ? length + 1 : length;
            }

            var c = CharacterRules.Map(raw[i]);
            if (c == CharacterRules.Dropped || (c == '\n' && raw[i] == '\r' && i + 1 < raw.Length && raw[i + 1] == '\n'))
            {
                continue;
            }

            if (collapse && c is ' ' or '\t' or '\n')
            {
                spaceDue = true;
                continue;
            }

            marks = CharacterRules.IsCombiningMark(c) ? marks + 1 : 0;
            if (marks > CharacterRules.LongestMarkRun)
            {
                continue;
            }

            if (spaceDue && length > 0)
            {
                buffer[length++] = ' ';
            }

            spaceDue = false;
            if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
            {
                buffer[length++] = c;
                buffer[length++] = raw[++i];
            }
            else
            {
                buffer[length++] = char.IsSurrogate(c) ? '\uFFFD' : c;
            }
        }

        for (; next < offsets.Length; next++)
        {
            offsets[next] = length;
        }

        return Compose(new string(buffer, 0, length), offsets);
    }

    private static string Compose(string text, Span<int> offsets)
    {
        if (text.IsNormalized(NormalizationForm.FormC))
        {
            Clamp(offsets, text.Length);
            return text;
        }

        var composed = new StringBuilder(text.Length);
        var from = 0;
        for (var i = 0; i < offsets.Length; i++)
        {
            var to = Math.Clamp(offsets[i], from, text.Length);
            composed.Append(text[from..to].Normalize(NormalizationForm.FormC));
            offsets[i] = composed.Length;
            from = to;
        }

        composed.Append(text[from..].Normalize(NormalizationForm.FormC));
        // A mark may stand before a character that composes with the one before it; then one pass over the whole is needed.
        var result = composed.ToString().Normalize(NormalizationForm.FormC);
        Clamp(offsets, result.Length);
        return result;
    }

    private static void Clamp(Span<int> offsets, int length)
    {
        foreach (ref var offset in offsets)
        {
            offset = Math.Min(offset, length);
        }
    }
}
