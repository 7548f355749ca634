using ClaimTracker.Extraction.Entities.Places;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Models;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Extraction.Language.Tagging;
using ClaimTracker.Training;
using ClaimTracker.Training.CheckWorthiness;
using ClaimTracker.Training.Entities;
using ClaimTracker.Training.Evaluation;
using ClaimTracker.Training.Faithfulness;
using ClaimTracker.Training.Lemmas;
using ClaimTracker.Training.Parsing;
using ClaimTracker.Training.Places;
using ClaimTracker.Training.References;
using ClaimTracker.Training.Tagging;
using ClaimTracker.Training.Treebanks;

try
{
    TrainingOptions options = TrainingOptions.Parse(args);
    switch (options.Verb)
    {
        case "tagger":
            new TaggerTrainer(TrainingSet.Train(options.Data), TrainingOptions.Seed).Train(Console.WriteLine).Save(options.ModelFile(TaggerModel.FileName));
            return 0;
        case "parser":
            List<TreebankSentence> tagged = Jackknife.Retag(TrainingSet.Train(options.Data), TrainingOptions.Seed, Console.WriteLine);
            ParserNetwork network = new ParserTrainer(tagged, TrainingOptions.Seed).Train(Console.WriteLine, Progress(options, fromRight: false));
            NetworkFile.Write(network).Save(options.ModelFile(ParserNetwork.FileName));
            return 0;
        case "parser-reverse":
            List<TreebankSentence> reversed =
                [.. Jackknife.Retag(TrainingSet.Train(options.Data), TrainingOptions.Seed, Console.WriteLine).Select(sentence => sentence.Reversed())];
            ParserNetwork fromRight = new ParserTrainer(reversed, TrainingOptions.Seed).Train(Console.WriteLine, Progress(options, fromRight: true));
            NetworkFile.Write(fromRight).Save(options.ModelFile(ParserNetwork.ReverseFileName));
            return 0;
        case "lemmas":
            LemmaTrainer.Train(TrainingSet.Train(options.Data)).Save(options.ModelFile(Lemmatizer.FileName));
            return 0;
        case "checkworthiness":
            WorthinessTrainer.Run(options, Console.WriteLine);
            return 0;
        case "notfactual":
            FactualityTrainer.Run(options, Console.WriteLine);
            return 0;
        case "places":
            PlacesBuilder.Build(options.Data, Console.WriteLine).Save(options.ModelFile(Gazetteer.FileName));
            return 0;
        case "entities":
            EntityTrainer.Run(options, Console.WriteLine);
            return 0;
        case "faithfulness":
            FaithfulnessReport.Write(options.Data, options.Test, options.List, Console.Out);
            return 0;
        case "evaluate":
            Report.Write(options, Console.Out);
            return 0;
        case "references":
            ReferenceReport.Write(options, Console.Out);
            return 0;
        default:
            throw new ArgumentException($"Unknown verb {options.Verb}.");
    }
}
catch (ArgumentException problem)
{
    Console.Error.WriteLine(problem.Message);
    Console.Error.WriteLine();
    Console.Error.WriteLine(TrainingOptions.Usage);
    return 2;
}

// accuracy on the development sets after each epoch, with the tagger that is there
static Func<ParserNetwork, string> Progress(TrainingOptions options, bool fromRight)
{
    TaggerModel tagger = TaggerModel.Read(EmbeddedModel.Open(new FileInfo(options.ModelFile(TaggerModel.FileName))));
    List<TreebankSentence>[] sets = [.. TrainingSet.Development.Select(name => TrainingSet.Load(options.Data, name))];
    return network => string.Join("; ", sets.Select(set =>
    {
        AnalysisScore score = AnalysisScore.Of(set, tagger, new DependencyParser(network, fromRight).Parse);
        return FormattableString.Invariant($"UAS {score.Uas:0.00} LAS {score.Las:0.00}");
    }));
}
