using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests.Annotated;

/// <summary>
/// Extracted claims against annotated ones: a pair matches where the quotes overlap (0.3 or more) and the texts are alike (0.7 or more), one to one, best first.
/// Counts add up over documents.
/// </summary>
internal sealed record Score(int Required, int Found, int Superfluous, int NotClaims, int NotClaimsTaken, int Quantities, int QuantitiesRight, int TopTen, int TopTenRight)
{
    /// <summary>Of the claims that were found.</summary>
    public FacetScore Facets { get; init; } = FacetScore.None;

    public double Precision => (double)Found / (Found + Superfluous);

    public double Recall => (double)Found / Required;

    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static Score operator +(Score a, Score b) => new(
        a.Required + b.Required, a.Found + b.Found, a.Superfluous + b.Superfluous, a.NotClaims + b.NotClaims, a.NotClaimsTaken + b.NotClaimsTaken,
        a.Quantities + b.Quantities, a.QuantitiesRight + b.QuantitiesRight, a.TopTen + b.TopTen, a.TopTenRight + b.TopTenRight)
    {
        Facets = a.Facets + b.Facets,
    };

    public static Score Of(Annotation gold, IReadOnlyList<ExtractedClaim> claims)
    {
        var pairs = new List<(double Likeness, int Claim, int Gold)>();
        for (int i = 0; i < claims.Count; i++)
        {
            for (int j = 0; j < gold.Claims.Count; j++)
            {
                double likeness = ScoreText.Overlap(claims[i].Quote, gold.Claims[j].Quote) >= 0.3 ? ScoreText.Likeness(claims[i].Text, gold.Claims[j].Text) : 0;
                if (likeness >= 0.7)
                {
                    pairs.Add((likeness, i, j));
                }
            }
        }

        var goldOf = new Dictionary<int, int>();
        var claimOf = new Dictionary<int, int>();
        foreach ((_, int i, int j) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Claim).ThenBy(pair => pair.Gold))
        {
            if (!goldOf.ContainsKey(i) && !claimOf.ContainsKey(j))
            {
                (goldOf[i], claimOf[j]) = (j, i);
            }
        }

        bool Optional(int i) => goldOf.TryGetValue(i, out int j) ? gold.Claims[j].Optional : pairs.Any(pair => pair.Claim == i && gold.Claims[pair.Gold].Optional);
        List<int> superfluous = [.. Enumerable.Range(0, claims.Count).Where(i => !goldOf.ContainsKey(i) && !Optional(i))];
        List<(GoldQuantity Gold, int Claim)> quantities = [.. goldOf.SelectMany(match => (gold.Claims[match.Value].Quantities ?? []).Select(quantity => (quantity, match.Key)))];
        List<int> top = [.. Enumerable.Range(0, claims.Count).OrderByDescending(i => claims[i].Facets.CheckWorthiness).ThenBy(i => i).Take(10)];
        return new Score(
            gold.Claims.Count(claim => !claim.Optional),
            claimOf.Keys.Count(j => !gold.Claims[j].Optional),
            superfluous.Count,
            gold.NotClaims.Count,
            gold.NotClaims.Count(text => superfluous.Exists(i => ScoreText.Overlap(claims[i].Quote, text) >= 0.5)),
            quantities.Count,
            quantities.Count(pair => claims[pair.Claim].Facets.Quantities.Any(quantity => Equal(quantity, pair.Gold))),
            top.Count,
            top.Count(i => goldOf.TryGetValue(i, out int j) && !gold.Claims[j].Optional))
        {
            Facets = FacetScore.Of(gold.Claims.Any(claim => claim.Attribution is not null), [.. goldOf.OrderBy(match => match.Key).Select(match => (claims[match.Key], gold.Claims[match.Value], match.Value))]),
        };
    }

    internal static bool Equal(Quantity found, GoldQuantity gold) =>
        Near(found.Value, gold.Value)
        && (gold.Max is not { } max || (found.Max is { } upper && Near(upper, max)))
        && (string.IsNullOrEmpty(gold.Comparator) || gold.Comparator.Equals(found.Comparator.ToString(), StringComparison.OrdinalIgnoreCase));

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6 * Math.Max(1, Math.Abs(b));
}
