using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Access;

/// <summary>Who sent a request.</summary>
/// <param name="IsPerson">False for a key without a reviewer: the actor's id is then no person's.</param>
public sealed record Caller(Actor Actor, bool IsPerson)
{
    public static Caller Anonymous { get; } = new(new Actor("anonymous", Roles.None), false);
}

/// <summary>Decides who the caller is, from the request alone.</summary>
public interface IIdentityGuard
{
    /// <summary>Configuration's name of it: EasyAuth or Header.</summary>
    string Mode { get; }

    /// <exception cref="Problems.ProblemException">401: nobody who may use the API; 400 or 403: the name cannot be one.</exception>
    Caller Identify(Microsoft.AspNetCore.Http.HttpContext context);
}
