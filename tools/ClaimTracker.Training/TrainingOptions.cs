namespace ClaimTracker.Training;

/// <summary>The command line: a verb and its options.</summary>
/// <param name="Data">Folder of the CoNLL-U files.</param>
/// <param name="Models">Folder of the model files.</param>
/// <param name="Annotated">Folder of the annotated documents for development.</param>
/// <param name="IsFinal">Measure on the test set instead of the sets to work with.</param>
internal sealed record TrainingOptions(string Verb, string Data, string Models, string Annotated, bool IsFinal = false)
{
    /// <summary>Everything random in training comes from this.</summary>
    public const uint Seed = 20261123;

    public const string Usage = """
        Usage: ClaimTracker.Training VERB --data DIR [--models DIR] [--annotated DIR]

          tagger     trains the part-of-speech tagger      -> tagger.model
          parser     trains the dependency parser          -> parser.model
          lemmas     learns the lemma rules                -> lemmas.model
          checkworthiness   learns which statements are worth checking -> checkworthiness.model
          notfactual learns which sentences state no fact -> notfactual.model
          evaluate   measures the models on the test sets
          references measures whom "he" and "she" mean on GUM's mentions

          --data     folder with the Universal Dependencies files (en_ewt-ud-*.conllu, en_gum-ccby-*.conllu, en_pud-ud-test.conllu);
                     for checkworthiness and notfactual the folder with ClaimBuster's crowdsourced.csv and groundtruth.csv
          --models   folder of the model files; default src/ClaimTracker.Extraction/Models of this repository
          --test yes measure on the test set, once and last; for references
          --annotated   folder of annotated documents, for notfactual; default tests/ClaimTracker.Extraction.Tests/Annotated/dev of this repository

        The same data gives the same files, byte for byte.
        """;

    /// <exception cref="ArgumentException">The command line makes no sense; the message says why.</exception>
    public static TrainingOptions Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || args[0].StartsWith('-'))
        {
            throw new ArgumentException("The verb is missing.");
        }

        string? data = null;
        string? models = null;
        string? annotated = null;
        bool test = false;
        for (int i = 1; i < args.Count; i += 2)
        {
            if (i + 1 == args.Count)
            {
                throw new ArgumentException($"{args[i]} needs a value.");
            }

            switch (args[i])
            {
                case "--data":
                    data = args[i + 1];
                    break;
                case "--models":
                    models = args[i + 1];
                    break;
                case "--annotated":
                    annotated = args[i + 1];
                    break;
                case "--test":
                    test = args[i + 1] == "yes";
                    break;
                default:
                    throw new ArgumentException($"Unknown option {args[i]}.");
            }
        }

        if (data is null || !Directory.Exists(data))
        {
            throw new ArgumentException(data is null ? "--data is missing." : $"The folder {data} does not exist.");
        }

        return new TrainingOptions(
            args[0],
            data,
            models ?? InRepository("src", "ClaimTracker.Extraction", "Models"),
            annotated ?? InRepository("tests", "ClaimTracker.Extraction.Tests", "Annotated", "dev"),
            test);
    }

    public string ModelFile(string name) => Path.Combine(Models, name);

    private static string InRepository(params string[] path)
    {
        for (DirectoryInfo? folder = new(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
            {
                return Path.Combine([folder.FullName, .. path]);
            }
        }

        throw new ArgumentException("Run inside the repository, or say --models and --annotated.");
    }
}
