using ClaimTracker.LocalHost.Dropping;

namespace ClaimTracker.LocalHost.Tests;

public sealed class Dropped_file_tests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("claimtracker-").FullName;

    public Dropped_file_tests()
    {
        foreach (string file in (string[])["syria/b.txt", "syria/a.md", "syria/idlib/c.html", "syria/.hidden", "syria/.git/config", "alone.txt"])
        {
            string path = Path.Combine(_root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_folder_keeps_its_name_as_the_collection_and_hidden_files_stay_out()
    {
        var files = DroppedFile.Find([Path.Combine(_root, "syria") + Path.DirectorySeparatorChar, Path.Combine(_root, "alone.txt")]);

        Assert.Equal(["syria/a.md", "syria/b.txt", "syria/idlib/c.html", "alone.txt"], files.Select(file => file.BlobName));
    }

    [Fact]
    public void What_does_not_exist_is_named()
    {
        var exception = Assert.Throws<UserErrorException>(() => DroppedFile.Find([Path.Combine(_root, "nothing")]));

        Assert.Contains("nothing", exception.Message, StringComparison.Ordinal);
    }
}
