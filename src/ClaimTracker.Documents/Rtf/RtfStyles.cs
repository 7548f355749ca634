using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Flow;

namespace ClaimTracker.Documents.Rtf;

/// <summary>What the paragraph styles of the file mean, by their names: "{\s1 ... heading 1;}".</summary>
internal sealed class RtfStyles
{
    private const int LongestName = 200;

    private readonly Dictionary<int, (BlockKind, int)> _meanings = [];
    private readonly StringBuilder _name = new();
    private int? _style;

    public void Begin(int style) => _style = style;

    public void Append(string text)
    {
        foreach (var c in text)
        {
            if (c == ';')
            {
                End(_name.ToString().Trim());
            }
            else if (_name.Length < LongestName)
            {
                _name.Append(c);
            }
        }
    }

    public void End(string name)
    {
        if (_style is { } style && StyleNames.Meaning(name) is { } meaning)
        {
            _meanings[style] = meaning;
        }

        _style = null;
        _name.Clear();
    }

    public (BlockKind Kind, int Level) Of(int style) => _meanings.GetValueOrDefault(style, (BlockKind.Paragraph, 0));
}
