using System.Text.Json;

[assembly: AssemblyFixture(typeof(ClaimTracker.Infra.Tests.Compilation.CompiledInfrastructure))]

namespace ClaimTracker.Infra.Tests.Compilation;

/// <summary>
/// Everything in <c>infra/</c>, compiled once: the templates as Azure gets them, and the resources that they come to (loops, conditions and parameters
/// worked out by the compiler's own evaluator).
/// </summary>
public sealed class CompiledInfrastructure : IAsyncLifetime
{
    public const string UploadersGroup = "11111111-1111-1111-1111-111111111111";
    public const string ClientId = "22222222-2222-2222-2222-222222222222";
    public const string Origin = "https://newsroom.example";

    private readonly List<string> diagnostics = [];

    /// <summary>The templates as Azure gets them.</summary>
    public ArmTemplate Main { get; private set; } = null!;

    public ArmTemplate Events { get; private set; } = null!;

    /// <summary>The resources that main.bicep comes to with the required settings only.</summary>
    public IReadOnlyList<PredictedResource> Resources { get; private set; } = [];

    /// <summary>The same with every option on.</summary>
    public IReadOnlyList<PredictedResource> FullResources { get; private set; } = [];

    /// <summary>What events.bicep comes to.</summary>
    public IReadOnlyList<PredictedResource> EventResources { get; private set; } = [];

    /// <summary>Errors, warnings and lint findings of the entry files and the modules in them.</summary>
    public IReadOnlyList<string> Diagnostics => diagnostics;

    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "infra");

    public async ValueTask InitializeAsync()
    {
        if (BicepCompiler.ReasonToSkip is not null)
        {
            return;
        }

        using var compiler = new BicepCompiler(new Dictionary<string, string> { ["AZURE_ENV_NAME"] = "test", ["AUTH_CLIENT_ID"] = ClientId });
        Main = await CompileAsync(compiler, "main.bicep");
        Events = await CompileAsync(compiler, "events.bicep");
        Resources = await PredictAsync(compiler, "main.bicepparam");
        FullResources = await PredictAsync(compiler, await ParametersAsync("full", $"""
            using 'main.bicep'
            param environmentName = 'test'
            param authClientId = '{ClientId}'
            param uploadersGroupId = '{UploadersGroup}'
            param corsAllowedOrigins = ['{Origin}']
            param alertEmail = 'desk@newsroom.example'
            param alwaysReadyHttpInstances = 1
            """));
        EventResources = await PredictAsync(compiler, await ParametersAsync("events", """
            using 'events.bicep'
            param functionAppName = 'app'
            param storageAccountName = 'account'
            param topicName = 'topic'
            """));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<ArmTemplate> CompileAsync(BicepCompiler compiler, string file)
    {
        var answer = await compiler.AskAsync("bicep/compile", new { path = Path.Combine(Folder, file) });
        Note(answer);
        return new ArmTemplate(JsonDocument.Parse(answer.GetProperty("contents").GetString()!).RootElement);
    }

    private async Task<IReadOnlyList<PredictedResource>> PredictAsync(BicepCompiler compiler, string parameters)
    {
        string path = Path.Combine(Folder, parameters);
        Note(await compiler.AskAsync("bicep/compileParams", new { path, parameterOverrides = new { } }));
        var answer = await compiler.AskAsync("bicep/getSnapshot", new
        {
            path,
            metadata = new
            {
                tenantId = "00000000-0000-0000-0000-000000000002",
                subscriptionId = "00000000-0000-0000-0000-000000000001",
                resourceGroup = "group",
                location = "westeurope",
                deploymentName = "main",
            },
        });
        var snapshot = JsonDocument.Parse(answer.GetProperty("snapshot").GetString()!).RootElement;
        return [.. snapshot.GetProperty("predictedResources").EnumerateArray().Select(resource => new PredictedResource(resource))];
    }

    private void Note(JsonElement answer)
    {
        foreach (var finding in answer.GetProperty("diagnostics").EnumerateArray())
        {
            diagnostics.Add(string.Join(' ', new[] { "source", "level", "code", "message" }.Select(name => finding.GetProperty(name).GetString())));
        }

        Assert.True(answer.GetProperty("success").GetBoolean(), string.Join('\n', diagnostics));
    }

    private static async Task<string> ParametersAsync(string name, string text)
    {
        string file = $"{name}.test.bicepparam";
        await File.WriteAllTextAsync(Path.Combine(Folder, file), text);
        return file;
    }
}
