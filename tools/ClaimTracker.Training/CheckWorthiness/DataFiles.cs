namespace ClaimTracker.Training.CheckWorthiness;

/// <summary>Finds a file in the data folder or in a folder right below it.</summary>
internal static class DataFiles
{
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static string Find(string folder, string name) =>
        Directory.EnumerateFiles(folder, name, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }).Order(StringComparer.Ordinal).FirstOrDefault()
        ?? throw new ArgumentException($"{name} is neither in {folder} nor in a folder of it.");
}
