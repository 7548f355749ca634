using System.Globalization;

namespace ClaimTracker.Documents.Rtf;

internal enum RtfTokenKind
{
    End,
    Open,
    Close,

    /// <summary>A control word or symbol, with its number if it has one.</summary>
    Control,

    /// <summary>One byte of text.</summary>
    Text,
}

/// <summary>Splits RTF into its tokens, as "Rich Text Format Specification 1.9.1" says. Binary data is passed over.</summary>
internal ref struct RtfTokens(ReadOnlySpan<byte> content)
{
    private const int LongestWord = 32;
    private const int LongestNumber = 10;

    private readonly ReadOnlySpan<byte> _content = content;
    private int _at;

    /// <summary>Letters of the control word, or its sign.</summary>
    public ReadOnlySpan<byte> Word { get; private set; }

    public int? Number { get; private set; }

    public byte Byte { get; private set; }

    public RtfTokenKind Next()
    {
        while (_at < _content.Length)
        {
            var b = _content[_at++];
            switch (b)
            {
                case (byte)'{':
                    return RtfTokenKind.Open;
                case (byte)'}':
                    return RtfTokenKind.Close;
                case (byte)'\\' when _at < _content.Length:
                    return Control();
                case (byte)'\r' or (byte)'\n' or 0:
                    continue;
                default:
                    Byte = b;
                    return RtfTokenKind.Text;
            }
        }

        return RtfTokenKind.End;
    }

    private RtfTokenKind Control()
    {
        var start = _at;
        Number = null;
        if (!IsLetter(_content[_at]))
        {
            _at++;
            Word = _content[start.._at];
            if (Word[0] == '\'' && _at + 2 <= _content.Length && byte.TryParse(_content.Slice(_at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                (Byte, _at) = (value, _at + 2);
                return RtfTokenKind.Text;
            }

            return RtfTokenKind.Control;
        }

        while (_at < _content.Length && _at - start < LongestWord && IsLetter(_content[_at]))
        {
            _at++;
        }

        Word = _content[start.._at];
        var digits = _at;
        if (_at < _content.Length && _content[_at] == '-')
        {
            _at++;
        }

        while (_at < _content.Length && _at - digits <= LongestNumber && _content[_at] is >= (byte)'0' and <= (byte)'9')
        {
            _at++;
        }

        if (int.TryParse(_content[digits.._at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Number = number;
        }
        else if (_at == digits + 1)
        {
            _at = digits;
        }

        if (_at < _content.Length && _content[_at] == ' ')
        {
            _at++;
        }

        if (Word.SequenceEqual("bin"u8) && Number is > 0)
        {
            _at = (int)Math.Min(_content.Length, (long)_at + Number.Value);
        }

        return RtfTokenKind.Control;
    }

    private static bool IsLetter(byte b) => b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z');
}
