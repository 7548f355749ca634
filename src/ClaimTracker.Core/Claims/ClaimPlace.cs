namespace ClaimTracker.Core.Claims;

/// <summary>A place that a claim names. Where the gazetteer has none or several of that name, the text stands alone.</summary>
/// <param name="Text">As it stands in the document.</param>
/// <param name="Start">UTF-16 code units into the version's plain text.</param>
/// <param name="End">One past its last UTF-16 code unit.</param>
/// <param name="Name">The gazetteer's name; null where the place is not known for certain.</param>
/// <param name="Country">ISO 3166-1 alpha-2, with <paramref name="Name"/>.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record ClaimPlace(
    string Text,
    int Start,
    int End,
    string? Name = null,
    string? Country = null,
    double? Latitude = null,
    double? Longitude = null);
