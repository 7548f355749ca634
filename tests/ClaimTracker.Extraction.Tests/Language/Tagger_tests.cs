using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Tests.Language;

public sealed class Tagger_tests
{
    [Theory]
    [InlineData("At least 3 civilians were killed .", "IN JJS CD NNS VBD VBN .")]
    [InlineData("The minister said that prices had risen by 12 % .", "DT NN VBD IN NNS VBD VBN IN CD NN .")]
    [InlineData("They do n't know who did it .", "PRP VBP RB VB WP VBD PRP .")]
    [InlineData("Moscow's troops shelled the northern city of Idlib", "NNP POS NNS VBD DT JJ NN IN NNP")]
    public void News_prose_gets_its_tags(string text, string expected) => Assert.Equal(expected, Analysis.Tags(Analysis.Of(text)));

    [Theory]
    [InlineData("the government killed five people in the city")]
    [InlineData("THE GOVERNMENT KILLED FIVE PEOPLE IN THE CITY")]
    public void Lower_case_and_capitals_do_not_turn_words_into_names(string text) =>
        Assert.Equal("DT NN VBD CD NNS IN DT NN", Analysis.Tags(Analysis.Of(text)));

    [Fact]
    public void Curly_and_straight_marks_are_tagged_alike() =>
        Assert.Equal(
            Analysis.Tags(Analysis.Of("\"It's over\" - he said - and didn't move.")),
            Analysis.Tags(Analysis.Of("“It’s over” - he said - and didn’t move.")));

    [Fact]
    public void The_universal_tag_tells_auxiliaries_from_verbs()
    {
        AnalyzedSentence sentence = Analysis.Of("Five people have been killed and two had injuries.");
        Assert.Equal([Upos.Num, Upos.Noun, Upos.Aux, Upos.Aux, Upos.Verb, Upos.Cconj, Upos.Num, Upos.Verb, Upos.Noun, Upos.Punct], sentence.Upos.ToArray());
    }

    [Theory]
    [InlineData("were", Xpos.VBD, "be")]
    [InlineData("killed", Xpos.VBN, "kill")]
    [InlineData("died", Xpos.VBD, "die")]
    [InlineData("rose", Xpos.VBD, "rise")]
    [InlineData("stopped", Xpos.VBD, "stop")]
    [InlineData("agreed", Xpos.VBN, "agree")]
    [InlineData("making", Xpos.VBG, "make")]
    [InlineData("bombarded", Xpos.VBN, "bombard")]
    [InlineData("denies", Xpos.VBZ, "deny")]
    [InlineData("wo", Xpos.MD, "will")]
    [InlineData("children", Xpos.NNS, "child")]
    [InlineData("countries", Xpos.NNS, "country")]
    [InlineData("Worst", Xpos.JJS, "bad")]
    [InlineData("Reuters", Xpos.NNP, "Reuters")]
    public void Lemmas_are_dictionary_forms(string form, Xpos tag, string lemma) => Assert.Equal(lemma, Lemmatizer.Lemma(form, tag));
}
