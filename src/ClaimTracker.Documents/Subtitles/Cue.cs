namespace ClaimTracker.Documents.Subtitles;

/// <summary>One subtitle: when it is shown and what it says.</summary>
internal readonly record struct Cue(TimeSpan Start, TimeSpan End, IReadOnlyList<string> Lines);
