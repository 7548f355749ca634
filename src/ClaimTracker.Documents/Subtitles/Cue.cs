namespace ClaimTracker.Documents.Subtitles;

/// <summary>One subtitle: when it is shown and what it says.</summary>
internal readonly record struct Cue(TimeSpan Start, TimeSpan End, IReadOnlyList<string> Lines);

/// <summary>What one person says in one cue.</summary>
/// <param name="Voice">The name in the voice tag before it; null where there is none.</param>
/// <param name="First">The first of its cue.</param>
internal readonly record struct Turn(string? Voice, string Text, TimeSpan Start, TimeSpan End, bool First)
{
    /// <summary>Time since the cue before, whatever that said.</summary>
    public TimeSpan Pause { get; init; }
}
