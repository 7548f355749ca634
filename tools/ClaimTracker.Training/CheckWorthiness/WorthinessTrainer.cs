using ClaimTracker.Extraction.CheckWorthiness;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Training.CheckWorthiness;

/// <summary>Learns which statements are worth checking from the crowdsourced part of ClaimBuster.</summary>
internal static class WorthinessTrainer
{
    public static void Run(TrainingOptions options, Action<string> log)
    {
        List<Statement> train = Examples(ClaimBusterFile.Read(DataFiles.Find(options.Data, "crowdsourced.csv")));
        List<Statement> test = Examples(ClaimBusterFile.Read(DataFiles.Find(options.Data, "groundtruth.csv")));
        var trainer = new StatementTrainer();
        trainer.Train(train, epoch => log($"epoch {epoch}: average precision {trainer.AveragePrecision(test):0.0000}"));
        int weights = trainer.Save(options.ModelFile(StatementModel.WorthinessFile));
        log($"averaged and quantised: average precision {trainer.AveragePrecision(test):0.0000}, F1 {trainer.F1(test):0.0000}, {weights} weights");
        Ranking.Report(ClaimBusterFile.Read(DataFiles.Find(options.Data, "groundtruth.csv")), log);
    }

    private static List<Statement> Examples(List<LabelledSentence> sentences)
    {
        var analyzer = new EnglishAnalyzer();
        var sentence = new AnalyzedSentence();
        var features = new StatementFeatures();
        return [.. sentences.Select(labelled => StatementTrainer.Read(analyzer, sentence, features, labelled.Text, labelled.Verdict == 1))];
    }
}
