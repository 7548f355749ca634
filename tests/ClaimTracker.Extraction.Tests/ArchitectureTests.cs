using System.Text.RegularExpressions;

namespace ClaimTracker.Extraction.Tests;

/// <summary>What src/ClaimTracker.Extraction/README.md says of the folders, held against the source.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 300;
    private const int LongestLine = 160;

    private static readonly string Root = Path.Combine(Repository(), "src", "ClaimTracker.Extraction");

    [Theory]
    [InlineData("Lexicons")]
    [InlineData("Language", "Lexicons")]
    [InlineData("Grammar", "Language", "Lexicons")]
    [InlineData("Faithfulness", "Language", "Lexicons")]
    [InlineData("Clauses", "Language", "Lexicons")]
    [InlineData("Asides", "Language", "Lexicons", "Segments")]
    public void A_folder_calls_only_those_below_it(string folder, params string[] below)
    {
        var called = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string file in Files(folder))
        {
            foreach (Match match in Using().Matches(File.ReadAllText(file)))
            {
                called.Add(match.Groups[1].Value);
            }
        }

        called.Remove(folder);
        Assert.Empty(called.Except(below));
    }

    [Fact]
    public void No_file_is_too_long() =>
        Assert.DoesNotContain(Files(""), file => File.ReadLines(file).Count() > LongestFile);

    [Theory]
    [InlineData("Grammar")]
    [InlineData("Faithfulness")]
    [InlineData("Asides")]
    [InlineData("Clauses")]
    public void No_line_is_too_long(string folder) =>
        Assert.DoesNotContain(Files(folder), file => File.ReadLines(file).Any(line => line.Length > LongestLine));

    [Fact]
    public void No_word_list_stands_twice()
    {
        var lists = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Files(""))
        {
            foreach (Match match in WordList().Matches(File.ReadAllText(file)))
            {
                string[] words = match.Groups["words"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                string key = string.Join(' ', words.Order(StringComparer.Ordinal));
                Assert.True(words.Length < 4 || lists.TryAdd(key, file), $"{match.Groups["name"].Value} of {file} stands in {lists.GetValueOrDefault(key)} too.");
            }
        }

        Assert.True(lists.Count > 20);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(Root, file).StartsWith("bin", StringComparison.Ordinal));

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }

    [GeneratedRegex(@"^using ClaimTracker\.Extraction\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(""""WordSet (?<name>\w+)\s*=\s*new\(\s*("""(?<words>.*?)"""|"(?<words>[^"]*)")"""", RegexOptions.Singleline)]
    private static partial Regex WordList();
}
