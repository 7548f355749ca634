using ClaimTracker.Api;
using ClaimTracker.Api.Http;
using ClaimTracker.Core.Operations;
using ClaimTracker.Documents.Limits;
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

    /// <summary>The Functions host takes a line of a worker that has not started for an error only where it says so.</summary>
    private const string Failed = "ClaimTracker failed to start: ";

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
            errors.WriteLine(Failed + exception.Message);
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
        CheckConverter(builder.Configuration[$"{DocumentLimits.Section}:{nameof(DocumentLimits.ConverterPath)}"]);
        return builder.Build();
    }

    /// <summary>Without it every document would fail five times, and the log would hold a type without its message.</summary>
    private static void CheckConverter(string? configured)
    {
        string program = configured ?? Path.Combine(AppContext.BaseDirectory, "converter", "ClaimTracker.Converter.dll");
        if (!File.Exists(program))
        {
            throw new SettingsException(
                $"the converter is missing, {program}. Publish the function app whole (dotnet publish src/ClaimTracker.FunctionApp), "
                + "or name it by DocumentLimits:ConverterPath.");
        }
    }
}
