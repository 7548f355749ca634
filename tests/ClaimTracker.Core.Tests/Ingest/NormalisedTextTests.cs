using ClaimTracker.Core.Ingest;

namespace ClaimTracker.Core.Tests.Ingest;

public sealed class NormalisedTextTests
{
    [Theory]
    [InlineData("At least 3  civilians\nwere killed.", "at least 3 civilians were killed.")]
    [InlineData("“It’s over”", "\"it's over\"")]
    [InlineData("1,200 people – all", "1200 people - all")]
    [InlineData("ﬁfty ５0", "fifty 50")]
    [InlineData(" soft\u00ADhyphen\u200B ", "softhyphen")]
    public void Style_is_no_difference(string text, string normal) => Assert.Equal(normal, NormalisedText.Of(text));

    [Theory]
    [InlineData("3 were killed.", "4 were killed.")]
    [InlineData("He was charged.", "He was not charged.")]
    [InlineData("The mayor of Kyiv resigned.", "The mayor of Odesa resigned.")]
    [InlineData("It was 1,5 metres.", "It was 15 metres.")]
    [InlineData("On 3 May it fell.", "On 4 May it fell.")]
    [InlineData("Teh bridge fell.", "The bridge fell.")]
    public void Anything_else_is(string left, string right) => Assert.NotEqual(NormalisedText.Of(left), NormalisedText.Of(right));

    [Fact]
    public void Lone_surrogates_do_no_harm() => Assert.Equal("a\ud800b", NormalisedText.Of("A\ud800B"));
}
