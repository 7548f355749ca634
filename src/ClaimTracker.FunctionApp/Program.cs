using ClaimTracker.Api;
using ClaimTracker.FunctionApp.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    RequiredSettings.Check(builder.Configuration);
    builder.ConfigureFunctionsWebApplication();
    builder.AddClaimTrackerFunctions();
    builder.Build().Run();
    return 0;
}
catch (SettingsException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
