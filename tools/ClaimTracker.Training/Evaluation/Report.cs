using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Models;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Extraction.Language.Tagging;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Evaluation;

/// <summary>The table of figures that docs/extraction.md shows.</summary>
internal static class Report
{
    private static readonly Relation[] Relations =
    [
        Relation.Root, Relation.Nsubj, Relation.NsubjPass, Relation.Obj, Relation.Obl, Relation.Nmod, Relation.Conj, Relation.Cc, Relation.AclRelcl, Relation.Acl, Relation.Advcl,
        Relation.Ccomp, Relation.Xcomp, Relation.Csubj, Relation.Parataxis, Relation.Appos, Relation.Orphan, Relation.Aux, Relation.AuxPass, Relation.Cop, Relation.Mark, Relation.Nummod, Relation.Punct,
    ];

    /// <summary>The arcs that a cut hangs on.</summary>
    private static readonly Relation[] Cutting = [Relation.Conj, Relation.AclRelcl, Relation.Advcl, Relation.Appos, Relation.Ccomp];

    public static void Write(TrainingOptions options, TextWriter output)
    {
        TaggerModel tagger = TaggerModel.Read(EmbeddedModel.Open(new FileInfo(options.ModelFile(TaggerModel.FileName))));
        ParserNetwork parser = ParserNetwork.Read(EmbeddedModel.Open(new FileInfo(options.ModelFile(ParserNetwork.FileName))));
        ParserNetwork reverse = ParserNetwork.Read(EmbeddedModel.Open(new FileInfo(options.ModelFile(ParserNetwork.ReverseFileName))));
        string[] names = [.. TrainingSet.Development, .. TrainingSet.Tests];
        var scores = new List<AnalysisScore>();
        var agreements = new List<AgreementScore>();
        output.WriteLine("| data | words | token F1 | lemma | UPOS | XPOS | UAS | LAS | UAS from the right | LAS from the right |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (string name in names)
        {
            List<TreebankSentence> sentences = TrainingSet.Load(options.Data, name);
            AnalysisScore score = AnalysisScore.Of(sentences, tagger, new DependencyParser(parser).Parse);
            AnalysisScore second = AnalysisScore.Of(sentences, tagger, new DependencyParser(reverse, fromRight: true).Parse);
            scores.Add(score);
            agreements.Add(AgreementScore.Of(sentences, tagger, new DependencyParser(parser), new DependencyParser(reverse, fromRight: true)));
            output.WriteLine(FormattableString.Invariant(
                $"| {name} | {score.Words} | {100 * TokenizerScore.F1(sentences):0.00} | {100 * LemmaScore.Accuracy(sentences):0.00} | {score.Upos:0.00} | {score.Xpos:0.00} | {score.Uas:0.00} | {score.Las:0.00} | {second.Uas:0.00} | {second.Las:0.00} |"));
        }

        output.WriteLine();
        output.WriteLine($"| relation, labelled F1 (number) | {string.Join(" | ", names)} |");
        output.WriteLine($"| --- |{string.Concat(names.Select(_ => " --- |"))}");
        foreach (Relation relation in Relations)
        {
            output.WriteLine($"| {relation.Label()} | {string.Join(" | ", scores.Select(s => FormattableString.Invariant($"{s[relation].F1:0.0} ({s[relation].Gold})")))} |");
        }

        output.WriteLine();
        output.WriteLine($"| relation: precision, where both parsers agree, right arcs kept | {string.Join(" | ", names)} |");
        output.WriteLine($"| --- |{string.Concat(names.Select(_ => " --- |"))}");
        foreach (Relation relation in Cutting)
        {
            IEnumerable<string> cells = agreements.Select(a => a[relation]).Select(n => FormattableString.Invariant($"{n.Alone:0.0}, {n.Agreed:0.0}, {n.Kept:0.0}"));
            output.WriteLine($"| {relation.Label()} | {string.Join(" | ", cells)} |");
        }
    }
}
