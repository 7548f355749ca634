using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;
using CsCheck;

namespace ClaimTracker.Extraction.Tests.Language;

public sealed class Tokenizer_tests
{
    [Theory]
    [InlineData("At least 3 civilians were killed and 5 others – injured.", "At least 3 civilians were killed and 5 others – injured .")]
    [InlineData("They don't, can't and won't; it's Iran's.", "They do n't , ca n't and wo n't ; it 's Iran 's .")]
    [InlineData("They don’t, it’s Iran’s, the cars’ owners", "They do n’t , it ’s Iran ’s , the cars ’ owners")]
    [InlineData("I'm gonna say we cannot", "I 'm gon na say we can not")]
    [InlineData("The U.S. spent $1.3bn (up 12.5%) on 9/11/2001.", "The U.S. spent $ 1.3bn ( up 12.5 % ) on 9/11/2001 .")]
    [InlineData("Dr. J. Smith of Acme Inc. arrived at 5 p.m.", "Dr. J. Smith of Acme Inc. arrived at 5 p.m.")]
    [InlineData("\"Yes,\" said Mr. Al-Assad. \"No.\"", "\" Yes , \" said Mr. Al - Assad . \" No . \"")]
    [InlineData("a 15-year-old anti-government co-worker's e-mail", "a 15 - year - old anti-government co-worker 's e-mail")]
    [InlineData("See https://example.org/a?b=c, or mail x.y@example.com.", "See https://example.org/a?b=c , or mail x.y@example.com .")]
    [InlineData("What?! No... Wait…", "What ?! No ... Wait …")]
    [InlineData("the '90s, the 1990's, 'em and 'tis", "the '90s , the 1990's , 'em and ' tis")]
    [InlineData("It ended.Then it began", "It ended . Then it began")]
    public void Words_are_cut_as_the_treebanks_cut_them(string text, string expected) => Assert.Equal(expected, string.Join(' ', Words(text)));

    [Fact]
    public void Tokens_cover_every_visible_character_once_and_in_order_for_any_text()
    {
        Gen<string> prose = Gen.OneOf(new[] { "word", "U.S.", "don't", "’s", " ", "  ", "\n", "–", "...", "\"", "(", "12,000.5", "http://x.y/", ":)", "😀", "e\u0301", "\ud83d", "-", "'", ".", "x@y", "\u200b" }.Select(w => Gen.Const(w)).ToArray())
            .Array[0, 20].Select(string.Concat);
        Gen.OneOf(prose, Gen.String).Sample(text =>
        {
            var sentence = new AnalyzedSentence();
            new EnglishAnalyzer().Tokenize(text, new TextSpan(0, text.Length), sentence);
            int position = 0;
            foreach (Token token in sentence.Tokens)
            {
                Assert.True(token.Start >= position && token.End > token.Start && token.End <= text.Length);
                Assert.True(text[position..token.Start].All(TokenCharacters.IsBlank));
                position = token.End;
            }

            Assert.True(text[position..].All(TokenCharacters.IsBlank));
        });
    }

    [Fact]
    public void Offsets_count_from_the_start_of_the_whole_text()
    {
        var sentence = new AnalyzedSentence();
        new EnglishAnalyzer().Tokenize("One. Two.", new TextSpan(5, 9), sentence);
        Assert.Equal([new Token(5, 8), new Token(8, 9)], sentence.Tokens.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => new EnglishAnalyzer().Tokenize("abc", new TextSpan(1, 4), sentence));
    }

    private static string[] Words(string text)
    {
        var sentence = new AnalyzedSentence();
        new EnglishAnalyzer().Tokenize(text, new TextSpan(0, text.Length), sentence);
        return [.. sentence.Tokens.ToArray().Select(t => text[t.Start..t.End])];
    }
}
