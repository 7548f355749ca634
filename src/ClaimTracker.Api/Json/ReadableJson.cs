using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ClaimTracker.Api.Json;

/// <summary>
/// JSON as it is sent: &amp; and quotes can be read and copied (<c>\"3\"</c>, not <c>\u00223\u0022</c>), while &lt; and &gt; stay escaped, because a
/// ClaimReview is pasted into a script element of a page.
/// </summary>
internal static class ReadableJson
{
    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> type)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return json.AsSpan().ContainsAny((byte)'<', (byte)'>') ? Escaped(json) : json;
    }

    public static string Text<T>(T value, JsonTypeInfo<T> type) => Encoding.UTF8.GetString(Bytes(value, type));

    /// <summary>The syntax of JSON has neither character, so each stands in a string; in UTF-8 neither byte is part of another character.</summary>
    private static byte[] Escaped(byte[] json)
    {
        using MemoryStream escaped = new(json.Length + 64);
        foreach (byte one in json)
        {
            if (one is (byte)'<' or (byte)'>')
            {
                escaped.Write(one == '<' ? @"\u003C"u8 : @"\u003E"u8);
            }
            else
            {
                escaped.WriteByte(one);
            }
        }

        return escaped.ToArray();
    }
}
