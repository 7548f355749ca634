using System.Globalization;
using System.Text;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Csv;

/// <summary>Splits text into records and values, as RFC 4180 says; quotes within an unquoted value are text, and a quoted value without end ends with the file.</summary>
internal static class CsvRecords
{
    /// <param name="text">Lines ending in LF.</param>
    /// <exception cref="Core.Documents.DocumentRejectedException">A record has more values than a table may have columns.</exception>
    public static IEnumerable<string[]> Read(string text, char delimiter, DocumentLimits limits)
    {
        var records = 1;
        var record = new List<string>();
        var value = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    value.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    value.Append(text[i++]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && value.Length == 0)
            {
                quoted = true;
            }
            else if (c == delimiter || c == '\n')
            {
                record.Add(value.ToString());
                value.Clear();
                if (record.Count > limits.Columns)
                {
                    throw Rejections.TooManyColumns(limits, string.Create(CultureInfo.InvariantCulture, $"row {records}"));
                }

                if (c == '\n')
                {
                    records++;
                    yield return [.. record];
                    record.Clear();
                }
            }
            else
            {
                value.Append(c);
            }
        }

        if (record.Count > 0 || value.Length > 0)
        {
            yield return [.. record, value.ToString()];
        }
    }
}
