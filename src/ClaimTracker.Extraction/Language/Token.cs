namespace ClaimTracker.Extraction.Language;

/// <summary>One word or punctuation mark, as Universal Dependencies cuts English ("do|n't", "Iran|'s", "15|-|year").</summary>
/// <param name="Start">First UTF-16 code unit, counted from the start of the whole text, not of the sentence.</param>
/// <param name="End">One past the last.</param>
public readonly record struct Token(int Start, int End)
{
    public int Length => End - Start;
}
