using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Mending;

/// <summary>Gives a token another pair of tags.</summary>
internal static class Retagging
{
    public static void Retag(this AnalyzedSentence s, int token, Xpos xpos, Upos upos)
    {
        s.MutableXpos[token] = xpos;
        s.MutableUpos[token] = upos;
    }
}
