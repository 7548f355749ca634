using System.Text.RegularExpressions;
using ClaimTracker.EndToEnd;

namespace ClaimTracker.FaultTests;

/// <summary>What docs/reliability.md says is tested.</summary>
public sealed partial class Reliability_page_tests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reliability.md"));

    [Fact]
    public void Every_case_has_tests_and_every_test_named_is_there()
    {
        string sources = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(File.ReadAllText));
        var rows = Row().Matches(Page[Page.IndexOf("## Every case", StringComparison.Ordinal)..]);

        Assert.Equal(38, rows.Count);
        foreach (Match row in rows)
        {
            string[] tests = [.. Name().Matches(row.Groups["tests"].Value).Select(name => name.Groups[1].Value)];
            Assert.NotEmpty(tests);
            Assert.All(tests, test => Assert.True(sources.Contains($" {test}(", StringComparison.Ordinal), $"{row.Groups["case"].Value}: there is no test {test}."));
        }
    }

    [GeneratedRegex(@"^\| (?<case>[DSLC]\d[^|]*) \|[^|]*\|(?<tests>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z0-9_]+)`")]
    private static partial Regex Name();
}
