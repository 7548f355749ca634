using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests.Annotated;

/// <summary>
/// What was read from the claims that match an annotated one: who speaks, when, in what unit, what happened to the counted, and whether they come in the
/// text's order. Counts add up over documents.
/// </summary>
/// <param name="Speakers">Claims that have a speaker by the annotation or by the engine.</param>
/// <param name="SpeakersRight">Of these, where both name the same.</param>
/// <param name="SpeakersMissing">Where the engine names nobody.</param>
/// <param name="Dates">Annotated.</param>
/// <param name="DatesFound">By the engine.</param>
/// <param name="DatesRight">Found where one is annotated.</param>
/// <param name="Units">Of annotated quantities that were found.</param>
/// <param name="Events">Of annotated quantities that were found.</param>
/// <param name="Pairs">Of neighbouring matched claims.</param>
/// <param name="PairsInOrder">Of these, in the annotation's order.</param>
internal sealed record FacetScore(int Speakers, int SpeakersRight, int SpeakersMissing, int Dates, int DatesFound, int DatesRight, int Units, int UnitsRight, int Events, int EventsRight, int Pairs, int PairsInOrder)
{
    public static readonly FacetScore None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public double SpeakerAccuracy => Share(SpeakersRight, Speakers);

    public double DateF1 => Share(2 * DatesRight, Dates + DatesFound);

    public double UnitAccuracy => Share(UnitsRight, Units);

    public double EventAccuracy => Share(EventsRight, Events);

    public double OrderKept => Share(PairsInOrder, Pairs);

    public static FacetScore operator +(FacetScore a, FacetScore b) => new(
        a.Speakers + b.Speakers, a.SpeakersRight + b.SpeakersRight, a.SpeakersMissing + b.SpeakersMissing, a.Dates + b.Dates, a.DatesFound + b.DatesFound, a.DatesRight + b.DatesRight,
        a.Units + b.Units, a.UnitsRight + b.UnitsRight, a.Events + b.Events, a.EventsRight + b.EventsRight, a.Pairs + b.Pairs, a.PairsInOrder + b.PairsInOrder);

    /// <param name="attributed">The document's annotator has noted speakers; several did not.</param>
    /// <param name="matches">Claims in the engine's order, each with the annotated one and its place among the annotated.</param>
    public static FacetScore Of(bool attributed, IReadOnlyList<(ExtractedClaim Found, GoldClaim Gold, int Place)> matches)
    {
        FacetScore sum = None;
        for (int i = 0; i < matches.Count; i++)
        {
            (ExtractedClaim found, GoldClaim gold, int place) = matches[i];
            sum += Of(found, gold, attributed) with { Pairs = i > 0 ? 1 : 0, PairsInOrder = i > 0 && matches[i - 1].Place < place ? 1 : 0 };
        }

        return sum;
    }

    public override string ToString() =>
        $"speakers {SpeakersRight}/{Speakers} ({SpeakersMissing} missing), dates {DatesRight} of {Dates}, {DatesFound} found (F1 {DateF1:0.000}), units {UnitsRight}/{Units}, events {EventsRight}/{Events}, order {PairsInOrder}/{Pairs}";

    private static FacetScore Of(ExtractedClaim found, GoldClaim gold, bool attributed)
    {
        string? said = attributed ? found.Facets.Attribution?.Speaker : null, wanted = gold.Attribution?.Speaker;
        IReadOnlyList<string> dates = gold.Dates ?? [];
        IReadOnlyList<string> foundDates = [.. found.Facets.Dates.Select(date => date.Text)];
        List<(Quantity Found, GoldQuantity Gold)> quantities =
            [.. (gold.Quantities ?? []).Select(quantity => (found.Facets.Quantities.FirstOrDefault(other => Score.Equal(other, quantity)), quantity)).Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, pair.quantity))];
        List<(Quantity Found, GoldQuantity Gold)> units = [.. quantities.Where(pair => !string.IsNullOrEmpty(pair.Gold.Unit))];
        List<(Quantity Found, GoldQuantity Gold)> events = [.. quantities.Where(pair => !string.IsNullOrEmpty(pair.Gold.Event))];
        return None with
        {
            Speakers = said is null && wanted is null ? 0 : 1,
            SpeakersRight = said is not null && wanted is not null && IsSameName(said, wanted) ? 1 : 0,
            SpeakersMissing = said is null && wanted is not null ? 1 : 0,
            Dates = dates.Count,
            DatesFound = foundDates.Count,
            DatesRight = dates.Count(date => foundDates.Any(other => Holds(date, other) || Holds(other, date))),
            Units = units.Count,
            UnitsRight = units.Count(pair => pair.Found.Unit is { } unit && IsSameUnit(unit, pair.Gold.Unit!)),
            Events = events.Count,
            EventsRight = events.Count(pair => pair.Found.Event is { } name && IsSameEvent(name, pair.Gold.Event!)),
        };
    }

    /// <summary>One holds the other's last word ("Mr Orde", "Finance Minister Ilo Orde"), and no pronoun stands for a name.</summary>
    private static bool IsSameName(string found, string wanted)
    {
        List<string> a = ScoreText.Words(found), b = ScoreText.Words(wanted);
        return a.Count > 0 && b.Count > 0 && (a.Contains(b[^1]) || b.Contains(a[^1]) || ScoreText.Likeness(found, wanted) >= 0.5);
    }

    private static bool Holds(string text, string part) => ScoreText.Normal(text).Contains(ScoreText.Normal(part), StringComparison.Ordinal);

    /// <summary>The units' last words are one word, in singular or plural.</summary>
    private static bool IsSameUnit(string found, string wanted)
    {
        List<string> a = ScoreText.Words(found), b = ScoreText.Words(wanted);
        return (a.Count == 0 || b.Count == 0) ? ScoreText.Normal(found) == ScoreText.Normal(wanted) : a.Exists(word => b.Exists(other => word.TrimEnd('s') == other.TrimEnd('s')));
    }

    /// <summary>Forms of one verb begin alike: "killed", "killing".</summary>
    private static bool IsSameEvent(string found, string wanted)
    {
        string a = ScoreText.Normal(found), b = ScoreText.Normal(wanted);
        int length = Math.Min(4, Math.Min(a.Length, b.Length));
        return b.Split(' ').Any(word => word.StartsWith(a[..length], StringComparison.Ordinal)) || a.Split(' ').Any(word => word.StartsWith(b[..length], StringComparison.Ordinal));
    }

    private static double Share(int part, int all) => all == 0 ? 1 : (double)part / all;
}
