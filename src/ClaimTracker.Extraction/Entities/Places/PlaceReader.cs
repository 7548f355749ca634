using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Entities.Places;

/// <summary>
/// The places that claims name. A sentence's names are read once, claims take those whose words they keep; which places they are is said at the document's end.
/// </summary>
internal sealed class PlaceReader
{
    private readonly List<EntityMention> _mentions = [];
    private EntityReader? _entities;
    private (int Start, int End) _read = (-1, -1);

    /// <param name="sentence">The whole sentence.</param>
    /// <param name="clause">What the draft's items count in.</param>
    public IReadOnlyList<ClaimPlace> Of(AnalyzedSentence sentence, AnalyzedSentence clause, Draft draft)
    {
        Read(sentence);
        var places = new List<ClaimPlace>();
        foreach (EntityMention mention in _mentions)
        {
            (int start, int end) = (sentence.Tokens[mention.From].Start, sentence.Tokens[mention.To].End);
            end = start + sentence.Text.AsSpan(start, end - start).TrimEnd("-–—").Length;
            if (end > start && !char.IsDigit(sentence.Text[start]) && Keeps(clause, draft, start))
            {
                places.Add(new ClaimPlace(sentence.Text[start..end].ReplaceLineEndings(" "), start, end));
            }
        }

        return places;
    }

    private void Read(AnalyzedSentence sentence)
    {
        (int, int) span = (sentence.Tokens[0].Start, sentence.Tokens[^1].End);
        if (span == _read)
        {
            return;
        }

        _read = span;
        _mentions.Clear();
        (_entities ??= new EntityReader()).Read(sentence, _mentions);
        _mentions.RemoveAll(mention => mention.Type != EntityType.Place);
        for (int i = 0; i < _mentions.Count; i++)
        {
            int to = _mentions[i].To;
            while (to > _mentions[i].From && sentence.Upos[to] is Upos.Punct)
            {
                to--;
            }

            _mentions[i] = _mentions[i] with { To = to };
        }
    }

    private static bool Keeps(AnalyzedSentence clause, Draft draft, int start)
    {
        foreach (int item in draft.Items)
        {
            if (item >= 0 && clause.Tokens[item].Start == start)
            {
                return true;
            }
        }

        return false;
    }
}
