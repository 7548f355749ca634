using ClaimTracker.Core.Writing;

namespace ClaimTracker.Core.Tests.Writing;

public sealed class WrittenTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u200B")]
    [InlineData("\u200B \u2060\uFEFF")]
    [InlineData("\u00A0\u3000")]
    [InlineData("\u00AD")]
    [InlineData("\u3164")]
    [InlineData("\u2800\u115F")]
    [InlineData("\u202E\u202C")]
    [InlineData("\u0301")]
    [InlineData("\uFE0F")]
    [InlineData("\U000E0041")]
    public void What_nobody_can_see_says_nothing(string? text) => Assert.True(WrittenText.IsBlank(text));

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    [InlineData("?")]
    [InlineData("✔")]
    [InlineData("\u200Bé")]
    [InlineData("了")]
    public void One_visible_sign_is_enough(string text) => Assert.False(WrittenText.IsBlank(text));

    [Theory]
    [InlineData("a\0b", 2)]
    [InlineData("\u001B[31mred", 1)]
    [InlineData("\u0085", 1)]
    [InlineData("a\u007F", 2)]
    [InlineData("ab\uFFFE", 3)]
    [InlineData("ab\uFDD0", 3)]
    [InlineData("\U0001FFFF", 1)]
    public void Controls_and_what_is_no_character_are_refused_with_their_place(string text, int place)
    {
        Assert.Contains($"place {place}", WrittenText.Wrong(text), StringComparison.Ordinal);
        Assert.Contains($"place {place}", WrittenText.WrongInLine(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_refused_with_its_place() => Assert.Contains("place 2", WrittenText.Wrong("a\uD800b"), StringComparison.Ordinal);

    [Theory]
    [InlineData("two\r\nlines\tand a tab")]
    [InlineData("לפי \u202Breport\u202C")]
    public void Lines_and_directions_belong_to_texts_and_not_to_titles(string text)
    {
        Assert.Null(WrittenText.Wrong(text));
        Assert.NotNull(WrittenText.WrongInLine(text));
    }

    [Theory]
    [InlineData("👩‍🔬 said “no” – twice")]
    [InlineData("می‌خواهم")]
    public void Joiners_belong_to_words(string text) => Assert.Null(WrittenText.WrongInLine(text));
}
