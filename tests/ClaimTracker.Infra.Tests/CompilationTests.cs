using ClaimTracker.Infra.Tests.Compilation;

namespace ClaimTracker.Infra.Tests;

public sealed class CompilationTests(CompiledInfrastructure infrastructure)
{
    [InfraFact]
    public void Templates_modules_and_parameters_compile_and_lint_without_a_finding() => Assert.Empty(infrastructure.Diagnostics);

    [InfraFact]
    public async Task A_finding_of_the_linter_would_be_noticed()
    {
        string path = Path.Combine(CompiledInfrastructure.Folder, "finding.bicep");
        await File.WriteAllTextAsync(path, "param unused string", TestContext.Current.CancellationToken);
        using var compiler = new BicepCompiler(new Dictionary<string, string>());

        var answer = await compiler.AskAsync("bicep/compile", new { path });

        var finding = Assert.Single(answer.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(("Error", "no-unused-params"), (finding.GetProperty("level").GetString(), finding.GetProperty("code").GetString()));
    }

    [Fact]
    public void No_module_comes_from_a_registry()
    {
        var files = Directory.EnumerateFiles(CompiledInfrastructure.Folder, "*.bicep", SearchOption.AllDirectories).ToList();

        Assert.True(files.Count > 5);
        Assert.All(files, file => Assert.DoesNotMatch(@"(?m)^\s*(module|using|import)\b.*'(br|ts)[:/]", File.ReadAllText(file)));
    }

    [InfraFact]
    public void Every_kind_of_resource_that_is_written_is_made_when_every_option_is_on()
    {
        var written = infrastructure.Main.Resources()
            .Where(resource => !resource.TryGetProperty("existing", out var existing) || !existing.GetBoolean())
            .Select(resource => resource.GetProperty("type").GetString()!)
            .Where(type => type != "Microsoft.Resources/deployments")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(written, infrastructure.FullResources.Select(resource => resource.Type).Distinct().Order(StringComparer.Ordinal));
    }
}
