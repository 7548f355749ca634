using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Facets;
using ClaimTracker.Extraction.Grammar;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Mending;

namespace ClaimTracker.Extraction.Tests.Facets;

/// <summary>The facets of a whole sentence, read by its tags alone or with its tree.</summary>
internal static class Reading
{
    public static ClaimFacets Of(string sentence, bool parsed = false, DateBase? document = null)
    {
        var analyzer = new EnglishAnalyzer();
        var s = new AnalyzedSentence();
        analyzer.Tokenize(sentence, new TextSpan(0, sentence.Length), s);
        analyzer.Tag(s);
        TagRepair.Mend(s);
        var draft = new Draft();
        for (int i = 0; i < s.Count; i++)
        {
            draft.Add(i);
        }

        draft.QuoteItems();
        SentenceTree? tree = null;
        if (parsed)
        {
            analyzer.Parse(s);
            tree = new SentenceTree();
            tree.Read(s);
        }

        var reader = new FacetReader(document);
        reader.Begin(s);
        reader.Read(s, tree);
        return reader.Facets(draft, context: null);
    }

    /// <summary>"&gt;=3 civilians; 1.5..2 km": the quantities without their events.</summary>
    public static string Quantities(ClaimFacets facets) => string.Join("; ", facets.Quantities.Select(Words));

    /// <summary>"killed 3..; injured 5": the tolls.</summary>
    public static string Tolls(ClaimFacets facets) => string.Join("; ", facets.Casualties.Select(toll =>
        $"{toll.Effect.ToString().ToLowerInvariant()} {(toll.Min == toll.Max ? $"{toll.Min}" : $"{toll.Min}..{toll.Max}")}{(toll.Earlier is { } earlier ? $" was {earlier}" : "")}{string.Concat(toll.OfWhom.Select(part => $" of whom {part.Value} {part.Who}"))}"));

    private static string Words(Quantity quantity)
    {
        string mark = quantity.Comparator switch
        {
            Comparator.AtLeast => ">=",
            Comparator.AtMost => "<=",
            Comparator.MoreThan => ">",
            Comparator.LessThan => "<",
            Comparator.About => "~",
            _ => "",
        };
        string range = quantity.Max is { } max ? $"..{Number(max)}" : "";
        return $"{mark}{Number(quantity.Value)}{range}{(quantity.Unit is { } unit ? $" {unit}" : "")}";
    }

    private static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);
}
