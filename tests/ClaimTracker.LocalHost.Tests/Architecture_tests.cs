using System.Reflection;
using System.Xml.Linq;

namespace ClaimTracker.LocalHost.Tests;

/// <summary>Dependencies point one way: the table of docs/architecture.md, read from the project files.</summary>
public sealed class Architecture_tests
{
    private static readonly string Root =
        typeof(Architecture_tests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>What each project may refer to directly; what it reaches through those is theirs to justify.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["Extraction"] = ["Core"],
        ["Documents"] = ["Core"],
        ["Converter"] = ["Documents"],
        ["Storage"] = ["Core"],
        ["Api"] = ["Core", "Extraction", "Documents", "Storage"],
        ["FunctionApp"] = ["Api"],
        ["Emulator"] = [],
        ["LocalHost"] = ["Api", "Emulator"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Fact]
    public void Every_project_has_its_place()
    {
        var projects = Directory.EnumerateDirectories(Path.Combine(Root, "src")).Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any());

        Assert.Equal(
            Allowed.Keys.Order(StringComparer.Ordinal),
            projects.Select(folder => Path.GetFileName(folder).Replace("ClaimTracker.", string.Empty, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_below_it(string project)
    {
        var references = References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.Subset(Allowed[project].Select(name => $"ClaimTracker.{name}").ToHashSet(), references.ToHashSet());
    }

    [Fact]
    public void Core_knows_neither_Azure_nor_ASP_NET()
    {
        Assert.DoesNotContain(References("Core", "PackageReference"), package => package.StartsWith("Azure.", StringComparison.Ordinal));
        Assert.Empty(References("Core", "FrameworkReference"));
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Extraction")]
    [InlineData("Documents")]
    [InlineData("Storage")]
    public void What_is_below_the_API_does_not_know_HTTP_servers(string project)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Root, "src", $"ClaimTracker.{project}"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file => File.ReadAllText(file).Contains("using Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Path.Combine(Root, "src", $"ClaimTracker.{project}", $"ClaimTracker.{project}.csproj"))
            .Descendants(kind)
            .Select(reference => (string)reference.Attribute("Include")!);
}
