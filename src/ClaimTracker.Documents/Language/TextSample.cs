using System.Text;

namespace ClaimTracker.Documents.Language;

/// <summary>Pieces from all over a text: what a few thousand words say of its language, the rest says too.</summary>
internal static class TextSample
{
    private const int Pieces = 8;
    private const int PieceLength = 4_000;

    public static string Of(string text)
    {
        if (text.Length <= Pieces * PieceLength)
        {
            return text;
        }

        var sample = new StringBuilder(Pieces * (PieceLength + 1));
        for (var piece = 0; piece < Pieces; piece++)
        {
            sample.Append(text, (int)((long)(text.Length - PieceLength) * piece / (Pieces - 1)), PieceLength).Append(' ');
        }

        return sample.ToString();
    }
}
