namespace ClaimTracker.Extraction.References;

/// <summary>Who is mentioned in one sentence, by words and by pronouns.</summary>
internal sealed class SentencePersons
{
    public List<Mention> Mentions { get; } = [];

    /// <summary>"he", "her" and so on with whom each means; null where that is not certain.</summary>
    public List<(int Token, Gender Gender, NamedPerson? Person)> Pronouns { get; } = [];

    public void Clear()
    {
        Mentions.Clear();
        Pronouns.Clear();
    }
}
