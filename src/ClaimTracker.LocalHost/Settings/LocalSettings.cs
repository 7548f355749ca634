using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.LocalHost.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace ClaimTracker.LocalHost.Settings;

/// <summary>
/// Settings as the Functions host gives them: the environment, then the <c>Values</c> of local.settings.json (in the current folder, else the
/// function app's), then the emulator at its usual ports.
/// </summary>
internal static class LocalSettings
{
    private const string FileName = "local.settings.json";

    public static IConfigurationSource Source() => new MemoryConfigurationSource { InitialData = Values() };

    public static IConfigurationRoot Load() => new ConfigurationBuilder().Add(Source()).AddEnvironmentVariables().Build();

    private static IEnumerable<KeyValuePair<string, string?>> Values()
    {
        yield return new(StorageConnections.Default, "UseDevelopmentStorage=true");
        if (Candidates().FirstOrDefault(File.Exists) is { } file)
        {
            foreach (var (name, value) in Read(file))
            {
                yield return new(name.Replace("__", ":", StringComparison.Ordinal), value);
            }
        }
    }

    private static IEnumerable<string> Candidates()
    {
        yield return Path.Combine(Environment.CurrentDirectory, FileName);
        if (ProjectFolder.Root is { } root)
        {
            yield return Path.Combine(root, FileName);
            yield return Path.Combine(root, "src", "ClaimTracker.FunctionApp", FileName);
        }
    }

    private static IEnumerable<(string Name, string? Value)> Read(string file)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
            var values = JsonNode.Parse(File.ReadAllText(file), documentOptions: options)?["Values"]?.AsObject();
            return values is null ? [] : [.. values.Select(pair => (pair.Key, pair.Value?.ToString()))];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new UserErrorException($"{file} is not a settings file: {exception.Message}", exception);
        }
    }
}
