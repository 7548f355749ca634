namespace ClaimTracker.LocalHost.Dropping;

/// <param name="Path">On this machine.</param>
/// <param name="BlobName">In the container: a folder that was named keeps its own name and what is below it.</param>
internal sealed record DroppedFile(string Path, string BlobName)
{
    /// <summary>Files as named, and everything in folders that is not hidden, in the order of their names.</summary>
    /// <exception cref="UserErrorException">There is no such file or folder.</exception>
    public static IReadOnlyList<DroppedFile> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(Find).DistinctBy(file => file.BlobName, StringComparer.Ordinal)];

    private static IEnumerable<DroppedFile> Find(string path)
    {
        if (File.Exists(path))
        {
            return [new DroppedFile(path, System.IO.Path.GetFileName(path))];
        }

        if (!Directory.Exists(path))
        {
            throw new UserErrorException($"There is no file or folder '{path}'.");
        }

        string folder = System.IO.Path.GetFullPath(path).TrimEnd(System.IO.Path.DirectorySeparatorChar);
        string above = System.IO.Path.GetDirectoryName(folder) ?? folder;
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new DroppedFile(file, System.IO.Path.GetRelativePath(above, file).Replace(System.IO.Path.DirectorySeparatorChar, '/')))
            .Where(file => !file.BlobName.Split('/').Skip(1).Any(part => part.StartsWith('.')))
            .OrderBy(file => file.BlobName, StringComparer.Ordinal);
    }
}
