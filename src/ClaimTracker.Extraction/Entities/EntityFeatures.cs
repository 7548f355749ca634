using ClaimTracker.Extraction.Entities.Places;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Entities;

/// <summary>
/// The features of one decision of the entity tagger, and which words are decided at all. Order and numbers are part of the model file's format.
/// </summary>
internal sealed class EntityFeatures(Gazetteer gazetteer)
{
    public const int Most = 48;

    private const int LongestPlace = 4;

    private int[] _places = new int[64];
    private bool[] _named = new bool[64];

    /// <summary>A sentence begins; it must be tagged, and its forms read.</summary>
    public void Read(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Xpos> xpos)
    {
        if (_places.Length < tokens.Length)
        {
            _places = new int[tokens.Length * 2];
            _named = new bool[tokens.Length * 2];
        }

        Array.Clear(_places, 0, tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            _named[i] = char.IsUpper(text[tokens[i].Start]) || xpos[i] is Xpos.NNP or Xpos.NNPS or Xpos.CD;
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            if (!_named[i] || xpos[i] is Xpos.CD)
            {
                continue;
            }

            uint hash = 0;
            (int best, int length) = (0, 0);
            for (int k = 0; k < LongestPlace && i + k < tokens.Length; k++)
            {
                hash = PlaceName.Hash(text.AsSpan(tokens[i + k].Start, tokens[i + k].Length), hash);
                int rank = gazetteer.Rank(hash);
                (best, length) = rank > 0 ? (rank, k + 1) : (best, length);
            }

            for (int k = 0; k < length; k++)
            {
                _places[i + k] = Math.Max(_places[i + k], (best * 2) + (k > 0 ? 1 : 0));
            }
        }
    }

    /// <summary>Other words are outside every name: names have capitals, or the tagger takes them for names, and go on from a name.</summary>
    public bool IsDecided(int i, byte previous) => _named[i] || previous != EntityModel.Outside;

    /// <summary>Fills <paramref name="keys"/> and returns how many.</summary>
    public int Extract(WordForms forms, ReadOnlySpan<Xpos> xpos, int i, byte previous, byte beforePrevious, Span<uint> keys)
    {
        int first = i, last = i;
        while (first > 0 && _named[first - 1])
        {
            first--;
        }

        while (last + 1 < forms.Count && _named[last + 1])
        {
            last++;
        }

        uint word = forms.Word(i), shape = forms.Shape(i), p = previous, pp = beforePrevious;
        uint own = Tag(xpos, i), next = Tag(xpos, i + 1), before = Tag(xpos, i - 1);
        uint place = (uint)_places[i];
        uint placeAfter = i + 1 < forms.Count ? (uint)_places[i + 1] : 99;
        uint length = (uint)Math.Min(4, last - first), at = (uint)Math.Min(4, i - first);
        int n = 0;
        keys[n++] = FeatureHash.Key(0, p);
        keys[n++] = FeatureHash.Key(1, word);
        keys[n++] = FeatureHash.Key(2, word, p);
        keys[n++] = FeatureHash.Key(3, forms.Word(i - 1), p);
        keys[n++] = FeatureHash.Key(4, forms.Word(i + 1), p);
        keys[n++] = FeatureHash.Key(5, forms.Word(i - 2));
        keys[n++] = FeatureHash.Key(6, forms.Word(i + 2));
        keys[n++] = FeatureHash.Key(7, word, forms.Word(i - 1));
        keys[n++] = FeatureHash.Key(8, word, forms.Word(i + 1));
        keys[n++] = FeatureHash.Key(9, forms.Suffix(i, 2), p);
        keys[n++] = FeatureHash.Key(10, forms.Suffix(i, 3));
        keys[n++] = FeatureHash.Key(11, forms.Suffix(i, 4));
        keys[n++] = FeatureHash.Key(12, forms.Prefix(i, 3));
        keys[n++] = FeatureHash.Key(13, shape, p, (uint)forms.Case);
        keys[n++] = FeatureHash.Key(14, shape, forms.Shape(i + 1), p);
        keys[n++] = FeatureHash.Key(15, shape, forms.Shape(i - 1));
        keys[n++] = FeatureHash.Key(16, own, p, pp);
        keys[n++] = FeatureHash.Key(17, own, next, p);
        keys[n++] = FeatureHash.Key(18, own, before, p);
        keys[n++] = FeatureHash.Key(19, forms.Word(first - 1), at);
        keys[n++] = FeatureHash.Key(20, forms.Word(last + 1), length);
        keys[n++] = FeatureHash.Key(21, forms.Word(last), p);
        keys[n++] = FeatureHash.Key(22, forms.Word(first), at);
        keys[n++] = FeatureHash.Key(23, forms.Suffix(last, 3), length);
        keys[n++] = FeatureHash.Key(24, place, p);
        keys[n++] = FeatureHash.Key(25, place, placeAfter, p);
        keys[n++] = FeatureHash.Key(26, place, forms.Word(first - 1));
        keys[n++] = FeatureHash.Key(27, place, forms.Word(last + 1));
        keys[n++] = FeatureHash.Key(28, length, at, p);
        keys[n++] = FeatureHash.Key(29, place, length, own);
        keys[n++] = FeatureHash.Key(30, Tag(xpos, first - 1), Tag(xpos, last + 1), p);
        keys[n++] = FeatureHash.Key(31, forms.Word(first - 2), forms.Word(first - 1));
        keys[n++] = FeatureHash.Key(32, i == 0 ? 1u : 0u, own, (uint)forms.Case);
        return n;
    }

    private static uint Tag(ReadOnlySpan<Xpos> xpos, int i) => (uint)i < (uint)xpos.Length ? (uint)xpos[i] : 255;
}
