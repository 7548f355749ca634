using ClaimTracker.Core.Writing;

namespace ClaimTracker.Core.Tests.Writing;

public sealed class SearchedTextTests
{
    [Theory]
    [InlineData("café", "The cafe\u0301 burned.")]
    [InlineData("cafe\u0301", "The café burned.")]
    [InlineData("people's", "The people\u2019s army")]
    [InlineData("people\u2019s", "The people's army")]
    [InlineData("\"no\"", "He said \u201Cno\u201D.")]
    [InlineData("3 killed", "At least 3\u00A0killed")]
    [InlineData("3\u202Fkilled", "At least 3 killed")]
    [InlineData("3 killed", "At least 3  \n killed")]
    [InlineData("KYIV", "in Kyiv")]
    [InlineData("straße", "HAUPTSTRASSE")]
    [InlineData("strasse", "Hauptstraße")]
    [InlineData("ΣΟΦΊΑΣ", "της Σοφίας")]
    [InlineData("istanbul", "İSTANBUL")]
    [InlineData("mid-2024", "since mid\u20132024")]
    [InlineData("1,200", "1200 houses")]
    [InlineData("1200", "1,200 houses")]
    [InlineData("casualty", "a casu\u00ADalty")]
    [InlineData("ﬁre", "a fire")]
    public void It_is_found_however_it_is_written(string searched, string text) => Assert.True(new SearchedText(searched).IsIn(text));

    [Theory]
    [InlineData("cafe", "café")]
    [InlineData("4 killed", "3 killed")]
    [InlineData("\u200B", "anything")]
    public void Other_words_are_not_found(string searched, string text) => Assert.False(new SearchedText(searched).IsIn(text));
}
