namespace ClaimTracker.Documents.Tests;

/// <summary>The files of the corpus and the samples, beside the tests.</summary>
internal static class Files
{
    public static string Corpus(string name) => Path.Combine(AppContext.BaseDirectory, "Corpus", name);

    public static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    /// <summary>The folder with ClaimTracker.sln.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("ClaimTracker.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
