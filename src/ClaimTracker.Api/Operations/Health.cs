using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Operations;

public sealed record HealthResource(string Status);

[Operation(Roles.None, "Health", "Is the app running?")]
[Answer(200, typeof(HealthResource), "It is.")]
public sealed class GetLiveness : Operation
{
    public override Task<IResult> RunAsync(ApiRequest request) =>
        Task.FromResult<IResult>(new JsonResult<HealthResource>(new HealthResource("live"), ApiJson.Written.HealthResource));
}

[Operation(Roles.None, "Health", "Can the app do its work?")]
[Answer(200, typeof(HealthResource), "Storage answers.")]
public sealed class GetReadiness(IStoreSetup store) : Operation
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    public override async Task<IResult> RunAsync(ApiRequest request) =>
        await store.ProbeAsync(request.Aborted) is { } wrong
            ? throw Problem.Unavailable(wrong, RetryAfter).Thrown()
            : new JsonResult<HealthResource>(new HealthResource("ready"), ApiJson.Written.HealthResource);
}
