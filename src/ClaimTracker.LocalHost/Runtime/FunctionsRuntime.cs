using ClaimTracker.LocalHost.Runtime.Blobs;
using ClaimTracker.LocalHost.Runtime.Queues;
using ClaimTracker.LocalHost.Runtime.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ClaimTracker.LocalHost.Runtime;

/// <summary>Runs functions as the Functions host would: a listener for every trigger but HTTP, whose routes are mapped on the web application.</summary>
internal static class FunctionsRuntime
{
    /// <param name="functions">Those that are not disabled.</param>
    public static void AddFunctionsRuntime(
        this FunctionsApplicationBuilder builder, IReadOnlyList<FunctionDescriptor> functions, HostSettings settings)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(builder);
        services.AddSingleton(settings);
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<BlobActivity>();
        services.AddSingleton<StorageConnections>();
        foreach (var function in functions)
        {
            AddListener(services, function.Resolved(builder.Configuration));
        }
    }

    private static void AddListener(IServiceCollection services, FunctionDescriptor function)
    {
        switch (function.Binding)
        {
            // Event Grid has no local counterpart: that twin only runs in Azure.
            case BlobTriggerAttribute { Source: BlobTriggerSource.LogsAndContainerScan }:
                services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<BlobListener>(provider, function));
                break;
            case QueueTriggerAttribute:
                services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<QueueListener>(provider, function));
                break;
            case TimerTriggerAttribute:
                services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<TimerListener>(provider, function));
                break;
        }
    }
}
