using System.Runtime.CompilerServices;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Entities.Places;

/// <summary>
/// How names of places are compared: case, accents, apostrophes and full stops aside, hyphens as spaces. "Khān Yūnis" is "khan yunis". The
/// tables are here and not the runtime's, so that no machine's version of Unicode changes a result.
/// </summary>
internal static class PlaceName
{
    private const int Accented = 0x1F00;

    // each letter with its accented forms
    private static readonly string[] Letters =
    [
        "aàáâãäåæāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dðďđḋḍḏḑḓ",
        "eèéêëēĕėęěəȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥħȟḣḥḧḩḫẖ",
        "iìíîïĩīĭįıǐȉȋḭḯỉị",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľłḷḹḻḽ",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöøōŏőœơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sßśŝşšșṡṣṥṧṩ",
        "tþţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
    ];

    private static readonly char[] Folded = Table();

    /// <summary>The hash of a name, which can be built word by word.</summary>
    /// <param name="hash">0 for the first word; then the hash of the words before.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Hash(ReadOnlySpan<char> words, uint hash = 0)
    {
        bool space = hash != 0;
        foreach (char c in words)
        {
            char folded = Fold(c);
            if (folded == ' ')
            {
                space = hash != 0;
            }
            else if (folded != '\0')
            {
                hash = FeatureHash.Add(space ? FeatureHash.Add(hash, ' ') : hash, folded);
                space = false;
            }
        }

        return hash;
    }

    public static bool Same(string a, string b) => string.Equals(Fold(a), Fold(b), StringComparison.Ordinal);

    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> folded = name.Length <= 128 ? stackalloc char[128] : new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            char next = Fold(c);
            if (next != '\0' && (next != ' ' || (length > 0 && folded[length - 1] != ' ')))
            {
                folded[length++] = next;
            }
        }

        return new string(folded[..length].TrimEnd(' '));
    }

    /// <summary>0 for what is passed over.</summary>
    private static char Fold(char c) => c switch
    {
        '’' or '‘' => '\0',
        '–' or '—' or '‐' or '‑' => ' ',
        < (char)Accented => Folded[c],
        _ => char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c),
    };

    private static char[] Table()
    {
        char[] table = new char[Accented];
        for (int i = 0; i < Accented; i++)
        {
            char c = (char)i;
            table[i] = c is '\'' or '.' or '`' or 'ʻ' or 'ʼ' or 'ʿ' or 'ʾ' ? '\0' : c is '-' || char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
        }

        foreach (string letter in Letters)
        {
            foreach (char accented in letter)
            {
                table[accented] = letter[0];
                table[char.ToUpperInvariant(accented)] = letter[0];
            }
        }

        return table;
    }
}
