using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Storage.Connections;

namespace ClaimTracker.LocalHost.Tests;

/// <summary>What docs/settings.md says there is, and what its default is.</summary>
public sealed partial class Settings_page_tests
{
    private static readonly string Root = typeof(Settings_page_tests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "settings.md"));

    public static TheoryData<string, object> Options => new() { { "Storage", new StorageOptions() }, { "DocumentLimits", new DocumentLimits() } };

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_is_there_with_the_default_of_the_code(string section, object options)
    {
        foreach (var property in options.GetType().GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            var row = Regex.Match(Page, $@"^\| `{section}:{property.Name}` \| (?<default>[^|]+) \|", RegexOptions.Multiline);
            Assert.True(row.Success, $"{section}:{property.Name} is not on the page.");
            string value = Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture) ?? "";
            string said = row.Groups["default"].Value.Trim('`');
            Assert.True(said == value || (value.Length == 0 && said is "none" or "beside the host"), $"{section}:{property.Name} is {value} by default; the page says {said}.");
        }
    }

    [Fact]
    public void Every_setting_that_the_code_names_is_there()
    {
        var named = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Distinct()
            .ToList();

        Assert.True(named.Count >= 7, string.Join(' ', named));
        Assert.All(named, name => Assert.True(Page.Contains($"`{name}", StringComparison.Ordinal), $"{name} is not on the page."));
    }

    [GeneratedRegex("\"(?<name>(Api|Identity|Triggers|LocalHost|Publisher|Review|Storage|DocumentLimits):[A-Z][A-Za-z]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();
}
