namespace ClaimTracker.Extraction.Language;

/// <summary>
/// What the models see of the words of one sentence: hashes of normalised characters, so that no string is made. Case is folded, curly
/// quotes and all dashes become one sign each, digits become 0; the shape keeps what was folded.
/// </summary>
internal sealed class WordForms
{
    public const uint NoWord = 0x5EED;

    private const int Suffixes = 4;
    private const int Prefixes = 3;
    private static readonly char[] Ascii = [.. Enumerable.Range(0, 128).Select(c => NormalSlow((char)c))];

    private uint[] words = new uint[64];
    private uint[] shapes = new uint[64];
    private uint[] affixes = new uint[64 * (Suffixes + Prefixes)];

    public int Count { get; private set; }

    /// <summary>Whether the sentence is in mixed case, all capitals, without any, or capitalised as a headline.</summary>
    public SentenceCase Case { get; private set; }

    /// <summary>Hash of the normalised word; <see cref="NoWord"/> outside the sentence.</summary>
    public uint Word(int i) => (uint)i < (uint)Count ? words[i] : NoWord;

    public uint Shape(int i) => (uint)i < (uint)Count ? shapes[i] : NoWord;

    /// <summary>Hash of the last <paramref name="length"/> (1..4) normalised characters.</summary>
    public uint Suffix(int i, int length) => (uint)i < (uint)Count ? affixes[(i * (Suffixes + Prefixes)) + length - 1] : NoWord;

    /// <summary>Hash of the first <paramref name="length"/> (1..3) normalised characters.</summary>
    public uint Prefix(int i, int length) => affixes[(i * (Suffixes + Prefixes)) + Suffixes + length - 1];

    public static uint HashOf(ReadOnlySpan<char> form)
    {
        if (form is "--" or "---")
        {
            form = "–";
        }
        else if (form is "…")
        {
            form = "...";
        }

        uint hash = 17;
        foreach (char c in form)
        {
            hash = FeatureHash.Add(hash, Normal(c));
        }

        return hash;
    }

    public void Read(string text, ReadOnlySpan<Token> tokens)
    {
        Count = tokens.Length;
        if (words.Length < Count)
        {
            words = new uint[Count * 2];
            shapes = new uint[Count * 2];
            affixes = new uint[Count * 2 * (Suffixes + Prefixes)];
        }

        Case = SentenceCases.Of(text, tokens);
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<char> form = text.AsSpan(tokens[i].Start, tokens[i].Length);
            words[i] = HashOf(form);
            shapes[i] = ShapeOf(form);
            ReadAffixes(form, affixes.AsSpan(i * (Suffixes + Prefixes), Suffixes + Prefixes));
        }
    }

    private static void ReadAffixes(ReadOnlySpan<char> form, Span<uint> target)
    {
        uint hash = 31;
        for (int k = 0; k < Suffixes; k++)
        {
            hash = FeatureHash.Add(hash, k < form.Length ? Normal(form[form.Length - 1 - k]) : '\0');
            target[k] = hash;
        }

        hash = 37;
        for (int k = 0; k < Prefixes; k++)
        {
            hash = FeatureHash.Add(hash, k < form.Length ? Normal(form[k]) : '\0');
            target[Suffixes + k] = hash;
        }
    }

    /// <summary>Hash of the sequence of character classes, runs written once: "Xx", "0.0", "X.X.".</summary>
    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        uint hash = form.Length == 1 ? 41u : 43u;
        char last = '\0';
        int changes = 0;
        foreach (char c in form)
        {
            char kind = Class(c);
            if (kind != last && changes++ < 8)
            {
                hash = FeatureHash.Add(hash, kind);
                last = kind;
            }
        }

        return hash;
    }

    private static char Class(char c)
    {
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterLower(c) ? 'x' : char.IsAsciiLetterUpper(c) ? 'X' : char.IsAsciiDigit(c) ? '0' : Normal(c);
        }

        return char.IsLower(c) ? 'x' : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'y' : Normal(c);
    }

    private static char Normal(char c) => c < 128 ? Ascii[c] : NormalSlow(c);

    private static char NormalSlow(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        < '\u0080' => char.ToLowerInvariant(c) is '`' ? '\'' : char.ToLowerInvariant(c),
        '’' or '‘' or 'ʼ' or '‚' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' or '―' or '−' => '–',
        _ => char.ToLowerInvariant(c),
    };
}
