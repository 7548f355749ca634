namespace ClaimTracker.Extraction.Entities.Places;

/// <summary>A town or city.</summary>
/// <param name="Country">ISO 3166 code of two letters.</param>
/// <param name="Region">GeoNames' code of the state or nation within the United States, Canada or the United Kingdom; empty elsewhere.</param>
/// <param name="Latitude">Degrees north, to a hundredth; <paramref name="Longitude"/> east.</param>
/// <param name="Population">To about a tenth.</param>
internal sealed record GazetteerPlace(string Name, string Country, string Region, double Latitude, double Longitude, double Population);
