using ClaimTracker.Api;
using ClaimTracker.Storage.Connections;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.FunctionApp.Hosting;

/// <summary>
/// Names that triggers take from settings (<c>%name%</c>), prefix included: the Functions host reads them before any code of ours runs. They must be the
/// ones that the storage code composes from its own settings, or documents would be put where nobody looks.
/// </summary>
public static class TriggerNames
{
    public const string ContainerSetting = "Triggers:DocumentsContainer";
    public const string ReprocessSetting = "Triggers:ReprocessQueue";

    /// <summary>Where the Functions host puts what it gave up on, one queue for every app of an account; it has no setting.</summary>
    public const string BlobPoisonQueue = "webjobs-blobtrigger-poison";

    public static string DocumentsContainer(IConfiguration configuration) =>
        configuration[ContainerSetting] is { Length: > 0 } name ? name : Composed(configuration).Container;

    /// <summary>What the settings are where none are given: only a host that asks this code for them can do without.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Defaults(IConfiguration configuration)
    {
        var (container, queue) = Composed(configuration);
        return [new(ContainerSetting, container), new(ReprocessSetting, queue)];
    }

    /// <exception cref="SettingsException">A name is missing, or another than the storage code's.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var (setting, composed) in Defaults(configuration))
        {
            if (configuration[setting] != composed)
            {
                throw new SettingsException(
                    $"The setting {setting} must be {composed} (Storage:Prefix, Storage:DocumentsContainer and Storage:ReprocessQueue come to that): "
                    + "the triggers take their names from it.");
            }
        }
    }

    private static (string Container, string Queue) Composed(IConfiguration configuration)
    {
        var options = configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        return (options.Prefix + options.DocumentsContainer, options.Prefix + options.ReprocessQueue);
    }
}
