using ClaimTracker.Extraction.Entities.Places;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Entities;

/// <summary>
/// Finds the names in a tagged sentence: persons, places, organizations, times with a name or number, events. A greedy linear model from left to
/// right; time is linear. Models are shared and loaded on first use; a reader keeps buffers, so use one per thread.
/// </summary>
public sealed class EntityReader
{
    private readonly EntityTagger _tagger = new(EntityModel.Shared, Gazetteer.Shared);

    /// <summary>Adds the names of a sentence to a list, in the order of the text, never overlapping.</summary>
    /// <exception cref="InvalidOperationException">The sentence is not tagged yet.</exception>
    public void Read(AnalyzedSentence sentence, ICollection<EntityMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(mentions);
        if (sentence.Level < AnalysisLevel.Tagged)
        {
            throw new InvalidOperationException($"The sentence must be tagged first; it is at {sentence.Level}.");
        }

        foreach (EntityMention mention in Mentions(_tagger.Tag(sentence.Text, sentence.Tokens, sentence.Xpos, sentence.Forms)))
        {
            mentions.Add(mention);
        }
    }

    /// <summary>The names that classes of words stand for.</summary>
    internal static List<EntityMention> Mentions(ReadOnlySpan<byte> tags)
    {
        var mentions = new List<EntityMention>();
        for (int from = 0; from < tags.Length; from++)
        {
            if (tags[from] == EntityModel.Outside)
            {
                continue;
            }

            int to = from;
            while (to + 1 < tags.Length && tags[to + 1] != EntityModel.Outside && !EntityModel.IsFirst(tags[to + 1]))
            {
                to++;
            }

            mentions.Add(new EntityMention(EntityModel.TypeOf(tags[from]), from, to));
            from = to;
        }

        return mentions;
    }
}
