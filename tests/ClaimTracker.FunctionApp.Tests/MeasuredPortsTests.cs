using ClaimTracker.Api;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace ClaimTracker.FunctionApp.Tests;

public sealed class MeasuredPortsTests
{
    [Theory]
    [InlineData(typeof(IDocumentIngest), typeof(MeasuredDocumentIngest))]
    [InlineData(typeof(IClaimReviews), typeof(MeasuredClaimReviews))]
    [InlineData(typeof(IMaintenance), typeof(MeasuredMaintenance))]
    public async Task What_the_functions_get_is_measured(Type port, Type measured)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true" })
            .Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddClaimTracker(configuration)
            .AddSingleton(Mock.Of<IClaimExtractor>())
            .BuildServiceProvider();

        Assert.IsType(measured, services.GetRequiredService(port));
    }
}
