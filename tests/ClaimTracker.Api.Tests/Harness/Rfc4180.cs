using System.Text;

namespace ClaimTracker.Api.Tests.Harness;

/// <summary>A strict reader of RFC 4180, written from its grammar.</summary>
internal static class Rfc4180
{
    public static List<List<string>> Read(string csv)
    {
        List<List<string>> records = [];
        int at = 0;
        while (at < csv.Length)
        {
            List<string> record = [];
            do
            {
                record.Add(Field(csv, ref at));
            }
            while (Skip(csv, ref at, ","));

            Assert.True(at == csv.Length || Skip(csv, ref at, "\r\n"), $"Neither comma nor end of line at {at}.");
            records.Add(record);
        }

        return records;
    }

    private static string Field(string csv, ref int at)
    {
        StringBuilder field = new();
        if (!Skip(csv, ref at, "\""))
        {
            while (at < csv.Length && csv[at] is not (',' or '\r' or '\n'))
            {
                Assert.NotEqual('"', csv[at]);
                field.Append(csv[at++]);
            }

            return field.ToString();
        }

        while (true)
        {
            if (Skip(csv, ref at, "\"\""))
            {
                field.Append('"');
            }
            else if (Skip(csv, ref at, "\""))
            {
                return field.ToString();
            }
            else
            {
                field.Append(csv[at++]);
            }
        }
    }

    private static bool Skip(string csv, ref int at, string expected)
    {
        bool there = string.CompareOrdinal(csv, at, expected, 0, expected.Length) == 0;
        at += there ? expected.Length : 0;
        return there;
    }
}
