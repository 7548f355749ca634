using System.Diagnostics;
using System.Text.Json;

namespace ClaimTracker.Documents.Tests.Hosts;

/// <summary>The converter is in what each host publishes. Asked of MSBuild, which lists the files without copying them.</summary>
public sealed class PublishTests
{
    [Theory]
    [InlineData("ClaimTracker.LocalHost")]
    [InlineData("ClaimTracker.FunctionApp")]
    public async Task A_host_publishes_the_converter_with_all_it_needs(string host)
    {
        var files = await PublishedAsync(host);

        Assert.Contains("converter/ClaimTracker.Converter.dll", files);
        Assert.Contains("converter/ClaimTracker.Converter.runtimeconfig.json", files);
        Assert.Contains("converter/ClaimTracker.Converter.deps.json", files);
        Assert.Contains("converter/ClaimTracker.Documents.dll", files);
        Assert.Contains("converter/UglyToad.PdfPig.dll", files);
        Assert.Contains("converter/AngleSharp.dll", files);
        Assert.DoesNotContain("ClaimTracker.Converter.dll", files);
    }

    /// <summary>The solution's restore does it; these tests alone do not.</summary>
    private static bool IsRestored(string project) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(project)!, project.Contains("FunctionApp", StringComparison.Ordinal) ? "obj/standin" : "obj", "project.assets.json"));

    /// <summary>Paths in the publish folder. The function app is looked at with stand-ins of the worker's types, which not every feed has; its own files are the same.</summary>
    private static async Task<HashSet<string>> PublishedAsync(string host)
    {
        var project = Path.Combine(Files.Repository(), "src", host, host + ".csproj");
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string[] restore = IsRestored(project) ? [] : ["-restore"];
        using var build = Process.Start(new ProcessStartInfo("dotnet",
            ["msbuild", project, .. restore, "-nologo", "-nodeReuse:false", "-p:FunctionsWorker=false", $"-p:Configuration={configuration}", "-t:ComputeResolvedFilesToPublishList", "-getItem:ResolvedFileToPublish"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(build.ExitCode == 0, output);
        using var json = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        return json.RootElement.GetProperty("Items").GetProperty("ResolvedFileToPublish").EnumerateArray()
            .Select(item => item.GetProperty("RelativePath").GetString()!.Replace('\\', '/'))
            .ToHashSet(StringComparer.Ordinal);
    }
}
