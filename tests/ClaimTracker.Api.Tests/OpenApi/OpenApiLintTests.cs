using ClaimTracker.Api.OpenApi;
using ClaimTracker.Api.Tests.Tools;
using ClaimTracker.FunctionApp.Functions;
using Microsoft.OpenApi;

namespace ClaimTracker.Api.Tests.OpenApi;

/// <summary>The description holds before the linters that its readers use, with their own recommended rules and none switched off.</summary>
public sealed class OpenApiLintTests
{
    [Theory]
    [InlineData(OpenApiSpecVersion.OpenApi3_1)]
    [InlineData(OpenApiSpecVersion.OpenApi3_0)]
    public async Task Redocly_finds_no_error_and_no_warning(OpenApiSpecVersion version)
    {
        string folder = await WrittenAsync(version);

        var (exit, output, errors) = await NodeTools.RunAsync("redocly", folder, "lint", "openapi.json", "--extends=recommended", "--format=stylish", "--max-problems=60");

        Assert.True(exit == 0 && !output.Contains("warning", StringComparison.OrdinalIgnoreCase), output + errors);
    }

    [Theory]
    [InlineData(OpenApiSpecVersion.OpenApi3_1)]
    [InlineData(OpenApiSpecVersion.OpenApi3_0)]
    public async Task Spectral_finds_no_error_and_no_warning(OpenApiSpecVersion version)
    {
        string folder = await WrittenAsync(version);
        await File.WriteAllTextAsync(Path.Combine(folder, ".spectral.yaml"), "extends: [\"spectral:oas\"]\n", TestContext.Current.CancellationToken);

        var (exit, output, _) = await NodeTools.RunAsync("spectral", folder, "lint", "openapi.json", "--ruleset", ".spectral.yaml", "--fail-severity=hint");

        Assert.True(exit == 0, output);
    }

    private static async Task<string> WrittenAsync(OpenApiSpecVersion version)
    {
        string folder = Directory.CreateTempSubdirectory("openapi").FullName;
        string json = await OpenApiBuilder.Build(typeof(ClaimFunctions).Assembly, version).SerializeAsJsonAsync(version);
        await File.WriteAllTextAsync(Path.Combine(folder, "openapi.json"), json, TestContext.Current.CancellationToken);
        return folder;
    }
}
