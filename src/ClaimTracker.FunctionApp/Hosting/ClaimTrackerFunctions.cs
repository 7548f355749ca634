using Microsoft.Azure.Functions.Worker.Builder;

namespace ClaimTracker.FunctionApp.Hosting;

/// <summary>What both hosts set up in the same way.</summary>
public static class ClaimTrackerFunctions
{
    public static FunctionsApplicationBuilder AddClaimTrackerFunctions(this FunctionsApplicationBuilder builder)
    {
        return builder;
    }
}
