using System.Text;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Letters that stand side by side on one base line. Lengths in points, y upwards.</summary>
internal sealed class PdfRun(double left, double baseline, double size, bool bold)
{
    private int _boldLetters;
    private int _letters;
    private int _noteAt = -1;

    private readonly List<Jump> _jumps = [];

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

    /// <summary>The next letter stands farther to the right than letters of a word do.</summary>
    /// <param name="spaced">A space was drawn between.</param>
    public void AddJump(double to, bool spaced) => _jumps.Add(new Jump(Text.Length, Right, to, spaced));

    /// <summary>Cuts the run where letters jump, as the cells of a narrow table do.</summary>
    /// <param name="least">Shortest jump, in font sizes.</param>
    /// <param name="spaced">Also where a space was drawn.</param>
    public List<PdfRun> Split(double least, bool spaced)
    {
        var runs = new List<PdfRun>();
        var (from, left) = (0, Left);
        foreach (var jump in _jumps)
        {
            if (jump.To - jump.From >= least * Size && (spaced || !jump.Spaced))
            {
                Add(from, jump.At, left, jump.From);
                (from, left) = (jump.At, jump.To);
            }
        }

        Add(from, Text.Length, left, Right);
        runs[^1].NoteNumbers.AddRange(NoteNumbers);
        return runs;

        void Add(int start, int end, double first, double last)
        {
            var run = new PdfRun(first, Baseline, Size, Bold) { Right = last };
            run.Text.Append(Text.ToString(start, Math.Max(0, end - start)).Trim());
            runs.Add(run);
        }
    }

    private readonly record struct Jump(int At, double From, double To, bool Spaced);

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
        AddJump(next.Left, spaced: false);
        Text.Append(space && Text.Length > 0 && Text[^1] != ' ' ? " " : "").Append(next.Text);
        Left = Math.Min(Left, next.Left);
        Right = Math.Max(Right, next.Right);
        _jumps.AddRange(next._jumps.Select(jump => jump with { At = jump.At + Text.Length - next.Text.Length }));
        NoteNumbers.AddRange(next.NoteNumbers);
        _letters += next._letters;
        _boldLetters += next._boldLetters;
    }

    public bool SharesBaseline(PdfRun other) => Math.Abs(Baseline - other.Baseline) < 0.3 * Math.Min(Size, other.Size);
}
