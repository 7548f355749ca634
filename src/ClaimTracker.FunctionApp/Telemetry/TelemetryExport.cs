using Azure.Monitor.OpenTelemetry.Exporter;
using ClaimTracker.Api;
using ClaimTracker.Core.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Resources;

namespace ClaimTracker.FunctionApp.Telemetry;

/// <summary>
/// Sends ClaimTracker's traces, metrics and logs to Application Insights where it is configured. What they are: docs/telemetry.md.
/// </summary>
internal static class TelemetryExport
{
    /// <summary>The worker's own spans, one an invocation; https://github.com/Azure/azure-functions-dotnet-worker, DotNetWorker.OpenTelemetry.</summary>
    private const string WorkerSource = "Microsoft.Azure.Functions.Worker";

    /// <summary>Tells the Functions host that the worker sends its own logs, so that they are not sent twice.</summary>
    private const string WorkerExports = "WorkerOpenTelemetryEnabled";

    /// <exception cref="SettingsException">The settings of Application Insights cannot be used.</exception>
    public static FunctionsApplicationBuilder AddTelemetryExport(this FunctionsApplicationBuilder builder)
    {
        if (ApplicationInsightsSettings.From(builder.Configuration) is not { } settings)
        {
            return builder;
        }

        builder.Services.Configure<WorkerOptions>(worker => worker.Capabilities[WorkerExports] = bool.TrueString);

        // No source of the Azure SDK: its spans hold the addresses of blobs and rows.
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                Signals.Name,
                serviceVersion: typeof(Signals).Assembly.GetName().Version?.ToString(),
                serviceInstanceId: builder.Configuration["WEBSITE_INSTANCE_ID"] ?? builder.Configuration["CONTAINER_NAME"]))
            .WithTracing(traces => traces.AddSource(Signals.Name, WorkerSource))
            .WithMetrics(metrics => metrics.AddMeter(Signals.Name))
            .UseAzureMonitorExporter(exporter =>
            {
                exporter.ConnectionString = settings.ConnectionString;
                exporter.Credential = settings.Credential;
                exporter.EnableLiveMetrics = false;

                // a warning must not be lost because the trace it belongs to was not sampled
                exporter.EnableTraceBasedLogsSampler = false;
            });
        return builder;
    }
}
