using System.Reflection;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction.Tests.Filters;

/// <summary>What states no fact, and what does although it looks as if it did not; ten or so of each kind, in a file.</summary>
public sealed class RejectionTests
{
    private static readonly EnglishClaimExtractor Extractor = new();

    /// <summary>Reasons of the blocks and of lengths, which no single sentence shows, have their tests elsewhere.</summary>
    private static readonly string[] Elsewhere = [Reasons.Heading, Reasons.Byline, Reasons.Author, Reasons.Rambling, Reasons.TooLong, Reasons.NotFaithful];

    public static TheoryData<string, string> Rows => new(Read());

    [Theory]
    [MemberData(nameof(Rows))]
    public void Sentence_is_taken_or_rejected_as_it_should_be(string reason, string text)
    {
        ExtractionResult result = Extractor.Extract(SourceText.Plain(text));
        string found = result.Claims.Count > 0 ? "+" : string.Join(',', result.Rejected.Select(span => span.Reason).Distinct());
        Assert.Equal(reason, found);
    }

    [Fact]
    public void Every_reason_has_an_example()
    {
        IEnumerable<string> all = typeof(Reasons).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Empty(all.Except(Read().Select(row => row.Item1)).Except(Elsewhere));
    }

    [Fact]
    public void What_is_rejected_keeps_its_score()
    {
        RejectedSpan span = Assert.Single(Extractor.Extract(SourceText.Plain("The bank will raise its key rate to 4.5 percent in May.")).Rejected);
        Assert.InRange(span.CheckWorthiness!.Value, 0.7, 1);
    }

    [Theory]
    [InlineData("12 killed in Kest market blast\n\nThe market was closed on Monday after the shells had hit it. The army denies that it fired.", true)]
    [InlineData("12 killed in Kest market blast\n\nAt least 12 people were killed when shells hit the market of Kest on Monday.", false)]
    public void A_headline_with_a_toll_is_read_where_the_text_does_not_repeat_it(string text, bool read) =>
        Assert.Equal(read, Extractor.Extract(SourceText.Plain(text)).Claims.Any(claim => claim.Text.StartsWith("12 killed", StringComparison.Ordinal)));

    [Fact]
    public void A_comment_without_an_end_is_no_one_statement()
    {
        string clause = string.Join(' ', Enumerable.Repeat("the council knew that the pool", 8));
        string text = $"Comments\n\nada42\n3 hours ago\n{clause} was old.\n\nben\n2 hours ago\nThe pool was closed in May.";
        Assert.Contains(Extractor.Extract(SourceText.Plain(text)).Rejected, span => span.Reason == Reasons.Rambling);
    }

    private static IEnumerable<(string Reason, string Text)> Read() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Filters", "rejections.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" | ", 2))
            .Select(parts => (parts[0], parts[1]));
}
