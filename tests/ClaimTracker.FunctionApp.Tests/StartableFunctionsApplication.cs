using Microsoft.AspNetCore.Builder;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>In place of the stand-in that refuses: settings are checked before anything of the worker runs, so this much is enough to test it.</summary>
public static class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(WebApplication.CreateSlimBuilder(args));
}
