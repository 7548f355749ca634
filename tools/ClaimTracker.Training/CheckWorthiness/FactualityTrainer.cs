using System.Text.Json;
using ClaimTracker.Extraction.CheckWorthiness;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Training.CheckWorthiness;

/// <summary>
/// Learns which sentences state no fact: from ClaimBuster (verdict -1 against the rest) and from the annotated documents for development
/// (what their annotators took as no claim against the claims) and sentences of the web and of talk (statements.tsv), which count more, because ClaimBuster is all
/// debates.
/// </summary>
internal static class FactualityTrainer
{
    private const int AnnotatedWeight = 6;

    public static void Run(TrainingOptions options, Action<string> log)
    {
        var analyzer = new EnglishAnalyzer();
        var sentence = new AnalyzedSentence();
        var features = new StatementFeatures();
        List<Statement> Examples(IEnumerable<(string Text, bool NotFactual)> texts) =>
            [.. texts.Select(text => StatementTrainer.Read(analyzer, sentence, features, text.Text, text.NotFactual))];

        List<Statement> train = Examples(ClaimBusterFile.Read(DataFiles.Find(options.Data, "crowdsourced.csv")).Select(row => (row.Text, row.Verdict == -1)));
        List<Statement> test = Examples(ClaimBusterFile.Read(DataFiles.Find(options.Data, "groundtruth.csv")).Select(row => (row.Text, row.Verdict == -1)));
        List<Statement> annotated = Examples(Annotated(options.Annotated));
        (List<(string Text, bool NotFactual)> Train, List<(string Text, bool NotFactual)> Test) web = LabelledStatements.Read(options.Data);
        List<Statement> webTrain = Examples(web.Train), webTest = Examples(web.Test);
        for (int i = 0; i < AnnotatedWeight; i++)
        {
            train.AddRange(annotated);
            train.AddRange(webTrain);
        }

        var trainer = new StatementTrainer();
        trainer.Train(train, epoch => log($"epoch {epoch}: average precision {trainer.AveragePrecision(test):0.0000}"));
        int weights = trainer.Save(options.ModelFile(StatementModel.NotFactualFile));
        log($"averaged and quantised: average precision {trainer.AveragePrecision(test):0.0000}, F1 {trainer.F1(test):0.0000}, {weights} weights; {annotated.Count} annotated sentences, {webTrain.Count} of the web");
        log($"held-out sentences of the web: {webTest.Count}, average precision {trainer.AveragePrecision(webTest):0.0000}");
        foreach (double threshold in (double[])[0, 0.25, 0.5, 0.85, 1.2, 1.6])
        {
            int all = webTest.Count(statement => statement.Positive), lost = webTest.Count - all;
            int taken = webTest.Count(statement => statement.Positive && trainer.Margin(statement) >= threshold);
            int wrong = webTest.Count(statement => !statement.Positive && trainer.Margin(statement) >= threshold);
            log(FormattableString.Invariant($"  from log-odds {threshold:0.00}: {taken} of {all} that state no fact rejected, {wrong} of {lost} that state one"));
        }
    }

    private static IEnumerable<(string Text, bool NotFactual)> Annotated(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(file));
            foreach (JsonElement claim in gold.RootElement.GetProperty("claims").EnumerateArray())
            {
                yield return (claim.GetProperty("claim").GetString()!, false);
            }

            foreach (JsonElement text in gold.RootElement.GetProperty("notClaims").EnumerateArray())
            {
                yield return (string.Join(' ', text.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), true);
            }
        }
    }
}
