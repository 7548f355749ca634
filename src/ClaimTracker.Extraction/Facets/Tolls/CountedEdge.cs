using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Where a counted noun phrase begins with the words that bound and determine its number: "at least another 12", "a total of 57".</summary>
internal sealed class CountedEdge(ClaimWords w)
{
    private static readonly WordSet Quantified = new("estimated minimum maximum excess upwards region order tens dozens hundreds thousands");
    private static readonly WordSet Bounds = new("over under about around of to near above below");

    /// <summary>Left of the words that bound or determine the number.</summary>
    public int LeftEdge(int from)
    {
        int edge = from;
        while (edge > 0 && Leads(edge - 1, edge))
        {
            edge--;
        }

        return edge;
    }

    private bool Leads(int word, int edge)
    {
        if (w.Is(word, "of"))
        {
            return w.IsIn(word - 1, Wording.Measures) || w.IsIn(word - 1, Quantified);
        }

        if (w.Is(word, "to"))
        {
            return w.Is(word - 1, "up") || w.Is(word - 1, "close");
        }

        if (w.Is(word, "at"))
        {
            return w.Is(edge, "least") || w.Is(edge, "most");
        }

        if (w.Is(word, "between"))
        {
            return true;
        }

        return w.Tag(word) is Xpos.Currency || (w.IsIn(word, Wording.Leading) && (!w.IsIn(word, Wording.Prepositions) || w.IsIn(word, Bounds)))
            || (w.Is(edge, "of") && w.IsIn(word, Wording.Measures));
    }
}
