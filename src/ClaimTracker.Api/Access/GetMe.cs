using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Access;

[Operation(Roles.Reader, "Identity", "Who am I?", Description = "The person and the roles that the API sees in this request.")]
[Answer(200, typeof(MeResource), "The caller.")]
public sealed class GetMe(IIdentityGuard guard) : Operation
{
    private static readonly Roles[] All = [Roles.Reader, Roles.Checker, Roles.Reviewer, Roles.Admin];

    public override Task<IResult> RunAsync(ApiRequest request) => Task.FromResult<IResult>(new JsonResult<MeResource>(
        new MeResource(
            request.Caller.IsPerson ? request.Actor.Id : null,
            [.. All.Where(role => request.Actor.Has(role)).Select(role => role.ToString().ToLowerInvariant())],
            guard.Mode),
        ApiJson.Written.MeResource));
}

/// <param name="Reviewer">The person's id; null for a key or an application alone, which cannot review.</param>
/// <param name="Mode">EasyAuth or Header.</param>
public sealed record MeResource(string? Reviewer, IReadOnlyList<string> Roles, string Mode);
