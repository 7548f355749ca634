using System.Globalization;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.LocalHost.Dropping;

/// <param name="Path">On this machine.</param>
/// <param name="BlobName">In the container: a folder that was named keeps its own name and what is below it.</param>
internal sealed record DroppedFile(string Path, string BlobName);

/// <summary>What is to be dropped, and what was left out of it.</summary>
/// <param name="LeftOut">One line each, with its reason.</param>
internal sealed record DroppedFiles(IReadOnlyList<DroppedFile> Files, IReadOnlyList<string> LeftOut)
{
    /// <summary>
    /// Files as named, and everything in folders that is not hidden, in the order of their names. A symbolic link that is named is followed; one inside a
    /// folder is left out: it may lead to what nobody meant to share, or back to where it is.
    /// </summary>
    /// <exception cref="UserErrorException">There is no such file or folder.</exception>
    public static DroppedFiles Find(IEnumerable<string> paths)
    {
        var files = new List<DroppedFile>();
        var leftOut = new List<string>();
        foreach (string path in paths)
        {
            if (File.Exists(path))
            {
                Add(new DroppedFile(path, System.IO.Path.GetFileName(path)), files, leftOut);
            }
            else if (Directory.Exists(path))
            {
                string folder = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
                Search(new DirectoryInfo(folder), System.IO.Path.GetFileName(folder) is { Length: > 0 } name ? name + "/" : string.Empty, files, leftOut);
            }
            else
            {
                throw new UserErrorException($"There is no file or folder '{Visible(path)}'; --help lists the commands.");
            }
        }

        return new DroppedFiles([.. files.DistinctBy(file => file.BlobName, StringComparer.Ordinal)], leftOut);
    }

    private static void Search(DirectoryInfo folder, string prefix, List<DroppedFile> files, List<string> leftOut)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos()
                .Where(entry => !entry.Name.StartsWith('.'))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    leftOut.Add($"{Visible(prefix + entry.Name)}: a symbolic link is not followed.");
                }
                else if (entry is DirectoryInfo inner)
                {
                    Search(inner, $"{prefix}{inner.Name}/", files, leftOut);
                }
                else
                {
                    Add(new DroppedFile(entry.FullName, prefix + entry.Name), files, leftOut);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            leftOut.Add($"{Visible(prefix)}: {exception.Message}");
        }
    }

    private static void Add(DroppedFile file, List<DroppedFile> files, List<string> leftOut)
    {
        if (DocumentName.Wrong(file.BlobName) is { } wrong)
        {
            leftOut.Add($"{Visible(file.BlobName)}: {wrong}");
        }
        else
        {
            files.Add(file);
        }
    }

    /// <summary>Names from a disk may hold what a terminal obeys.</summary>
    private static string Visible(string name) => string.Concat(name.Select(character => char.IsControl(character)
        ? string.Create(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}")
        : character.ToString()));
}
