using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Entities.Places;

/// <summary>
/// Which place of the gazetteer a name means, for one document. Where two places of the name fit, none is chosen, unless the text says which ("Paris, Texas"),
/// the document names the country of only one of them, or one is overwhelmingly larger.
/// </summary>
internal sealed class PlaceLinker(string text, Gazetteer gazetteer)
{
    private const int LongestCountry = 48;
    private const double WorldCity = 1_000_000;
    private const double City = 200_000;
    private const double Town = 15_000;
    private const double LargeTown = 50_000;

    /// <summary>A namesake smaller by this is no rival.</summary>
    private const double Rival = 1 / 200.0;

    private static readonly WordSet Prepositions = new("in at near outside around across into throughout inside");

    private readonly Dictionary<string, ClaimPlace> _known = new(StringComparer.Ordinal);
    private DocumentCountries? _countries;

    private DocumentCountries Mentioned => _countries ??= DocumentCountries.Read(text);

    /// <summary>
    /// The places with what the gazetteer knows of them. One that it does not know, or not for certain, stays as it is where a preposition of place stands
    /// before it; otherwise the name is as likely a person's.
    /// </summary>
    public IReadOnlyList<ClaimPlace> Link(IReadOnlyList<ClaimPlace> places) =>
        [.. places.Select(Link).Where(place => place.Name is not null || IsPlaced(place.Start))];

    private ClaimPlace Link(ClaimPlace place)
    {
        IReadOnlyList<string> said = CountryAfter(place.End);
        string key = $"{place.Text}|{string.Join(',', said)}";
        if (!_known.TryGetValue(key, out ClaimPlace? known))
        {
            _known[key] = known = Find(place, said);
        }

        return known with { Text = place.Text, Start = place.Start, End = place.End };
    }

    private bool IsPlaced(int start)
    {
        int end = start;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        int from = end;
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        return from < end && Prepositions.Contains(text.AsSpan(from, end - from));
    }

    private ClaimPlace Find(ClaimPlace place, IReadOnlyList<string> said)
    {
        string name = place.Text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? place.Text[4..] : place.Text;
        IReadOnlyList<string> codes = Countries.Named(PlaceName.Hash(name));
        if (codes.Count > 0)
        {
            // "Ontario, Canada", but "France, China and Russia" is a list
            List<string> within = [.. codes.Where(code => code.Contains('-', StringComparison.Ordinal) && said.Contains(code.Split('-')[0]))];
            return Area(place, within.Count > 0 ? within : codes);
        }

        IReadOnlyList<GazetteerPlace> places = gazetteer.Find(Countries.InGazetteer(name));
        GazetteerPlace? chosen = said.Count > 0 ? Largest([.. places.Where(p => said.Contains(p.Country) || said.Contains(p.Region))], 5) : Choose(places);
        return chosen is null ? place : place with { Name = chosen.Name, Country = chosen.Country, Latitude = chosen.Latitude, Longitude = chosen.Longitude };
    }

    /// <summary>A country or state: no point on the map stands for it.</summary>
    private ClaimPlace Area(ClaimPlace place, IReadOnlyList<string> codes)
    {
        List<string> fitting = codes.Count == 1 ? [.. codes] : [.. codes.Where(code => Mentioned.HasCountry(code.Split('-')[0]))];
        return fitting is [{ } only] && only != "US-WA" ? place with { Name = Countries.Name(only), Country = only.Split('-')[0] } : place;
    }

    private GazetteerPlace? Choose(IReadOnlyList<GazetteerPlace> places)
    {
        if (places.Count == 0)
        {
            return null;
        }

        List<GazetteerPlace> bySize = [.. places.OrderByDescending(p => p.Population)];
        GazetteerPlace largest = bySize[0];
        double next = bySize.Count > 1 ? bySize[1].Population : 0;
        List<GazetteerPlace> fitting = [.. bySize.Where(p => Mentioned.HasCountry(p.Country))];
        List<GazetteerPlace> inRegion = [.. bySize.Where(p => Mentioned.HasRegion(p.Region) && p.Population >= Rival * largest.Population)];
        if (inRegion.Exists(p => p != largest) && !inRegion.Contains(largest))
        {
            // "Paris" where Texas is named and nothing French
            return fitting.Contains(largest) ? null : inRegion is [{ Population: > Town } only] && largest.Population < WorldCity ? only : null;
        }

        bool dominates = largest.Population >= City && largest.Population >= 20 * next;
        if (dominates && (fitting.Contains(largest) || largest.Population >= WorldCity || bySize.Count == 1))
        {
            return largest;
        }

        if (fitting.Count == 0)
        {
            return null;
        }

        GazetteerPlace? here = inRegion is [{ } inNamedRegion] ? inNamedRegion : Largest(fitting, 10);
        return here is not null && IsCertain(here, largest, alone: bySize.Count == 1) ? here : null;
    }

    /// <summary>Readers would not think of a far larger namesake first, and it is no small town of a country that has one of every name.</summary>
    private bool IsCertain(GazetteerPlace here, GazetteerPlace largest, bool alone)
    {
        bool known = here == largest || largest.Population < City || here.Population * 4 > largest.Population;
        bool sized = here.Region.Length == 0 ? alone || here.Population >= Town
            : here.Population >= (here.Country == "GB" || Mentioned.HasRegion(here.Region) ? Town : LargeTown);
        return known && sized;
    }

    /// <summary>The only one, or the one that is so many times larger than the next.</summary>
    private static GazetteerPlace? Largest(List<GazetteerPlace> places, double times)
    {
        List<GazetteerPlace> bySize = [.. places.OrderByDescending(p => p.Population)];
        return bySize.Count == 1 || (bySize.Count > 1 && bySize[0].Population >= times * bySize[1].Population) ? bySize[0] : null;
    }

    /// <summary>"Paris, Texas", "Tripoli (Lebanon)": what follows the name and says where it lies.</summary>
    private IReadOnlyList<string> CountryAfter(int end)
    {
        ReadOnlySpan<char> after = text.AsSpan(end, Math.Min(LongestCountry, text.Length - end));
        if (!after.StartsWith(", ") && !after.StartsWith(" ("))
        {
            return [];
        }

        after = after[2..];
        bool abbreviated = after.Length > 2 && char.IsAsciiLetterUpper(after[0]) && char.IsAsciiLetterUpper(after[1]) && !char.IsLetterOrDigit(after[2]);
        IReadOnlyList<string> longest = abbreviated && Countries.IsCode($"US-{after[..2]}") ? [$"US-{after[..2]}"] : [];
        for (int i = 1; i <= after.Length; i++)
        {
            bool ends = i == after.Length || !(char.IsLetter(after[i]) || (after[i] is '.' && i + 1 < after.Length && char.IsLetter(after[i + 1])));
            if (ends)
            {
                longest = Countries.Named(PlaceName.Hash(after[..i])) is { Count: > 0 } named ? named : longest;
                if (i < after.Length && after[i] is not (' ' or '.'))
                {
                    break;
                }
            }
        }

        return longest;
    }
}
