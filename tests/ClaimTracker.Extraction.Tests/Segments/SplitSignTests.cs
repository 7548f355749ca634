using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Blocks;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Grammar;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Mending;
using ClaimTracker.Extraction.Segments;
using ClaimTracker.Extraction.Sentences;

namespace ClaimTracker.Extraction.Tests.Segments;

/// <summary>The signs must know of every rule of the splitter, or what a rule would cut is never parsed.</summary>
public sealed class SplitSignTests(ITestOutputHelper output)
{
    private readonly EnglishAnalyzer _analyzer = new();
    private readonly AnalyzedSentence _sentence = new();

    [Theory]
    [InlineData("The company employed 6,500 people and sold 22 mills.")]
    [InlineData("The minister said on Monday that the bridge had been closed.")]
    [InlineData("Exports rose, while imports fell.")]
    [InlineData("The dam was inspected and repaired.")]
    public void A_clause_that_could_be_cut_bears_a_sign(string sentence) => Assert.True(Signs(sentence, new TextSpan(0, sentence.Length)));

    [Theory]
    [InlineData("The water rose after the dam burst.")]
    [InlineData("The bridge that links the two towns was closed because the river had risen.")]
    public void A_clause_with_nothing_to_cut_bears_none(string sentence) => Assert.False(Signs(sentence, new TextSpan(0, sentence.Length)));

    [Fact]
    public void What_is_cut_in_the_annotated_documents_bears_a_sign()
    {
        var tree = new SentenceTree();
        var splitter = new ClauseSplitter();
        int cut = 0, unseen = 0;
        foreach (string path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Annotated", "dev"), "*.txt").Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(path);
            foreach (TextSpan span in Sentences(text))
            {
                bool signs = Signs(text, span);
                if (_sentence.Count == 0)
                {
                    continue;
                }

                var drafts = new List<Draft>();
                _analyzer.Parse(_sentence);
                tree.Read(_sentence);
                splitter.Split(tree, ClauseContext.None, drafts);
                cut += drafts.Count > 1 ? 1 : 0;
                if (drafts.Count > 1 && !signs)
                {
                    unseen++;
                    output.WriteLine(span.In(text));
                }
            }
        }

        // parsing errors cut where no rule was meant to
        Assert.True(cut > 25, $"{cut} sentences were cut.");
        Assert.True(unseen * 20 <= cut, $"{unseen} of {cut} sentences that were cut bore no sign.");
    }

    private static List<TextSpan> Sentences(string text)
    {
        var spans = new List<TextSpan>();
        foreach (Passage passage in PassageReader.Read(SourceText.Plain(text)))
        {
            SentenceSplitter.Split(text, passage.Start, passage.End, spans);
        }

        return spans;
    }

    private bool Signs(string text, TextSpan span)
    {
        _analyzer.Tokenize(text, span, _sentence);
        _analyzer.Tag(_sentence);
        TagRepair.Mend(_sentence);
        return SplitSigns.Any(_sentence);
    }
}
