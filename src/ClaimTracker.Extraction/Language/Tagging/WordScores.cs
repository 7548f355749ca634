using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Language.Tagging;

/// <summary>
/// The scores that a word has by itself, kept for the words seen last: a few thousand words make up most of any text. What is kept is a sum of
/// integers over the same features, so tags do not depend on what was read before. One per thread.
/// </summary>
internal sealed class WordScores(LinearModel weights)
{
    private const int Places = 2048;
    private const int Keys = TaggerFeatures.OfWord;

    private readonly uint[] keys = new uint[Places * Keys];
    private readonly short[] scores = new short[Places * weights.Stride];

    /// <param name="features">The word's features, <see cref="TaggerFeatures.OfWord"/>; overwritten.</param>
    public ReadOnlySpan<short> Of(Span<uint> features)
    {
        // the first feature is the word
        int place = (int)(features[0] >> 1) & (Places - 1);
        Span<uint> known = keys.AsSpan(place * Keys, Keys);
        Span<short> sums = scores.AsSpan(place * weights.Stride, weights.Stride);
        if (!known.SequenceEqual(features))
        {
            features.CopyTo(known);
            sums.Clear();
            weights.Add(features, sums);
        }

        return sums;
    }
}
