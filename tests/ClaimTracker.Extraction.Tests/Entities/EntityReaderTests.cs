using ClaimTracker.Extraction.Entities;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Tests.Language;
using CsCheck;

namespace ClaimTracker.Extraction.Tests.Entities;

public sealed class EntityReaderTests
{
    [Theory]
    [InlineData("The fighting began in Damascus in March 2011.", "Place Damascus", "Time March 2011")]
    [InlineData("Angela Merkel went to Paris.", "Person Angela Merkel", "Place Paris")]
    [InlineData("Mr. Johnson was born in London in 1964.", "Person Mr. Johnson", "Place London", "Time 1964")]
    [InlineData("it rained all day and nobody came.")]
    public void Well_known_names_are_found(string text, params string[] names) => Assert.Equal(names, Names(text));

    [Fact]
    public void Names_lie_in_the_sentence_in_order_and_never_overlap() =>
        Gen.String.Sample(text =>
        {
            AnalyzedSentence sentence = Analysis.Of(text);
            var mentions = new List<EntityMention>();
            new EntityReader().Read(sentence, mentions);
            int next = 0;
            foreach (EntityMention mention in mentions)
            {
                Assert.InRange(mention.From, next, mention.To);
                Assert.InRange(mention.To, mention.From, sentence.Count - 1);
                next = mention.To + 1;
            }
        });

    [Fact]
    public void A_sentence_without_tags_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new EntityReader().Read(new AnalyzedSentence(), new List<EntityMention>()));

    private static string[] Names(string text)
    {
        AnalyzedSentence sentence = Analysis.Of(text);
        var mentions = new List<EntityMention>();
        new EntityReader().Read(sentence, mentions);
        return [.. mentions.Select(m => $"{m.Type} {text[sentence.Tokens[m.From].Start..sentence.Tokens[m.To].End]}")];
    }
}
