using System.Reflection;
using ClaimTracker.FunctionApp.Functions;
using ClaimTracker.FunctionApp.Hosting;
using ClaimTracker.Storage.Connections;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.FunctionApp.Tests;

/// <summary>The templates and the code name the same things.</summary>
public sealed class InfrastructureTests
{
    private static readonly string Storage = Read("modules", "storage.bicep");

    [Fact]
    public void Every_container_table_and_queue_of_the_store_is_made()
    {
        var names = new StorageOptions();

        Assert.Contains($"var documentsContainer = '{names.DocumentsContainer}'", Storage, StringComparison.Ordinal);
        Assert.Contains($"'{names.TextContainer}', '{names.DecisionsContainer}'", Storage, StringComparison.Ordinal);
        Assert.Contains($"var tables = ['{names.ClaimsTable}']", Storage, StringComparison.Ordinal);
        Assert.Contains($"['{names.EventsQueue}', '{names.ReprocessQueue}', '{PoisonQueue}']", Storage, StringComparison.Ordinal);
    }

    [Fact]
    public void The_events_wake_the_function_with_the_event_grid_source()
    {
        var woken = typeof(IngestFunctions).GetMethods()
            .Where(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>() is { Source: BlobTriggerSource.EventGrid }))
            .Select(Name);

        Assert.Contains($"var functionName = '{Assert.Single(woken)}'", Read("events.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_polling_twin_is_switched_off()
    {
        var polling = typeof(IngestFunctions).GetMethods()
            .Where(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>() is { Source: BlobTriggerSource.LogsAndContainerScan }))
            .Select(Name);

        Assert.Contains($"'AzureWebJobs.{Assert.Single(polling)}.Disabled': 'true'", Read("modules", "functions.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_connection_that_a_trigger_names_is_set_by_the_template()
    {
        string settings = Read("modules", "functions.bicep");
        var connections = typeof(IngestFunctions).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters())
            .SelectMany(parameter => new[] { parameter.GetCustomAttribute<BlobTriggerAttribute>()?.Connection, parameter.GetCustomAttribute<QueueTriggerAttribute>()?.Connection })
            .OfType<string>()
            .Distinct()
            .ToList();

        Assert.NotEmpty(connections);
        Assert.All(connections, connection => Assert.Contains($"{connection}__blobServiceUri:", settings, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_name_that_a_trigger_takes_from_a_setting_is_set_by_the_template_and_the_sample()
    {
        string template = Read("modules", "functions.bicep");
        string sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "local.settings.sample.json"));
        var names = TriggerNames.Defaults(new ConfigurationBuilder().Build()).ToList();
        var asked = typeof(IngestFunctions).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters())
            .SelectMany(parameter => new[] { parameter.GetCustomAttribute<BlobTriggerAttribute>()?.BlobPath, parameter.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName })
            .Where(text => text?.Contains('%', StringComparison.Ordinal) == true)
            .Select(text => text!.Split('%')[1])
            .Distinct();

        Assert.Equal(names.Select(name => name.Key).Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Contains($"{name.Key.Replace(":", "__", StringComparison.Ordinal)}: '{name.Value}'", template, StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains($"\"{name.Key}\": \"{name.Value}\"", sample, StringComparison.Ordinal));
    }

    [Fact]
    public void Function_names_can_be_switched_off_on_linux()
    {
        // hyphens in names cannot: https://learn.microsoft.com/azure/azure-functions/disable-function
        var names = typeof(IngestFunctions).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute))).Select(Name).ToList();

        Assert.True(names.Count > 5);
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9]+$", name));
    }

    private static string PoisonQueue => typeof(IngestFunctions).GetMethod(nameof(IngestFunctions.DocumentPoisoned))!.GetParameters()[0]
        .GetCustomAttribute<QueueTriggerAttribute>()!.QueueName;

    private static string Name(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()!.Name;

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([AppContext.BaseDirectory, "infra", .. path]));
}
