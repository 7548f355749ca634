using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Blocks;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Reading;
using ClaimTracker.Extraction.Segments;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Faithfulness;

/// <summary>Runs the extractor without its filters on one raw sentence, and says which of the treebank's words each statement kept.</summary>
internal sealed class Trial
{
    private readonly EnglishAnalyzer _analyzer = new();

    public IReadOnlyList<Rewrite> Run(GoldSentence gold)
    {
        var rewrites = new List<Rewrite>();
        var findings = new Findings(gold.Text) { Observer = (clause, draft) => rewrites.Add(Of(gold, clause, draft)) };
        var segmenter = new Segmenter();
        segmenter.Restart();
        var reader = new SentenceReader(SourceText.Plain(gold.Text), _analyzer, segmenter, new StandingAlone(gold.Text), findings);
        reader.Read(new TextSpan(0, gold.Text.Length), new Passage(PassageKind.Prose, 0, gold.Text.Length));
        return rewrites;
    }

    private static Rewrite Of(GoldSentence gold, AnalyzedSentence clause, Draft draft)
    {
        bool[] kept = new bool[gold.Count];
        var inserted = new List<string>();
        foreach (int item in draft.Items)
        {
            if (item < 0)
            {
                inserted.Add(draft.Word(item));
                continue;
            }

            Token token = clause.Tokens[item];
            for (int i = 0; i < gold.Count; i++)
            {
                kept[i] |= gold[i].Start < token.End && token.Start < gold[i].End;
            }
        }

        int first = Array.IndexOf(kept, true), last = Array.LastIndexOf(kept, true);
        bool seam = first >= 0 && Enumerable.Range(first, last - first).Any(i => !kept[i] && gold[i].Upos != "PUNCT");
        return new Rewrite(DraftText.Write(clause, draft), kept, inserted, seam, draft.Rule);
    }
}
