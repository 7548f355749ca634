using System.Text.RegularExpressions;
using ClaimTracker.Api.Tests.Tools;

namespace ClaimTracker.Api.Tests.OpenApi;

public sealed partial class GuardedDocumentsPageTests
{
    [Fact]
    public void The_table_of_guarded_documents_names_tests_that_are_there()
    {
        string page = File.ReadAllText(Path.Combine(NodeTools.Root(), "docs", "reliability.md"));
        int start = page.IndexOf("## Documents are guarded", StringComparison.Ordinal);
        string section = page[start..page.IndexOf("\n## ", start + 3, StringComparison.Ordinal)];
        string sources = string.Concat(Directory.EnumerateFiles(Path.Combine(NodeTools.Root(), "tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        var names = Name().Matches(section).Select(name => name.Groups[1].Value).ToList();

        Assert.InRange(names.Count, 30, 200);
        Assert.All(names, name => Assert.Contains($" {name}(", sources, StringComparison.Ordinal));
    }

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*_[A-Za-z0-9_]+)`")]
    private static partial Regex Name();
}
