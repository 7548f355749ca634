using System.Text;
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

    /// <summary>In bytes: a document's name of 1,024 characters has up to 9,216 when it is escaped, and a longer one is to be told so.</summary>
    private const int MaxRequestLine = 64 * 1024;

    private static readonly UTF8Encoding LenientUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <exception cref="SettingsException">The app cannot start with these settings.</exception>
    public static FunctionsApplicationBuilder AddClaimTrackerFunctions(this FunctionsApplicationBuilder builder)
    {
        // request lines hold names of documents, what was searched for, and clients' addresses
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = TriggerNames.Defaults(builder.Configuration) });
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MaxRequestBody;
            kestrel.Limits.MaxRequestLineSize = MaxRequestLine;

            // a header that is not UTF-8 reaches the API, which says so, instead of an empty 400
            kestrel.RequestHeaderEncodingSelector = static _ => LenientUtf8;
        });
        builder.Services.AddClaimTracker(builder.Configuration);
        builder.Services.AddHostedService<StoreSetupService>();
        builder.UseMiddleware<FailureMiddleware>();
        return builder;
    }
}
