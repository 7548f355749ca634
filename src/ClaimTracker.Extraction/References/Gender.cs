namespace ClaimTracker.Extraction.References;

/// <summary>Of a person, as far as the words around the name tell.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
