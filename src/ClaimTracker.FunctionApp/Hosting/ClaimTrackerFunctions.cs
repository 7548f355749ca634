using ClaimTracker.Api;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.FunctionApp.Hosting;

/// <summary>What both hosts set up in the same way.</summary>
public static class ClaimTrackerFunctions
{
    /// <summary>The Functions host's own cap in bytes; Kestrel's default of 30,000,000 would be in the way of larger documents.</summary>
    private const long MaxRequestBody = 104_857_600;

    /// <exception cref="SettingsException">The app cannot start with these settings.</exception>
    public static FunctionsApplicationBuilder AddClaimTrackerFunctions(this FunctionsApplicationBuilder builder)
    {
        // request lines hold names of documents, what was searched for, and clients' addresses
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = TriggerNames.Defaults(builder.Configuration) });
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = MaxRequestBody);
        builder.Services.AddClaimTracker(builder.Configuration);
        builder.Services.AddHostedService<StoreSetupService>();
        builder.UseMiddleware<FailureMiddleware>();
        return builder;
    }
}
