using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests.Situations;

/// <summary>The claims of a report against its notes.</summary>
internal sealed record SituationScore
{
    /// <summary>Noted figures; of these such that stand as a quantity of some claim; of all such with the right effect as a toll.</summary>
    public int Figures { get; init; }

    public int Found { get; init; }

    public int Right { get; init; }

    /// <summary>Tolls that no note bears out: another effect, or a number that counts nobody harmed.</summary>
    public int Tolls { get; init; }

    public int Wrong { get; init; }

    public int Days { get; init; }

    public int DaysRight { get; init; }

    public int Places { get; init; }

    public int PlacesRight { get; init; }

    /// <summary>Claims with numbers: such that hold a noted figure, such of kind casualties, both.</summary>
    public int KindNoted { get; init; }

    public int KindGiven { get; init; }

    public int KindRight { get; init; }

    public IReadOnlyList<string> Misses { get; init; } = [];

    public static SituationScore Of(SituationReport report, IReadOnlyList<ExtractedClaim> claims)
    {
        var misses = new List<string>();
        SituationScore score = new() { Figures = report.Tolls.Count };
        foreach (NotedToll noted in report.Tolls)
        {
            ExtractedClaim[] right = [.. claims.Where(claim => Holds(claim, noted))];
            bool found = right.Length > 0 || claims.Any(claim => claim.Facets.Quantities.Any(quantity => quantity.Value == noted.Number
                || quantity.Max == noted.Number));
            bool day = noted.Day is null || right.Any(claim => claim.Facets.Dates.Any(date => date.Iso == noted.Day));
            bool place = noted.Place is null || right.Any(claim => claim.Facets.Places.Any(named => named.Text == noted.Place)
                || claim.Text.Contains(noted.Place, StringComparison.Ordinal));
            Miss(!found ? "not found" : right.Length == 0 ? "no such toll" : !day ? "day" : !place ? "place" : null, noted.ToString());
            score = score with
            {
                Found = score.Found + (found ? 1 : 0),
                Right = score.Right + (right.Length > 0 ? 1 : 0),
                Days = score.Days + (noted.Day is null ? 0 : 1),
                DaysRight = score.DaysRight + (noted.Day is not null && day ? 1 : 0),
                Places = score.Places + (noted.Place is null ? 0 : 1),
                PlacesRight = score.PlacesRight + (noted.Place is not null && place ? 1 : 0),
            };
        }

        foreach (ExtractedClaim claim in claims)
        {
            Casualty[] tolls = [.. claim.Facets.Casualties.Where(toll => (toll.Min ?? toll.Max) is > 1)];
            Casualty[] wrong = [.. tolls.Where(toll => IsWrong(report, toll))];
            foreach (Casualty toll in wrong)
            {
                Miss("wrong", $"{toll.Effect} {toll.Min}..{toll.Max} in {claim.Text}");
            }

            bool also = claim.Facets.Quantities.Any(quantity => report.Also.Contains(quantity.Value));
            bool noted = !also && report.Tolls.Any(toll => claim.Facets.Quantities.Any(quantity => quantity.Value == toll.Number
                || quantity.Max == toll.Number));
            bool given = !also && claim.Facets.Kind == ClaimKind.Casualties && claim.Facets.Quantities.Count > 0;
            Miss(noted != given && claim.Facets.Quantities.Count > 0 ? "kind" : null, claim.Text);
            score = score with
            {
                Tolls = score.Tolls + tolls.Length,
                Wrong = score.Wrong + wrong.Length,
                KindNoted = score.KindNoted + (noted ? 1 : 0),
                KindGiven = score.KindGiven + (given ? 1 : 0),
                KindRight = score.KindRight + (noted && given ? 1 : 0),
            };
        }

        return score with { Misses = misses };

        void Miss(string? what, string where)
        {
            if (what is not null)
            {
                misses.Add($"{report.Name}: {what}: {where}");
            }
        }
    }

    public static SituationScore operator +(SituationScore a, SituationScore b) => new()
    {
        Figures = a.Figures + b.Figures,
        Found = a.Found + b.Found,
        Right = a.Right + b.Right,
        Tolls = a.Tolls + b.Tolls,
        Wrong = a.Wrong + b.Wrong,
        Days = a.Days + b.Days,
        DaysRight = a.DaysRight + b.DaysRight,
        Places = a.Places + b.Places,
        PlacesRight = a.PlacesRight + b.PlacesRight,
        KindNoted = a.KindNoted + b.KindNoted,
        KindGiven = a.KindGiven + b.KindGiven,
        KindRight = a.KindRight + b.KindRight,
        Misses = [.. a.Misses, .. b.Misses],
    };

    public override string ToString() =>
        $"figures found {Found}/{Figures}, event right {Right}/{Figures}, wrong tolls {Wrong}/{Tolls}, day {DaysRight}/{Days}, place {PlacesRight}/{Places}, kind casualties precision {KindRight}/{KindGiven}, recall {KindRight}/{KindNoted}";

    private static bool Holds(ExtractedClaim claim, NotedToll noted) => claim.Facets.Casualties.Any(toll =>
        toll.Effect == noted.Effect && (toll.Min == noted.Number || toll.Max == noted.Number || toll.OfWhom.Any(part => part.Value == noted.Number)));

    private static bool IsWrong(SituationReport report, Casualty toll)
    {
        long number = toll.Min ?? toll.Max ?? 0;
        bool noted = report.Tolls.Any(note => note.Number == number && note.Effect == toll.Effect);
        bool otherwise = report.Tolls.Any(note => note.Number == number) || report.Others.Contains(number);
        return !noted && otherwise;
    }
}
