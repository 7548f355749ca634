using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.LocalHost.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace ClaimTracker.LocalHost.Settings;

/// <summary>
/// Settings as the Functions host gives them: the environment, then the <c>Values</c> of local.settings.json (beside this project, else the function
/// app's), then the emulator at its usual ports. The current folder has no say: it may be one that somebody else filled.
/// </summary>
internal static class LocalSettings
{
    private const string FileName = "local.settings.json";

    public static IConfigurationSource Source() => new MemoryConfigurationSource
    {
        InitialData = Values(
            Candidates().FirstOrDefault(File.Exists) is { } file ? Read(file) : [], [.. Environment.GetEnvironmentVariables().Keys.Cast<string>()]),
    };

    public static IConfigurationRoot Load() => new ConfigurationBuilder().Add(Source()).AddEnvironmentVariables().Build();

    /// <summary>
    /// Storage is taken from one place only, the environment or the file: half of a connection from each would mix two accounts.
    /// </summary>
    internal static IEnumerable<KeyValuePair<string, string?>> Values(IEnumerable<(string Name, string? Value)> file, IReadOnlyCollection<string> environment)
    {
        bool elsewhere = environment.Any(IsStorage);
        var values = file
            .Where(setting => !IsProgram(setting.Name))
            .Where(setting => !elsewhere || (!IsStorage(setting.Name) && !IsDocuments(setting.Name)))
            .ToList();
        if (!elsewhere && !values.Any(setting => IsStorage(setting.Name)))
        {
            values.Add((StorageConnections.Default, "UseDevelopmentStorage=true"));
        }

        return values.Select(setting => new KeyValuePair<string, string?>(setting.Name.Replace("__", ":", StringComparison.Ordinal), setting.Value));
    }

    /// <summary>Which program is run is no setting of a file that is passed around.</summary>
    private static bool IsProgram(string setting) =>
        setting.Replace("__", ":", StringComparison.Ordinal).Equals("DocumentLimits:ConverterPath", StringComparison.OrdinalIgnoreCase);

    private static bool IsStorage(string setting) => Names(setting, StorageConnections.Default);

    private static bool IsDocuments(string setting) => Names(setting, "Documents");

    /// <summary>The connection itself, or a part of it such as its account.</summary>
    private static bool Names(string setting, string connection) =>
        setting.Equals(connection, StringComparison.OrdinalIgnoreCase)
        || setting.StartsWith(connection + "__", StringComparison.OrdinalIgnoreCase)
        || setting.StartsWith(connection + ":", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Candidates()
    {
        if (ProjectFolder.Root is { } root)
        {
            yield return Path.Combine(root, "src", "ClaimTracker.LocalHost", FileName);
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
