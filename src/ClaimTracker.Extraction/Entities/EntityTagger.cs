using ClaimTracker.Extraction.Entities.Places;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Entities;

/// <summary>Gives every word a class of <see cref="EntityModel"/>. Keeps buffers: one per thread.</summary>
internal sealed class EntityTagger(LinearModel weights, Gazetteer gazetteer)
{
    private readonly EntityFeatures _features = new(gazetteer);
    private readonly uint[] _keys = new uint[EntityFeatures.Most];
    private readonly short[] _scores = new short[weights.Stride];
    private byte[] _tags = new byte[64];

    /// <summary>Valid until the next call.</summary>
    public ReadOnlySpan<byte> Tag(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Xpos> xpos, WordForms forms)
    {
        if (_tags.Length < tokens.Length)
        {
            _tags = new byte[tokens.Length * 2];
        }

        _features.Read(text, tokens, xpos);
        (byte previous, byte beforePrevious) = (EntityModel.Outside, EntityModel.Outside);
        for (int i = 0; i < tokens.Length; i++)
        {
            byte tag = EntityModel.Outside;
            if (_features.IsDecided(i, previous))
            {
                int n = _features.Extract(forms, xpos, i, previous, beforePrevious, _keys);
                Array.Clear(_scores);
                weights.Add(_keys.AsSpan(0, n), _scores);
                for (byte other = 1; other < EntityModel.Classes; other++)
                {
                    tag = _scores[other] > _scores[tag] && EntityModel.MayFollow(previous, other) ? other : tag;
                }
            }

            (_tags[i], beforePrevious, previous) = (tag, previous, tag);
        }

        return _tags.AsSpan(0, tokens.Length);
    }
}
