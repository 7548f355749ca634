namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>Where the clause after a boundary begins.</summary>
/// <param name="Right">Index of its first token among those of the segment; -1 where there is no boundary.</param>
/// <param name="ContinuesSpeech">It goes on with what the clause before reports.</param>
internal readonly record struct Cut(int Right, bool ContinuesSpeech = false)
{
    public static readonly Cut None = new(-1);
}
