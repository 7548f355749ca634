using ClaimTracker.FunctionApp.Hosting;
using ClaimTracker.LocalHost.Runtime;
using ClaimTracker.LocalHost.Runtime.Http;
using ClaimTracker.LocalHost.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ClaimTracker.LocalHost.Serving;

/// <summary>The function app as one ASP.NET Core application.</summary>
internal static class LocalApplication
{
    /// <summary>With all triggers and routes.</summary>
    /// <param name="storage">Settings that go before all others.</param>
    public static WebApplication Host(Listen listen, IReadOnlyDictionary<string, string?> storage)
    {
        var web = Builder(storage);
        var settings = HostSettings.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));
        var functions = FunctionCatalog.Discover(typeof(LocalApplication).Assembly.GetTypes())
            .Where(function => !function.IsDisabled(web.Configuration))
            .ToList();
        web.WebHost.ConfigureKestrel(kestrel => listen.Apply(kestrel));
        var builder = new FunctionsApplicationBuilder(web).AddClaimTrackerFunctions();
        builder.AddFunctionsRuntime(functions, settings);
        var app = web.Build();
        app.MapFunctions(functions, settings);
        return app;
    }

    /// <summary>Only the services, for commands that look into the store.</summary>
    public static WebApplication Services(IReadOnlyDictionary<string, string?> storage)
    {
        var web = Builder(storage);
        new FunctionsApplicationBuilder(web).AddClaimTrackerFunctions();
        return web.Build();
    }

    private static WebApplicationBuilder Builder(IReadOnlyDictionary<string, string?> storage)
    {
        var web = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        web.Configuration.Sources.Insert(0, LocalSettings.Source());
        web.Configuration.AddInMemoryCollection(storage);
        web.Logging.ClearProviders();
        web.Logging.SetMinimumLevel(LogLevel.Warning);

        // What keeps it from starting is told in one line at the end; the host's own lines would put a stack trace before it.
        web.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        web.Logging.AddSimpleConsole(console => console.SingleLine = true);

        // Standard output belongs to the answers.
        web.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return web;
    }
}
