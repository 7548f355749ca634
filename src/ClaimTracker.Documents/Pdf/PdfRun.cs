using System.Text;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Letters that stand side by side on one base line. Lengths in points, y upwards.</summary>
internal sealed class PdfRun(double left, double baseline, double size, bool bold)
{
    private int _boldLetters;
    private int _letters;
    private int _noteAt = -1;

    public StringBuilder Text { get; } = new();

    /// <summary>Numbers of footnotes that the run refers to; they are no part of its text.</summary>
    public List<string> NoteNumbers { get; } = [];

    public double Left { get; private set; } = left;

    public double Right { get; private set; } = left;

    public double Baseline { get; } = baseline;

    public double Size { get; } = size;

    public bool Bold => _letters == 0 ? bold : _boldLetters * 2 > _letters;

    public double Width => Right - Left;

    public void Append(string value, double left, double right, bool isBold)
    {
        Text.Append(Ligatures.Resolve(value));
        Left = Math.Min(Left, left);
        Right = Math.Max(Right, right);
        _letters++;
        _boldLetters += isBold ? 1 : 0;
    }

    public void AddNoteDigit(string digit, double right)
    {
        if (NoteNumbers.Count > 0 && _noteAt == Text.Length)
        {
            NoteNumbers[^1] += digit;
        }
        else
        {
            NoteNumbers.Add(digit);
        }

        _noteAt = Text.Length;
        Right = Math.Max(Right, right);
    }

    public void Append(PdfRun next, bool space)
    {
        Text.Append(space && Text.Length > 0 && Text[^1] != ' ' ? " " : "").Append(next.Text);
        Left = Math.Min(Left, next.Left);
        Right = Math.Max(Right, next.Right);
        NoteNumbers.AddRange(next.NoteNumbers);
        _letters += next._letters;
        _boldLetters += next._boldLetters;
    }

    public bool SharesBaseline(PdfRun other) => Math.Abs(Baseline - other.Baseline) < 0.3 * Math.Min(Size, other.Size);
}
