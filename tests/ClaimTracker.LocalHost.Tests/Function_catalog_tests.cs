using ClaimTracker.LocalHost.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Tests;

public sealed class Function_catalog_tests
{
    [Fact]
    public void The_function_apps_own_functions_are_found_in_both_twins()
    {
        var names = FunctionCatalog.Discover(typeof(FunctionCatalog).Assembly.GetTypes()).Select(function => function.Name);

        Assert.Superset(
            new HashSet<string> { "DocumentPoisoned", "IngestDocument", "IngestDocumentFromEventGrid", "Maintain", "ReprocessDocument" },
            names.ToHashSet());
    }

    [Theory]
    [InlineData(typeof(SameName), "more than one")]
    [InlineData(typeof(NoTrigger), "exactly one trigger")]
    [InlineData(typeof(NotPublic), "public method")]
    [InlineData(typeof(NoResult), "IResult")]
    [InlineData(typeof(Unbound), "cannot be bound")]
    public void What_the_real_host_would_not_index_is_refused(Type functions, string rule)
    {
        var exception = Assert.Throws<FunctionIndexingException>(() => FunctionCatalog.Discover([functions]));

        Assert.Contains(rule, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureWebJobs.Tick.Disabled", "true", true)]
    [InlineData("AzureWebJobs:Tick:Disabled", "True", true)]
    [InlineData("AzureWebJobs_Tick_Disabled", "1", true)]
    [InlineData("AzureWebJobs.Tick.Disabled", "false", false)]
    [InlineData("AzureWebJobs.Other.Disabled", "true", false)]
    public void A_function_is_switched_off_by_its_own_setting(string key, string value, bool disabled)
    {
        var function = Assert.Single(FunctionCatalog.Discover([typeof(Timer)]));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        Assert.Equal(disabled, function.IsDisabled(configuration));
    }

    public sealed class Timer
    {
        [Function("Tick")]
        public static void Tick([TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = timer;
    }

    public sealed class SameName
    {
        [Function("One")]
        public static void First([TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = timer;

        [Function("one")]
        public static void Second([TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = timer;
    }

    public sealed class NoTrigger
    {
        [Function("None")]
        public static void Run(string message) => _ = message;
    }

    public sealed class NotPublic
    {
        [Function("Hidden")]
        internal static void Run([QueueTrigger("q")] string message) => _ = message;
    }

    public sealed class NoResult
    {
        [Function("Text")]
        public static string Run([HttpTrigger("get")] HttpRequest request) => request.Path;
    }

    public sealed class Unbound
    {
        [Function("Unbound")]
        public static void Run([QueueTrigger("q")] string message, int number) => _ = message + number;
    }
}
