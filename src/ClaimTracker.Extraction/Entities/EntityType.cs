namespace ClaimTracker.Extraction.Entities;

/// <summary>What a name names.</summary>
public enum EntityType
{
    Person,
    Place,
    Organization,
    Time,
    Event,
}
