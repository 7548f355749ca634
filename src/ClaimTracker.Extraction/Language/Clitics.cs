using static ClaimTracker.Extraction.Language.TokenCharacters;

namespace ClaimTracker.Extraction.Language;

/// <summary>Cuts contractions: "don't" do|n't, "Iran's" Iran|'s, "cannot" can|not, "gonna" gon|na, with any apostrophe or none where that is common.</summary>
internal static class Clitics
{
    /// <summary>Written as one word, two tokens; the number is the length of the first.</summary>
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Fused = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["cannot"] = 3,
        ["gonna"] = 3,
        ["wanna"] = 3,
        ["gotta"] = 3,
        ["gimme"] = 3,
        ["lemme"] = 3,
        ["dunno"] = 2,
        ["dont"] = 2,
        ["doesnt"] = 4,
        ["didnt"] = 3,
        ["isnt"] = 2,
        ["arent"] = 3,
        ["wasnt"] = 3,
        ["werent"] = 4,
        ["cant"] = 2,
        ["couldnt"] = 5,
        ["wouldnt"] = 5,
        ["shouldnt"] = 6,
        ["havent"] = 4,
        ["hasnt"] = 3,
        ["hadnt"] = 3,
        ["aint"] = 2,
        ["ive"] = 1,
        ["im"] = 1,
        ["youre"] = 3,
        ["theyre"] = 4,
        ["thats"] = 4,
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a chunk such as "'s" or "n't" stands alone and must not lose its apostrophe.</summary>
    public static bool StartsWithOne(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 2 || !IsApostrophe(chunk[0]))
        {
            return false;
        }

        if (char.IsAsciiDigit(chunk[1]))
        {
            return chunk.Length >= 3 && char.IsAsciiDigit(chunk[2]) && (chunk.Length == 3 || chunk[3] == 's' || !char.IsLetterOrDigit(chunk[3]));
        }

        int word = 1;
        while (word < chunk.Length && char.IsLetter(chunk[word]))
        {
            word++;
        }

        ReadOnlySpan<char> letters = chunk[1..word];
        return IsSuffix(letters) || letters.Equals("em", StringComparison.OrdinalIgnoreCase) || letters.Equals("cause", StringComparison.OrdinalIgnoreCase)
            || letters.Equals("til", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Adds one word without punctuation around it, cut where it is a contraction.</summary>
    public static void AddWord(string text, int start, int end, AnalyzedSentence sentence)
    {
        int cut = end - start is >= 2 and <= 40 && !IsSurname(text, start, end) ? Cut(text.AsSpan(start, end - start)) : 0;
        if (cut > 0)
        {
            AddWord(text, start, start + cut, sentence);
            sentence.Add(start + cut, end);
        }
        else
        {
            sentence.Add(start, end);
        }
    }

    /// <summary>"John Ive" is no "I've".</summary>
    private static bool IsSurname(string text, int start, int end)
    {
        if (end - start != 3 || text[start] != 'I' || text[start + 1] != 'v' || start < 2 || text[start - 1] != ' ' || !char.IsLower(text[start - 2]))
        {
            return false;
        }

        int word = start - 2;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        return char.IsUpper(text[word]);
    }

    /// <summary>Length of the first part, 0 where the word is not a contraction.</summary>
    private static int Cut(ReadOnlySpan<char> word)
    {
        int apostrophe = -1;
        for (int i = word.Length - 1; i >= Math.Max(0, word.Length - 4); i--)
        {
            if (IsApostrophe(word[i]))
            {
                apostrophe = i;
                break;
            }
        }

        if (apostrophe < 0)
        {
            return word.Length is >= 2 and <= 8 && CouldBeFused(word) && Fused.TryGetValue(word, out int first) ? first : 0;
        }

        ReadOnlySpan<char> after = word[(apostrophe + 1)..];
        if (apostrophe >= 2 && after.Length == 1 && after[0] is 't' or 'T' && word[apostrophe - 1] is 'n' or 'N')
        {
            return apostrophe - 1;
        }

        return apostrophe >= 1 && (IsSuffix(after) || after.IsEmpty) && !IsPluralOfNumber(word, apostrophe) ? apostrophe : 0;
    }

    /// <summary>The last letters of every fused form, so that most words need no lookup.</summary>
    private static bool CouldBeFused(ReadOnlySpan<char> word) => (char)(word[^1] | 0x20) switch
    {
        't' => (word[^2] | 0x20) is 'n' or 'o',
        'a' => (word[^2] | 0x20) is 'n' or 't',
        'e' => (word[^2] | 0x20) is 'm' or 'v' or 'r',
        'm' => word.Length == 2 && word[0] is 'I' or 'i',
        'o' => (word[^2] | 0x20) is 'n',
        's' => (word[^2] | 0x20) is 't',
        _ => false,
    };

    private static bool IsSuffix(ReadOnlySpan<char> letters) => letters.Length switch
    {
        1 => (letters[0] | 0x20) is 's' or 'd' or 'm',
        2 => (letters[0] | 0x20, letters[1] | 0x20) is ('r', 'e') or ('v', 'e') or ('l', 'l'),
        _ => false,
    };

    /// <summary>"the 1990's" is one token.</summary>
    private static bool IsPluralOfNumber(ReadOnlySpan<char> word, int apostrophe) =>
        char.IsAsciiDigit(word[apostrophe - 1]) && word.Length == apostrophe + 2 && (word[^1] | 0x20) == 's' && word[apostrophe - 1] == '0';
}
