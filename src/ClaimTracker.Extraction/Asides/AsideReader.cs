using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Asides;

/// <summary>
/// Takes relative clauses, participles, appositives, measures, tolls and quantified remainders that commas set off out of a clause, and makes each a
/// statement of
/// its own: "the bridge, which opened in 1974, had" gives "the bridge opened in 1974".
/// </summary>
internal sealed class AsideReader(AnalyzedSentence s, List<Segment> found)
{
    private readonly RelativeClauses _relatives = new(s, found);
    private readonly Remainders _remainders = new(s, found);
    private readonly Participles _participles = new(s, found);
    private readonly Measures _measures = new(s, found);
    private readonly Tolls _tolls = new(s, found);
    private readonly Appositives _appositives = new(s, found);

    public void Take(Segment segment)
    {
        List<int> t = segment.Tokens;
        _relatives.TakeNominal(segment);
        _participles.TakeOpening(segment);
        for (int i = 1; i + 2 < t.Count; i++)
        {
            if (!s.IsComma(t[i]) && !s.IsDash(t[i]))
            {
                continue;
            }

            int end = _relatives.Try(segment, i);
            end = end < 0 ? _remainders.Try(segment, i) : end;
            end = end < 0 ? _participles.Try(segment, i) : end;
            end = end < 0 ? _measures.Try(segment, i) : end;
            end = end < 0 ? _tolls.Try(segment, i) : end;
            end = end < 0 ? _appositives.Try(segment, i) : end;
            if (end > 0)
            {
                Remove(t, i, end);
                // another aside may begin where this one ended
                i--;
            }
        }
    }

    /// <summary>Leaves the comma after the aside only where a further aside follows.</summary>
    private void Remove(List<int> t, int from, int end)
    {
        bool another = end + 1 < t.Count && s.IsComma(t[end]) && (s.Xpos[t[end + 1]] is Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.VBN);
        bool comma = end < t.Count && s.IsComma(t[end]);

        // "Mr Okafor, 52, who had …, resigned": the comma closes the age
        bool age = from > 1 && s.Xpos[t[from - 1]] is Xpos.CD && s.IsComma(t[from - 2]);
        t.RemoveRange(from, end - from + (comma && !another && !age ? 1 : 0));
    }
}
