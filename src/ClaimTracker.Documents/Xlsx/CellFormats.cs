using System.Globalization;
using System.Xml;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Packages;

namespace ClaimTracker.Documents.Xlsx;

/// <summary>What a number is shown as: a date, a share, or itself.</summary>
internal sealed class CellFormats
{
    /// <summary>Days are counted from the last of 1899 (with the leap day that 1900 did not have), or from the first of 1904.</summary>
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified), MacEpoch = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private const double LastDay = 2_958_465;

    private readonly List<Shown> _styles = [];

    private enum Shown
    {
        Number,
        Share,
        Date,
        Moment,
        Time,
    }

    public static CellFormats Read(PackageArchive archive, string part, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var formats = new CellFormats();
        var codes = new Dictionary<int, string>();
        using var reader = archive.Read(part);
        var xml = reader is null ? null : new PackageXml(reader, limits, part, cancellationToken);
        var inStyles = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs")
            {
                inStyles = xml.NodeType == XmlNodeType.Element && !xml.IsEmpty;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                codes[xml.Number("numFmtId", 0)] = xml.Attribute("formatCode") ?? "";
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && inStyles)
            {
                formats._styles.Add(Of(xml.Number("numFmtId", 0), codes));
            }
        }

        return formats;
    }

    /// <param name="value">As the file has it.</param>
    /// <param name="style">Number of the cell's style.</param>
    public string Text(string value, int style, bool from1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return value;
        }

        var shown = style >= 0 && style < _styles.Count ? _styles[style] : Shown.Number;
        if (shown is Shown.Date or Shown.Moment && number is >= 1 and <= LastDay)
        {
            var moment = (from1904 ? MacEpoch : Epoch).AddDays(number);
            return moment.ToString(shown == Shown.Date ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }

        return shown switch
        {
            Shown.Time when number is >= 0 and < 1 => TimeSpan.FromDays(number).ToString(@"hh\:mm", CultureInfo.InvariantCulture),
            Shown.Share => Plain(number * 100) + "%",
            _ => Plain(number),
        };
    }

    /// <summary>Fifteen digits, as spreadsheets count: 0.1 + 0.2 is 0.3.</summary>
    private static string Plain(double number) => number.ToString(Math.Abs(number) is >= 1e15 or (> 0 and < 1e-4) ? "G15" : "0.###############", CultureInfo.InvariantCulture) is var text
        && Math.Abs(number) < 1e15 && decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var rounded)
            ? rounded.ToString("0.###############", CultureInfo.InvariantCulture)
            : text;

    /// <summary>The built-in formats of ECMA-376 part 1, 18.8.30, and the codes that a file brings.</summary>
    private static Shown Of(int format, Dictionary<int, string> codes) => format switch
    {
        9 or 10 => Shown.Share,
        >= 14 and <= 17 => Shown.Date,
        22 => Shown.Moment,
        >= 18 and <= 21 or >= 45 and <= 47 => Shown.Time,
        _ => codes.TryGetValue(format, out var code) ? OfCode(code) : Shown.Number,
    };

    private static Shown OfCode(string code)
    {
        bool date = false, time = false, share = false, quoted = false;
        for (var i = 0; i < code.Length; i++)
        {
            var c = char.ToLowerInvariant(code[i]);
            if (c is '\\' or '_' or '*')
            {
                i++;
            }
            else if (c is '"' or '[' or ']')
            {
                quoted = c == '"' ? !quoted : c == '[' && code.AsSpan(i).IndexOf(']') > 2;
            }
            else if (!quoted)
            {
                date |= c is 'y' or 'd';
                time |= c is 'h' or 's';
                share |= c == '%';
            }
        }

        return date && time ? Shown.Moment : date ? Shown.Date : time ? Shown.Time : share ? Shown.Share : Shown.Number;
    }
}
