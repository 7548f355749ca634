using Azure.Data.Tables;

namespace ClaimTracker.Storage.Tables;

internal static class EntitySize
{
    /// <summary>Headers of one operation in a batch: its MIME part, request line, tag and type annotations.</summary>
    private const int OperationOverhead = 900;
    private const int PropertyOverhead = 48;

    /// <summary>Upper bound of the entity's share of a batch request. Refuses entities that Azure would refuse.</summary>
    public static int Encoded(TableEntity entity)
    {
        if (entity.Count > AzureLimits.EntityProperties)
        {
            throw new InvalidOperationException($"Row '{entity.RowKey}' has {entity.Count} properties; {AzureLimits.EntityProperties} are allowed.");
        }

        int encoded = OperationOverhead;
        int stored = 4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length));
        foreach (var (name, value) in entity)
        {
            encoded += name.Length + PropertyOverhead;
            stored += 8 + (2 * name.Length);
            switch (value)
            {
                case string { Length: > AzureLimits.PropertyCharacters }:
                    throw new InvalidOperationException($"Property '{name}' of row '{entity.RowKey}' has over {AzureLimits.PropertyCharacters} characters.");
                case string text:
                    encoded += Escaped(text);
                    stored += 4 + (2 * text.Length);
                    break;
                case DateTimeOffset { Year: < 1601 }:
                    throw new InvalidOperationException($"Property '{name}' of row '{entity.RowKey}' has a date that the table cannot hold.");
                default:
                    encoded += 40;
                    stored += 16;
                    break;
            }
        }

        return stored <= AzureLimits.EntityBytes
            ? encoded
            : throw new InvalidOperationException($"Row '{entity.RowKey}' has {stored} bytes; {AzureLimits.EntityBytes} are allowed.");
    }

    /// <summary>The SDK escapes everything but plain ASCII as six bytes for each UTF-16 code unit.</summary>
    private static int Escaped(string text)
    {
        int bytes = 2;
        foreach (char c in text)
        {
            bytes += c is >= ' ' and < (char)127 && c is not ('"' or '\\' or '<' or '>' or '&' or '\'' or '+' or '`') ? 1 : 6;
        }

        return bytes;
    }
}
