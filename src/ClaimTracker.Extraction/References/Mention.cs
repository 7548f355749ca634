namespace ClaimTracker.Extraction.References;

/// <summary>The place of a mention in its clause, as far as tags tell.</summary>
internal enum MentionRole
{
    Other,
    Subject,
    Oblique,
}

/// <summary>Words of a sentence that may mean one person.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Person">Whose name it is; null for a noun ("the driver").</param>
/// <param name="Gender">What these words tell.</param>
/// <param name="Role">Where it stands.</param>
internal readonly record struct Mention(int First, int End, NamedPerson? Person, Gender Gender, MentionRole Role)
{
    /// <summary>Whether a pronoun of that gender might mean it. A bare name behind a preposition is a place's or a thing's far more often.</summary>
    public bool MayBe(Gender gender)
    {
        Gender known = Person is { Gender: not Gender.Unknown } person ? person.Gender : Gender;
        bool named = Person is { IsCertain: false } && Role is MentionRole.Oblique;
        return (known is Gender.Unknown || known == gender) && !named;
    }
}
