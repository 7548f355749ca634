using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ClaimTracker.EndToEnd.Documented;

/// <summary>Compares what a page shows with what was answered. What the page leaves out (…) may be anything; times and trace ids are others every time.</summary>
internal sealed partial class ShownAnswer
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <summary>A claim's id depends on its text and speaker: where the page's are not those of today, the command means the claim that was answered.</summary>
    public string Today(string text) => ids.Aggregate(text, (all, id) => all.Replace(id.Key, id.Value, StringComparison.Ordinal));

    /// <returns>What is different; null where nothing is.</returns>
    public string? Difference(string shown, string answered)
    {
        var (shownHead, shownBody) = Split(shown);
        var (head, body) = Split(answered);
        return shownHead.FirstOrDefault(line => !head.Contains(line)) is { } missing ? $"there is no line {missing}"
            : shownBody.StartsWith('{') ? Difference(JsonNode.Parse(Gap().Replace(shownBody, "$1"))!, JsonNode.Parse(body)!, "")
            : Lines(shownBody).Zip([.. Lines(body), .. Enumerable.Repeat("nothing", 9)]).Where(pair => !pair.Second.StartsWith(Today(pair.First.TrimEnd('…')), StringComparison.Ordinal)).Select(pair => $"{pair.Second} instead of {pair.First}").FirstOrDefault();
    }

    private static (string[] Head, string Body) Split(string answer)
    {
        answer = answer.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        int end = answer.StartsWith("HTTP/", StringComparison.Ordinal) ? answer.IndexOf("\n\n", StringComparison.Ordinal) : -1;
        return end < 0 ? ([], answer.Trim()) : (answer[..end].Split('\n'), answer[end..].Trim());
    }

    private static string[] Lines(string text) => text.Split('\n');

    private string? Difference(JsonNode? shown, JsonNode? answered, string at) => (shown, answered) switch
    {
        (JsonObject members, JsonObject given) => members
            .Select(member => given.ContainsKey(member.Key) ? Difference(member.Value, given[member.Key], $"{at}/{member.Key}") : $"{at}/{member.Key} is not there")
            .FirstOrDefault(difference => difference is not null),
        (JsonArray items, JsonArray given) => items.Count > given.Count
            ? $"{at} has {given.Count} items instead of {items.Count}"
            : items.Select((item, i) => Difference(item, given[i], $"{at}/{i}")).FirstOrDefault(difference => difference is not null),
        (JsonValue value, JsonValue given) when value.TryGetValue(out string? text) && given.TryGetValue(out string? other) => Same(text, other) ? null : $"{at} is {other} instead of {text}",
        _ => JsonNode.DeepEquals(shown, answered) ? null : $"{at} is {answered?.ToJsonString() ?? "null"} instead of {shown?.ToJsonString() ?? "null"}",
    };

    private bool Same(string shown, string answered)
    {
        if (ClaimId().IsMatch(shown) && ClaimId().IsMatch(answered))
        {
            ids[shown] = answered;
            return true;
        }

        return Today(shown) == answered || (Other().IsMatch(shown) && Other().IsMatch(answered));
    }

    /// <summary>The mark of something left out, with the comma before or after it.</summary>
    [GeneratedRegex(@",\s*…\s*([\]}])|…,?")]
    private static partial Regex Gap();

    [GeneratedRegex("^[a-z2-7]{16}-[a-z2-7]{12}$")]
    private static partial Regex ClaimId();

    /// <summary>Days, times and trace ids.</summary>
    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d(T.*)?|[0-9a-f]{32})$")]
    private static partial Regex Other();
}
