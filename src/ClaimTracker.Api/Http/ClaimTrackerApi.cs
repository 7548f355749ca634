using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Api.Http;

/// <summary>What an HTTP function calls: gives the operation back as a result that the host executes.</summary>
public sealed class ClaimTrackerApi(IServiceProvider services)
{
    /// <summary>Nothing happens until the result is executed: everything that can fail does so inside <see cref="ApiResult"/>.</summary>
    /// <param name="id">The <c>{id}</c> of the route.</param>
    /// <param name="evidenceId">The <c>{evidenceId}</c> of the route.</param>
    /// <param name="functions">The assembly of the functions, for what describes them all.</param>
    public IResult Run<TOperation>(HttpRequest request, string? id = null, string? evidenceId = null, Assembly? functions = null)
        where TOperation : Operation
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActivatorUtilities.CreateInstance<ApiResult>(services, typeof(TOperation), new FunctionCall(id, evidenceId, functions));
    }
}

/// <summary>What the function gives beside the request; null where it has none.</summary>
public sealed record FunctionCall(string? Id, string? EvidenceId, Assembly? Functions);
