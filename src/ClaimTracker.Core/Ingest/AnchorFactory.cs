using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Core.Ingest;

/// <summary>Anchors for claims of one text, asked for in reading order; linear over all of them.</summary>
internal sealed class AnchorFactory(SourceText source, int version)
{
    private const int SurroundingLength = 32;

    private int _counted;
    private int _codePoints;

    public ClaimAnchor At(int start, int end)
    {
        string text = source.Text;
        int codePointStart = CodePoints(start);
        int length = 0;
        for (int i = start; i < end; i++)
        {
            length += IsSecondHalf(text, i) ? 0 : 1;
        }

        return new ClaimAnchor(
            version, start, end, codePointStart, codePointStart + length,
            text[Whole(Math.Max(0, start - SurroundingLength))..start],
            text[end..Whole(Math.Min(text.Length, end + SurroundingLength))])
        {
            Page = Location(LocationKind.Page, start),
            Heading = IngestLimits.Excerpt(Location(LocationKind.Heading, start), IngestLimits.Heading),
            Cue = Location(LocationKind.Cue, start),
            Cell = Location(LocationKind.Cell, start),
        };
    }

    private int CodePoints(int offset)
    {
        if (offset < _counted)
        {
            (_counted, _codePoints) = (0, 0);
        }

        for (; _counted < offset; _counted++)
        {
            _codePoints += IsSecondHalf(source.Text, _counted) ? 0 : 1;
        }

        return _codePoints;
    }

    private int Whole(int offset) => IsSecondHalf(source.Text, offset) ? offset + 1 : offset;

    private static bool IsSecondHalf(string text, int i) => i > 0 && i < text.Length && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);

    private readonly Dictionary<LocationKind, TextLocation[]> _locations =
        source.Locations.GroupBy(location => location.Kind).ToDictionary(group => group.Key, group => group.ToArray());

    private string? Location(LocationKind kind, int offset)
    {
        if (!_locations.TryGetValue(kind, out var locations))
        {
            return null;
        }

        var (low, high) = (0, locations.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = locations[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : locations[low - 1].Value;
    }
}
