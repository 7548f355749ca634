using System.Text.RegularExpressions;
using ClaimTracker.EndToEnd;

namespace ClaimTracker.FaultTests;

/// <summary>What docs/firm-ground.md says is tested.</summary>
public sealed partial class Firm_ground_page_tests
{
    [Fact]
    public void Every_fault_has_tests_and_every_test_named_is_there()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "firm-ground.md"));
        string table = page.Split("## Every fault and its test")[1].Split("\n## ")[0];
        string sources = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(File.ReadAllText));
        var rows = table.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();

        Assert.True(rows.Count >= 16, $"{rows.Count} rows");
        foreach (string row in rows)
        {
            string[] tests = [.. Name().Matches(row.TrimEnd().TrimEnd('|').Split('|')[^1]).Select(name => name.Groups[1].Value)];
            Assert.NotEmpty(tests);
            Assert.All(tests, test => Assert.True(sources.Contains($" {test}(", StringComparison.Ordinal), $"{row}: there is no test {test}."));
        }
    }

    [GeneratedRegex("`([A-Za-z0-9_]+)`")]
    private static partial Regex Name();
}
