using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>Whether two rows hold the same columns, whatever their keys are.</summary>
internal static class RowContent
{
    /// <summary>Equal for equal columns.</summary>
    public static string Of(TableEntity row)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in row.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (value is not null && name is not ("odata.etag" or "Timestamp" or "PartitionKey" or "RowKey"))
            {
                string column = Text(value);
                text.Append(CultureInfo.InvariantCulture, $"{name}:{column.Length}:{column}\n");
            }
        }

        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, 16);
    }

    private static string Text(object value) => value switch
    {
        DateTimeOffset at => at.UtcTicks.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
