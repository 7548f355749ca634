namespace ClaimTracker.LocalHost.Settings;

/// <summary>Where files are kept: in the working copy that the program was built from, else with the user's local application data.</summary>
internal static class ProjectFolder
{
    /// <summary>The working copy; null where the program was copied elsewhere.</summary>
    public static string? Root { get; } = Find();

    public static string Cache { get; } = Root is null
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ClaimTracker")
        : Path.Combine(Root, ".cache");

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
