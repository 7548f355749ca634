using ClaimTracker.Api;
using ClaimTracker.Api.Http;
using ClaimTracker.Core.Operations;
using ClaimTracker.FunctionApp.Hosting;
using ClaimTracker.FunctionApp.Telemetry;
using ClaimTracker.Storage.Connections;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClaimTracker.FunctionApp.Startup;

/// <summary>Starts the app, or says in one line why it cannot start.</summary>
internal static class FunctionAppHost
{
    private const int BadSettings = 1;

    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter errors)
    {
        try
        {
            Build(args).Run();
            return 0;
        }
        catch (Exception exception) when (exception is SettingsException or StorageConfigurationException or StoreSettingsException)
        {
            errors.WriteLine(exception.Message);
            return BadSettings;
        }
    }

    /// <exception cref="SettingsException">The app cannot start with these settings.</exception>
    private static IHost Build(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        RequiredSettings.Check(builder.Configuration);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(new ForwardedHeaders(Believed: true));
        builder.AddTelemetryExport();
        builder.AddClaimTrackerFunctions();
        return builder.Build();
    }
}
