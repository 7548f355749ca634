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
        var files = DroppedFiles.Find([Path.Combine(_root, "syria") + Path.DirectorySeparatorChar, Path.Combine(_root, "alone.txt")]).Files;

        Assert.Equal(["syria/a.md", "syria/b.txt", "syria/idlib/c.html", "alone.txt"], files.Select(file => file.BlobName));
    }

    [Fact]
    public void What_does_not_exist_is_named()
    {
        var exception = Assert.Throws<UserErrorException>(() => DroppedFiles.Find([Path.Combine(_root, "nothing")]));

        Assert.Contains("nothing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_inside_a_folder_are_left_out_and_told_and_one_that_is_named_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need a privilege on Windows.");
        string syria = Path.Combine(_root, "syria");
        File.CreateSymbolicLink(Path.Combine(syria, "secret.txt"), Path.Combine(_root, "alone.txt"));
        File.CreateSymbolicLink(Path.Combine(syria, "nowhere.txt"), Path.Combine(_root, "gone.txt"));
        Directory.CreateSymbolicLink(Path.Combine(syria, "loop"), syria);
        Directory.CreateSymbolicLink(Path.Combine(syria, "idlib", "up"), _root);
        File.CreateSymbolicLink(Path.Combine(_root, "named.txt"), Path.Combine(_root, "alone.txt"));

        var (files, leftOut) = DroppedFiles.Find([syria, Path.Combine(_root, "named.txt")]);

        Assert.Equal(["syria/a.md", "syria/b.txt", "syria/idlib/c.html", "named.txt"], files.Select(file => file.BlobName));
        Assert.Equal(["syria/idlib/up", "syria/loop", "syria/nowhere.txt", "syria/secret.txt"], leftOut.Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.All(leftOut, line => Assert.EndsWith("a symbolic link is not followed.", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a\\b.txt")]
    [InlineData("a\u0001b.txt")]
    [InlineData("a\u001b[2Jb.txt")]
    [InlineData("a\nb.txt")]
    [InlineData("a\u007fb.txt")]
    public void A_name_that_no_blob_can_have_is_left_out_and_told_without_what_a_terminal_obeys(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        File.WriteAllText(Path.Combine(_root, "syria", name), "x");

        var (files, leftOut) = DroppedFiles.Find([Path.Combine(_root, "syria")]);

        Assert.Equal(3, files.Count);
        Assert.DoesNotContain(Assert.Single(leftOut), char.IsControl);
    }
}
