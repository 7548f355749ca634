using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Http;

/// <summary>
/// One thing that the API does. A class each; its attributes say who may do it, what it takes and what it answers, and are enforced by
/// <see cref="ApiResult"/> and written to the OpenAPI document, so that the two cannot differ.
/// </summary>
public abstract class Operation
{
    /// <exception cref="Problems.ProblemException">The request cannot be served; the answer is the problem.</exception>
    public abstract Task<IResult> RunAsync(ApiRequest request);
}
