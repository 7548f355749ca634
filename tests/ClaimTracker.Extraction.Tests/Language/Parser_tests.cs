using System.Globalization;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;
using CsCheck;

namespace ClaimTracker.Extraction.Tests.Language;

public sealed class Parser_tests
{
    [Theory]
    [InlineData("At least 3 civilians were killed in the strike.", "nsubj:pass(killed, civilians)", "nummod(civilians, 3)", "aux:pass(killed, were)", "root(-ROOT-, killed)", "obl(killed, strike)")]
    [InlineData("The army shelled the town and the rebels left.", "nsubj(shelled, army)", "obj(shelled, town)", "cc(left, and)", "conj(shelled, left)", "nsubj(left, rebels)")]
    [InlineData("The minister said that prices had risen.", "nsubj(said, minister)", "mark(risen, that)", "nsubj(risen, prices)", "ccomp(said, risen)")]
    [InlineData("The man who stole the car was arrested.", "nsubj(stole, who)", "acl:relcl(man, stole)", "obj(stole, car)", "nsubj:pass(arrested, man)")]
    [InlineData("Paris is the capital of France.", "nsubj(capital, Paris)", "cop(capital, is)", "root(-ROOT-, capital)", "nmod(capital, France)")]
    public void Well_known_constructions_get_their_arcs(string text, params string[] arcs)
    {
        AnalyzedSentence sentence = Analysis.Of(text);
        Assert.Equal(arcs, arcs.Select(a => Analysis.Arc(sentence, a[(a.IndexOf(", ", StringComparison.Ordinal) + 2)..^1])));
    }

    [Theory]
    [InlineData("The army shelled the town and the rebels left.", "left", "shelled", Relation.Conj)]
    [InlineData("The minister said that prices had risen.", "risen", "said", Relation.Ccomp)]
    [InlineData("The man who stole the car was arrested.", "stole", "man", Relation.AclRelcl)]
    public void Both_parsers_see_the_plain_arcs_that_a_cut_hangs_on(string text, string word, string head, Relation relation)
    {
        AnalyzedSentence sentence = Analysis.TwiceOf(text);
        int token = Enumerable.Range(0, sentence.Count).First(i => sentence.Form(i).SequenceEqual(word));
        Assert.True(sentence.TreesAgree(token));
        Assert.Equal(head, sentence.Form(sentence.ReverseHeads[token]).ToString());
        Assert.Equal(relation, sentence.ReverseRelations[token]);
    }

    [Fact]
    public void The_second_tree_leaves_the_first_as_it_was()
    {
        const string Text = "The convoy, which left Dol Haren on Monday, was stopped and 14 drivers were detained, officials said.";
        Assert.Equal(Analysis.Everything(Analysis.Of(Text)), Analysis.Everything(Analysis.TwiceOf(Text)));
    }

    [Fact]
    public void A_buffer_that_was_parsed_twice_before_gives_the_same_second_tree()
    {
        const string Text = "A long sentence that was here before, with many words. The bridge collapsed.";
        var analyzer = new EnglishAnalyzer();
        var sentence = new AnalyzedSentence();
        foreach (TextSpan span in new[] { new TextSpan(0, 54), new TextSpan(55, Text.Length) })
        {
            analyzer.Tokenize(Text, span, sentence);
            analyzer.Tag(sentence);
            analyzer.Parse(sentence);
            analyzer.ParseReverse(sentence);
        }

        AnalyzedSentence fresh = Analysis.TwiceOf("The bridge collapsed.");
        Assert.Equal(fresh.ReverseHeads.ToArray(), sentence.ReverseHeads.ToArray());
        Assert.Equal(fresh.ReverseRelations.ToArray(), sentence.ReverseRelations.ToArray());
    }

    [Fact]
    public void Every_text_gets_one_tree_with_one_root()
    {
        string[] words = ["the", "people", "were", "killed", "and", ",", "–", "5", "who", "said", "that", "In", "\"", "(", ")", ".", "U.S.", "don't", "😀", "état", "\n"];
        Gen<string> prose = Gen.OneOf(words.Select(w => Gen.Const(w)).ToArray()).Array[0, 60].Select(w => string.Join(' ', w));
        Gen.OneOf(prose, Gen.String).Sample(text => AssertTrees(Analysis.TwiceOf(text)), iter: 300);
    }

    [Fact]
    public void A_sentence_longer_than_the_limit_still_gets_one_tree() =>
        AssertTrees(Analysis.TwiceOf(string.Concat(Enumerable.Repeat("and the old man said that five people were killed , ", 200))));

    [Fact]
    public void Culture_changes_nothing()
    {
        const string Text = "I didn't see it; INFLATION rose 3.5 % in Izmir, officials said.";
        string expected = Analysis.Everything(Analysis.Of(Text));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "tr-TR", "de-DE", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Analysis.Everything(Analysis.Of(Text)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_buffer_that_was_used_before_gives_the_same_result()
    {
        const string Text = "A long sentence that was here before, with many words. The bridge collapsed.";
        var analyzer = new EnglishAnalyzer();
        var sentence = new AnalyzedSentence();
        foreach (TextSpan span in new[] { new TextSpan(0, 54), new TextSpan(55, Text.Length) })
        {
            analyzer.Tokenize(Text, span, sentence);
            analyzer.Tag(sentence);
            analyzer.Parse(sentence);
        }

        Assert.Equal("nsubj(collapsed, bridge)", Analysis.Arc(sentence, "bridge"));
        Assert.Equal(Analysis.Of("The bridge collapsed.").Heads.ToArray(), sentence.Heads.ToArray());
    }

    [Fact]
    public void Steps_out_of_order_are_refused()
    {
        var analyzer = new EnglishAnalyzer();
        var sentence = new AnalyzedSentence();
        Assert.Throws<InvalidOperationException>(() => analyzer.Tag(sentence));
        analyzer.Tokenize("Yes.", new TextSpan(0, 4), sentence);
        Assert.Throws<InvalidOperationException>(() => analyzer.Parse(sentence));
        analyzer.Tag(sentence);
        Assert.Throws<InvalidOperationException>(() => analyzer.ParseReverse(sentence));
    }

    private static void AssertTrees(AnalyzedSentence sentence)
    {
        AssertTree(sentence.Heads, sentence.Relations);
        AssertTree(sentence.ReverseHeads, sentence.ReverseRelations);
    }

    private static void AssertTree(ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations)
    {
        int roots = 0;
        for (int i = 0; i < heads.Length; i++)
        {
            Assert.NotEqual(Relation.None, relations[i]);
            Assert.Equal(heads[i] < 0, relations[i] == Relation.Root);
            roots += heads[i] < 0 ? 1 : 0;
            int steps = 0;
            for (int at = i; at >= 0; at = heads[at])
            {
                Assert.True(++steps <= heads.Length, "a cycle");
            }
        }

        Assert.Equal(Math.Min(1, heads.Length), roots);
    }
}
