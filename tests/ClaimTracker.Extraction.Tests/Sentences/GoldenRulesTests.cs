using System.Text.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Sentences;

namespace ClaimTracker.Extraction.Tests.Sentences;

/// <summary>The 48 English rules of pragmatic_segmenter (MIT, see NOTICE).</summary>
public sealed class GoldenRulesTests
{
    private sealed record Rule(int Id, string Input, string[] Expected);

    public static TheoryData<int> Ids => [.. Rules.Keys];

    private static readonly Dictionary<int, Rule> Rules = JsonSerializer
        .Deserialize<Rule[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sentences", "golden-rules-en.json")), JsonSerializerOptions.Web)!
        .ToDictionary(rule => rule.Id);

    [Fact]
    public void There_are_48_rules() => Assert.Equal(48, Rules.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_is_met(int id)
    {
        Rule rule = Rules[id];
        var sentences = new List<TextSpan>();
        SentenceSplitter.Split(rule.Input, 0, rule.Input.Length, sentences);
        Assert.Equal(rule.Expected, sentences.Select(sentence => sentence.In(rule.Input)));
    }
}
