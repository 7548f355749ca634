namespace ClaimTracker.Training.Treebanks;

/// <summary>A word of a treebank sentence with all that the annotators said of it.</summary>
/// <param name="Head">Index of the head, -1 for the root.</param>
/// <param name="Enhanced">Heads and relations of the enhanced graph, arcs from empty nodes left out.</param>
/// <param name="Start">UTF-16 offset in the raw sentence, <paramref name="End"/> one past the last. Parts of "don't" share it out.</param>
internal sealed record GoldWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Features,
    int Head,
    string Relation,
    IReadOnlyList<(int Head, string Relation)> Enhanced,
    string Misc,
    int Start,
    int End)
{
    private static readonly HashSet<string> Negations =
        ["not", "never", "no", "neither", "nor", "hardly", "without", "scarcely", "barely", "none", "nobody", "nothing"];


    /// <summary>The relation without its subtype.</summary>
    public string Base { get; } = BaseOf(Relation);

    public bool IsFinite => Features.Contains("VerbForm=Fin", StringComparison.Ordinal);

    public bool IsRelativePronoun => Features.Contains("PronType=Rel", StringComparison.Ordinal) || Xpos is "WDT" or "WP" or "WRB" or "WP$";

    public bool IsNegation => Negations.Contains(Lemma.ToLowerInvariant());

    public static string BaseOf(string relation) => relation.Split(':')[0];
}
