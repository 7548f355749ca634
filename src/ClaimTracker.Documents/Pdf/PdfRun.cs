using System.Text;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Letters that stand side by side on one base line. Lengths in points, y upwards.</summary>
internal sealed class PdfRun(double left, double baseline, double size, bool bold)
{
    private int _boldLetters;
    private int _letters;

    public StringBuilder Text { get; } = new();

    public double Left { get; private set; } = left;

    public double Right { get; private set; } = left;

    public double Baseline { get; } = baseline;

    public double Size { get; } = size;

    public bool Bold => _letters == 0 ? bold : _boldLetters * 2 > _letters;

    public double Width => Right - Left;

    public void Append(string value, double left, double right, bool isBold)
    {
        Text.Append(value);
        Left = Math.Min(Left, left);
        Right = Math.Max(Right, right);
        _letters++;
        _boldLetters += isBold ? 1 : 0;
    }

    public void Append(PdfRun next, bool space)
    {
        Text.Append(space && Text.Length > 0 && Text[^1] != ' ' ? " " : "").Append(next.Text);
        Left = Math.Min(Left, next.Left);
        Right = Math.Max(Right, next.Right);
        _letters += next._letters;
        _boldLetters += next._boldLetters;
    }

    public bool SharesBaseline(PdfRun other) => Math.Abs(Baseline - other.Baseline) < 0.3 * Math.Min(Size, other.Size);
}
