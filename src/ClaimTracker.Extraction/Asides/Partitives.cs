using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Asides;

/// <summary>Words for a part of several: "most of them", "of which some".</summary>
internal static class Partitives
{
    public static readonly WordSet Words = new("most some all many several both half none few");
}
