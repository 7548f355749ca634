namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Stand-in of the worker's entry: it lets Program.cs compile, and says why it does not run.</summary>
public static class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => throw new NotSupportedException(
        "This function app was built through the solution, against stand-ins that only check its code. " +
        "Run src/ClaimTracker.LocalHost instead, or build src/ClaimTracker.FunctionApp on its own (func start does).");
}
